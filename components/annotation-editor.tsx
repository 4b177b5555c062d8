import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Annotation, AnnotationEdit } from '../core/annotations/annotation.ts';
import type { AnnotationDetailProps } from './annotation-detail.tsx';
import { ColorChoice } from './color-choice.tsx';
import { TagField } from './tag-field.tsx';

type Draft = Pick<Annotation, 'color' | 'note' | 'tags'>;

const sameTags = (a: readonly string[], b: readonly string[]) => a.join(',') === b.join(',');

/** The fields that differ from what was opened, each with the stamp of the value that was seen. */
function editOf(opened: Annotation, draft: Draft): AnnotationEdit | null {
  const edit: AnnotationEdit = { id: opened.id, set: {}, seen: {} };
  if (draft.color !== opened.color) edit.set.color = draft.color;
  if (draft.note !== opened.note) edit.set.note = draft.note;
  if (!sameTags(draft.tags, opened.tags)) edit.set.tags = draft.tags;
  const fields = Object.keys(edit.set) as (keyof Draft)[]; // set above
  for (const field of fields) edit.seen[field] = opened.stamps[field];
  return fields.length > 0 ? edit : null;
}

/** Colour, note and tags. What was changed elsewhere meanwhile is merged when it is saved, never overwritten. */
export function AnnotationEditor(props: AnnotationDetailProps) {
  const { annotation, knownTags, onEdit, onDelete, onCopy, onClose } = props;
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
      <TagField tags={draft.tags} known={knownTags} onChange={(tags) => setDraft({ ...draft, tags })} />
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
