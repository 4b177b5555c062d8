import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardDecision } from './entity-card-props.ts';
import { UndoToast } from './UndoToast.tsx';

interface CardDecisionsProps {
  name: string;
  surface: string;
  decided?: CardDecision;
  onDecide(kind: CardDecision): void;
  onUndo?(): void;
  /** Absent: already answered, or nobody can say. */
  onWhy?(): void;
}

interface Choice {
  kind: CardDecision;
  label: string;
}

function choices(name: string, surface: string): Choice[] {
  return [
    { kind: 'not-here', label: i18n.t('card.notHere', { surface }) },
    { kind: 'not-this-alias', label: i18n.t('card.notThisAlias', { surface, name }) },
    { kind: 'mute-entity', label: i18n.t('card.muteEntity', { name }) },
  ];
}

function doneText(kind: CardDecision, name: string, surface: string): string {
  if (kind === 'mute-site') return i18n.t('card.doneSite');
  if (kind === 'mute-entity') return i18n.t('card.doneEntity', { name });
  if (kind === 'not-here') return i18n.t('card.doneHere', { surface });
  return i18n.t('card.doneAlias', { surface, name });
}

/** "Don't highlight this", with how far that shall reach, and "not on this site"; the answer can be undone. */
export function CardDecisions({ name, surface, decided, onDecide, onUndo, onWhy }: CardDecisionsProps) {
  const [open, setOpen] = useState(false);
  if (decided) return <UndoToast text={doneText(decided, name, surface)} onUndo={onUndo} />;
  return (
    <div class="decisions">
      <div class="decisions-row">
        <button type="button" class="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {i18n.t('card.dontHighlight')}
        </button>
        <button type="button" class="text-button" onClick={() => onDecide('mute-site')}>
          {i18n.t('card.notOnSite')}
        </button>
        {onWhy && (
          <button type="button" class="text-button" onClick={onWhy}>
            {i18n.t('card.why')}
          </button>
        )}
      </div>
      {open && (
        <ul class="choices">
          {choices(name, surface).map(({ kind, label }) => (
            <li key={kind}>
              <button type="button" class="choice" onClick={() => onDecide(kind)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
