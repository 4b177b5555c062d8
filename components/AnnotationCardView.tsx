import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErrorCode } from '../archive/contract.ts';
import type { Annotation, HighlightColor } from '../core/annotations/annotation.ts';
import { quotedText } from '../core/annotations/quotation.ts';
import { AnnotationError } from './AnnotationError.tsx';
import { AnnotationForm } from './AnnotationForm.tsx';
import { type BondChoice, type EditorDraft, excerpt } from './annotation-draft.ts';
import { CloseButton } from './CloseButton.tsx';
import { ColorButtons, ColorMark } from './ColorButtons.tsx';
import { colorName } from './ColorChoice.tsx';
import { NoteText } from './NoteText.tsx';
import { UndoToast } from './UndoToast.tsx';

interface AnnotationCardProps {
  /** All that lie at the place, the one that is shown among them. */
  annotations: readonly Annotation[];
  shown: Annotation;
  titleId: string;
  choices: readonly BondChoice[];
  /** The note stands nowhere on the page: its quotation is shown. */
  orphaned: boolean;
  busy: boolean;
  /** Put into the bin just now: it can be taken out. */
  deleted: boolean;
  error?: ErrorCode;
  onShow(id: string): void;
  onColor(color: HighlightColor): void;
  /** `opened`: the annotation as it was when the editor was opened; it may have been changed elsewhere since. */
  onSave(draft: EditorDraft, opened: Annotation): Promise<boolean>;
  onDelete(deleted: boolean): void;
  /** Copies the quotation with its source; false when the browser refused. */
  onCopy(): Promise<boolean>;
  onManager(): void;
  onClose(): void;
  suggest(start: string): Promise<readonly string[]>;
  suggestBonds(text: string): Promise<readonly BondChoice[]>;
}

const labelOf = (annotation: Annotation): string =>
  `${colorName(annotation.color)}: ${excerpt(quotedText(annotation) || i18n.t('annotate.pageNote'))}`;

/** Which of several annotations at one place is shown. */
function Others({ annotations, shown, onShow }: AnnotationCardProps) {
  if (annotations.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons, not of fields
    <div class="annotation-others" role="group" aria-label={i18n.t('annotate.here', annotations.length)}>
      {annotations.map((annotation) => (
        <button
          key={annotation.id}
          type="button"
          class="color-button"
          aria-pressed={annotation.id === shown.id}
          aria-label={labelOf(annotation)}
          title={labelOf(annotation)}
          onClick={() => onShow(annotation.id)}
        >
          <ColorMark color={annotation.color} />
        </button>
      ))}
    </div>
  );
}

/** Notes that were replaced in another window by somebody who had not seen them. */
function Earlier({ earlier }: Pick<Annotation, 'earlier'>) {
  if (earlier.length === 0) return null;
  return (
    <section class="annotation-earlier">
      <h3 class="label">{i18n.t('annotate.earlier', earlier.length)}</h3>
      {earlier.map(({ note, stamp }) => (
        <NoteText key={`${stamp.ms}.${stamp.counter}.${stamp.by}`} note={note} />
      ))}
    </section>
  );
}

function Reading({ shown, orphaned }: AnnotationCardProps) {
  const { note, tags, about, earlier, target } = shown;
  return (
    <>
      {orphaned && <p class="state-note">{i18n.t('annotate.orphan')}</p>}
      {(orphaned || target.selectors === null || note === '') && (
        <blockquote class="quotation">{excerpt(quotedText(shown)) || i18n.t('annotate.pageNote')}</blockquote>
      )}
      {orphaned && <p class="state-note">{i18n.t('annotate.attachHint')}</p>}
      {note !== '' && <NoteText note={note} />}
      {tags.length > 0 && (
        <ul class="tags" aria-label={i18n.t('annotate.tags')}>
          {tags.map((tag) => (
            <li key={tag} class="tag">
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      {about.length > 0 && (
        <p class="annotation-about">
          {i18n.t('annotate.aboutNames', { names: about.map(({ label }) => label).join(', ') })}
        </p>
      )}
      <Earlier earlier={earlier} />
    </>
  );
}

function Actions(props: AnnotationCardProps & { onEdit(): void }) {
  const { shown, busy, onColor, onEdit, onDelete, onCopy, onManager } = props;
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div class="card-footer">
      {shown.target.selectors && (
        // biome-ignore lint/a11y/useSemanticElements: a row of buttons, not of fields
        <div class="color-row" role="group" aria-label={i18n.t('colors.label')}>
          <ColorButtons chosen={shown.color} disabled={busy} onChoose={onColor} />
        </div>
      )}
      <div class="decisions-row">
        <button type="button" class="text-button" onClick={onEdit}>
          {i18n.t('annotate.edit')}
        </button>
        <button type="button" class="text-button" disabled={busy} onClick={() => onDelete(true)}>
          {i18n.t('annotate.delete')}
        </button>
        {shown.target.selectors && (
          <button type="button" class="text-button" onClick={async () => setCopied(await onCopy())}>
            {i18n.t('annotate.copy')}
          </button>
        )}
        <button type="button" class="text-button" onClick={onManager}>
          {i18n.t('annotate.openManager')}
        </button>
      </div>
      {copied !== null && (
        <p class="state-note" role="status">
          {i18n.t(copied ? 'annotate.copied' : 'annotate.notCopied')}
        </p>
      )}
    </div>
  );
}

function Body(props: AnnotationCardProps) {
  const { shown, choices, busy, deleted, error, onSave, onDelete, suggest, suggestBonds } = props;
  const [editing, setEditing] = useState<Annotation | null>(null);
  if (deleted)
    return (
      <div class="card-body">
        <UndoToast text={i18n.t('annotate.deleted')} onUndo={() => onDelete(false)} />
      </div>
    );
  if (editing)
    return (
      <div class="card-body">
        <AnnotationForm
          initial={{ color: editing.color, note: editing.note, tags: editing.tags, about: editing.about }}
          choices={choices}
          busy={busy}
          error={error}
          withColor={shown.target.selectors !== null}
          onSave={async (draft) => (await onSave(draft, editing)) && setEditing(null)}
          onCancel={() => setEditing(null)}
          suggest={suggest}
          suggestBonds={suggestBonds}
        />
      </div>
    );
  return (
    <>
      <div class="card-body">
        <Reading {...props} />
        {error && <AnnotationError code={error} />}
      </div>
      <Actions {...props} onEdit={() => setEditing(shown)} />
    </>
  );
}

/** What the reader wrote at a place of a page, and what can be done with it. */
export function AnnotationCardView(props: AnnotationCardProps) {
  const { shown, titleId, onClose } = props;
  return (
    <div class="card annotation-card">
      <div class="card-header">
        <div class="card-bar">
          <ColorMark color={shown.color} />
          <h2 id={titleId} class="label">
            {i18n.t(shown.target.selectors ? 'annotate.yours' : 'annotate.yourPageNote')}
          </h2>
          <Others {...props} />
          <CloseButton class="card-close" onClose={onClose} />
        </div>
      </div>
      <Body key={shown.id} {...props} />
    </div>
  );
}
