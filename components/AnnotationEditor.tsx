import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Annotation, AnnotationEdit } from '../core/annotations/annotation.ts';
import { AboutField } from './AboutField.tsx';
import type { AnnotationDetailProps } from './AnnotationDetail.tsx';
import { ColorChoice } from './ColorChoice.tsx';
import { TagField } from './TagField.tsx';

type Draft = Pick<Annotation, 'color' | 'note' | 'tags' | 'about'>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields that differ from what was opened, each with the stamp of the value that was seen. */
function editOf(opened: Annotation, draft: Draft): AnnotationEdit | null {
  const edit: AnnotationEdit = { id: opened.id, set: {}, seen: {} };
  if (draft.color !== opened.color) edit.set.color = draft.color;
  if (draft.note !== opened.note) edit.set.note = draft.note;
  if (!same(draft.tags, opened.tags)) edit.set.tags = draft.tags;
  if (!same(draft.about, opened.about)) edit.set.about = draft.about;
  const fields = Object.keys(edit.set) as (keyof Draft)[]; // set above
  for (const field of fields) edit.seen[field] = opened.stamps[field];
  return fields.length > 0 ? edit : null;
}

/** Tags offered at once. */
const mostTags = 8;

function tagsLike(known: readonly string[], start: string): string[] {
  const folded = start.toLowerCase();
  return known.filter((tag) => tag.toLowerCase().startsWith(folded)).slice(0, mostTags);
}

/** Colour, note, tags and what it is about. What was changed elsewhere meanwhile is merged when it is saved, never overwritten. */
export function AnnotationEditor(props: AnnotationDetailProps) {
  const { annotation, knownTags, suggestBonds, onEdit, onDelete, onCopy, onClose } = props;
  const [opened, setOpened] = useState(annotation);
  const [draft, setDraft] = useState<Draft>(annotation);
  const [failed, setFailed] = useState(false);
  const dirty = editOf(opened, draft) !== null;
  const note = useRef<HTMLTextAreaElement>(null);
  // While nothing was typed here, what others write is shown at once.
  useEffect(() => {
    if (dirty) return;
    setOpened(annotation);
    setDraft(annotation);
  }, [annotation, dirty]);
  const save = async () => {
    const edit = editOf(opened, draft);
    if (!edit) return onClose();
    const done = await onEdit(edit, opened.tags);
    setFailed(!done);
    if (done) onClose();
  };
  return (
    <form
      class="annotation-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      <ColorChoice chosen={draft.color} onChoose={(color) => setDraft({ ...draft, color })} />
      <textarea
        ref={note}
        class="field"
        rows={3}
        aria-label={i18n.t('manager.note')}
        placeholder={i18n.t('manager.notePlaceholder')}
        value={draft.note}
        onInput={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
      <TagField
        tags={draft.tags}
        onTags={(tags) => setDraft({ ...draft, tags })}
        suggest={async (start) => tagsLike(knownTags, start)}
      />
      <AboutField
        about={draft.about}
        choices={opened.about.map((bond) => ({ bond }))}
        onAbout={(about) => setDraft({ ...draft, about })}
        suggest={suggestBonds}
      />
      {failed && (
        <p class="state-error" role="alert">
          {i18n.t('manager.notSaved')}
        </p>
      )}
      <p class="annotation-actions">
        <button type="submit" class="button button-main" disabled={!dirty}>
          {i18n.t('manager.save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {i18n.t(dirty ? 'manager.cancel' : 'manager.shut')}
        </button>
        <button type="button" class="text-button" onClick={onCopy}>
          {i18n.t('manager.copyQuotation')}
        </button>
        <button type="button" class="text-button" onClick={onDelete}>
          {i18n.t('manager.delete')}
        </button>
      </p>
    </form>
  );
}
