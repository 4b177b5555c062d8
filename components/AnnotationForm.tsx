import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErrorCode } from '../archive/contract.ts';
import { AboutField } from './AboutField.tsx';
import { AnnotationError } from './AnnotationError.tsx';
import type { BondChoice, EditorDraft } from './annotation-draft.ts';
import { ColorButtons } from './ColorButtons.tsx';
import { TagField } from './TagField.tsx';

interface AnnotationFormProps {
  initial: EditorDraft;
  /** What the annotation can be bound to. */
  choices: readonly BondChoice[];
  busy: boolean;
  error?: ErrorCode | 'no-text';
  /** A note on a whole page has no colour. */
  withColor: boolean;
  onChange?(draft: EditorDraft): void;
  onSave(draft: EditorDraft): void;
  onCancel(): void;
  suggest(start: string): Promise<readonly string[]>;
  suggestBonds(text: string): Promise<readonly BondChoice[]>;
}

/** Colour, note, tags and bonds of one annotation. Ctrl+Enter saves, Escape leaves. */
export function AnnotationForm(props: AnnotationFormProps) {
  const { initial, choices, busy, error, withColor, onChange, onSave, onCancel, suggest, suggestBonds } =
    props;
  const [draft, setDraft] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const set = (change: Partial<EditorDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    onChange?.(next);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) onSave(draft);
    else if (event.key === 'Escape' && !event.isComposing) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the fields within
    <div class="annotation-form" onKeyDown={onKey}>
      {withColor && (
        // biome-ignore lint/a11y/useSemanticElements: a row of buttons, not of fields
        <div class="color-row" role="group" aria-label={i18n.t('colors.label')}>
          <ColorButtons chosen={draft.color} onChoose={(color) => set({ color })} />
        </div>
      )}
      <textarea
        ref={field}
        class="note-field"
        rows={4}
        maxLength={200_000}
        dir="auto"
        aria-label={i18n.t('annotate.note')}
        placeholder={i18n.t('annotate.notePlaceholder')}
        value={draft.note}
        onInput={(event) => set({ note: event.currentTarget.value })}
      />
      <TagField tags={draft.tags} onTags={(tags) => set({ tags })} suggest={suggest} />
      <AboutField
        about={draft.about}
        choices={choices}
        onAbout={(about) => set({ about })}
        suggest={suggestBonds}
      />
      {error && <AnnotationError code={error} />}
      <div class="editor-row">
        <button type="button" class="button button-main" disabled={busy} onClick={() => onSave(draft)}>
          {i18n.t(busy ? 'annotate.saving' : 'annotate.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('annotate.cancel')}
        </button>
      </div>
    </div>
  );
}
