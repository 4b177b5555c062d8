import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErrorCode } from '../archive/contract.ts';
import type { Annotation, HighlightColor } from '../core/annotations/annotation.ts';
import { quotedText } from '../core/annotations/quotation.ts';
import { AnnotationError } from './AnnotationError.tsx';
import { AnnotationForm } from './AnnotationForm.tsx';
import { type BondChoice, type EditorDraft, excerpt } from './annotation-draft.ts';
import { CloseButton } from './CloseButton.tsx';
import { ColorButtons, ColorMark } from './ColorButtons.tsx';
import { NoteIcon, SearchIcon } from './icons.tsx';

/** How far the tools on a selection are. */
export type ToolsStage =
  | { at: 'offer' }
  | { at: 'saving' }
  | { at: 'failed'; code: ErrorCode | 'no-text' }
  /** `copied: false`: the second copy was not written. */
  | { at: 'saved'; copied: boolean }
  /** Which of the annotations that were not found belongs here? */
  | { at: 'attaching' }
  | { at: 'attached'; copied: boolean }
  | { at: 'removed' }
  | { at: 'editing'; busy: boolean; error?: ErrorCode | 'no-text' };

interface AnnotationToolsProps {
  stage: ToolsStage;
  draft: EditorDraft;
  choices: readonly BondChoice[];
  /** False for a note on the whole page. */
  withColor: boolean;
  onColor(color: HighlightColor): void;
  onNote(): void;
  onSearch(): void;
  onDraft(draft: EditorDraft): void;
  onSave(draft: EditorDraft): void;
  /** Annotations of the page that stand nowhere on it. */
  lost: readonly Annotation[];
  onAttaching(): void;
  onAttach(annotation: Annotation): void;
  onUndo(): void;
  onClose(): void;
  suggest(start: string): Promise<readonly string[]>;
  suggestBonds(text: string): Promise<readonly BondChoice[]>;
}

/** Arrow keys lead from button to button; one of them is in the order of tabs (APG toolbar). */
function useRoving(stage: ToolsStage['at']) {
  const bar = useRef<HTMLDivElement>(null);
  const buttons = () => [
    ...(bar.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: other buttons at each stage
  useEffect(() => {
    buttons().forEach((button, index) => {
      button.tabIndex = index === 0 ? 0 : -1;
    });
  }, [stage]);
  const onKey = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(event.target as HTMLButtonElement); // -1 for anything else
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const next = to === undefined || at < 0 ? undefined : all[(to + all.length) % all.length];
    if (!next) return;
    event.preventDefault();
    for (const button of all) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  };
  return { bar, onKey };
}

const NoteButton = ({ text, onNote }: { text: string; onNote(): void }) => (
  <button type="button" class="tool" onClick={onNote}>
    <NoteIcon />
    {text}
  </button>
);

/** The annotations that were not found, each by its words: the one that is chosen is attached to the selection. */
function LostList({ lost, onAttach }: AnnotationToolsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a column of buttons, not of fields
    <div class="tools-lost" role="group" aria-label={i18n.t('annotate.attachWhich')}>
      <p class="label">{i18n.t('annotate.attachWhich')}</p>
      {lost.map((annotation) => (
        <button key={annotation.id} type="button" class="tool" onClick={() => onAttach(annotation)}>
          <ColorMark color={annotation.color} />
          <bdi>{excerpt(quotedText(annotation))}</bdi>
        </button>
      ))}
    </div>
  );
}

function Stage(props: AnnotationToolsProps) {
  const { stage, draft, lost, onColor, onNote, onSearch, onAttaching, onUndo } = props;
  if (stage.at === 'saved')
    return (
      <>
        <span class="tools-text" role="status">
          {i18n.t(stage.copied ? 'annotate.saved' : 'annotate.savedOnce')}
        </span>
        <NoteButton text={i18n.t('annotate.addNote')} onNote={onNote} />
        <button type="button" class="tool" onClick={onUndo}>
          {i18n.t('common.undo')}
        </button>
      </>
    );
  if (stage.at === 'attaching') return <LostList {...props} />;
  if (stage.at === 'attached')
    return (
      <>
        <span class="tools-text" role="status">
          {i18n.t(stage.copied ? 'annotate.attached' : 'annotate.savedOnce')}
        </span>
        <button type="button" class="tool" onClick={onUndo}>
          {i18n.t('common.undo')}
        </button>
      </>
    );
  if (stage.at === 'removed')
    return (
      <>
        <span class="tools-text" role="status">
          {i18n.t('annotate.removed')}
        </span>
        <button type="button" class="tool" onClick={onUndo}>
          {i18n.t('common.undo')}
        </button>
      </>
    );
  const busy = stage.at === 'saving';
  return (
    <>
      {stage.at === 'failed' && <AnnotationError code={stage.code} />}
      <ColorButtons disabled={busy} onChoose={onColor} />
      {busy && (
        <span class="tools-text" role="status">
          {i18n.t('annotate.saving')}
        </span>
      )}
      <NoteButton text={i18n.t('annotate.note')} onNote={onNote} />
      {lost.length > 0 && (
        <button type="button" class="tool" disabled={busy} onClick={onAttaching}>
          {i18n.t('annotate.attach')}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('annotate.searchArchive')}
        title={i18n.t('annotate.searchArchive')}
        onClick={onSearch}
        data-color={draft.color}
      >
        <SearchIcon />
      </button>
    </>
  );
}

/** The tools on selected text: save it in a colour at once, or with a note, tags and what it is about. */
export function AnnotationTools(props: AnnotationToolsProps) {
  const { stage, draft, choices, withColor, onDraft, onSave, onClose, suggest, suggestBonds } = props;
  const { bar, onKey } = useRoving(stage.at);
  if (stage.at === 'editing')
    return (
      <div class="tools-editor">
        <AnnotationForm
          initial={draft}
          choices={choices}
          busy={stage.busy}
          error={stage.error}
          withColor={withColor}
          onChange={onDraft}
          onSave={onSave}
          onCancel={onClose}
          suggest={suggest}
          suggestBonds={suggestBonds}
        />
      </div>
    );
  return (
    <div
      ref={bar}
      class="tools"
      role="toolbar"
      tabIndex={-1}
      aria-label={i18n.t('annotate.tools')}
      aria-keyshortcuts="Alt+F10"
      onKeyDown={onKey}
    >
      <Stage {...props} />
      <CloseButton onClose={onClose} />
    </div>
  );
}
