import { i18n } from '#i18n';

interface UndoToastProps {
  text: string;
  /** Absent: too late to undo. */
  onUndo?(): void;
}

/** Says what was just done, and takes it back. Stays until the view changes: nobody has to be quick. */
export function UndoToast({ text, onUndo }: UndoToastProps) {
  return (
    <div class="undo" role="status">
      <span class="undo-text">{text}</span>
      {onUndo && (
        <button type="button" class="button" onClick={onUndo}>
          {i18n.t('common.undo')}
        </button>
      )}
    </div>
  );
}
