import { i18n } from '#i18n';
import type { Decision } from '../archive/contract.ts';
import { groupTitle } from './KindBadge.tsx';
import { UndoToast } from './UndoToast.tsx';

/** A stored decision with the name of the entity that it is about. */
export interface DecisionItem {
  id: number;
  decision: Decision;
  /** Absent: the archive no longer knows the entity, or the decision is about none. */
  name?: string;
  /** ms since 1970. */
  madeAt: number;
}

interface DecisionListProps {
  decisions: readonly DecisionItem[];
  damaged: number;
  takenBack: boolean;
  onTakeBack(id: number): void;
  onUndo(): void;
}

export function decisionText({ decision, name = i18n.t('settings.unknownName') }: DecisionItem): string {
  if (decision.kind === 'mute-site') return decision.host;
  if (decision.kind === 'mute-type') return i18n.t('settings.muteType', { kind: groupTitle(decision.type) });
  if (decision.kind === 'mute-entity') return i18n.t('settings.muteEntity', { name });
  const { surface } = decision;
  if (decision.kind === 'not-here') return i18n.t('settings.notHere', { surface, name });
  return i18n.t('settings.notThisAlias', { surface, name });
}

interface RowProps {
  item: DecisionItem;
  onTakeBack(id: number): void;
}

export function DecisionRow({ item, onTakeBack }: RowProps) {
  const text = decisionText(item);
  const locale = i18n.t('common.locale');
  return (
    <li class="decision">
      <div class="decision-text">
        <p>
          <bdi>{text}</bdi>
        </p>
        {item.decision.kind === 'not-here' && <p class="hint">{item.decision.address}</p>}
        <p class="hint">{new Date(item.madeAt).toLocaleDateString(locale, { dateStyle: 'long' })}</p>
      </div>
      <button
        type="button"
        class="button"
        aria-label={`${i18n.t('settings.remove')}: ${text}`}
        onClick={() => onTakeBack(item.id)}
      >
        {i18n.t('settings.remove')}
      </button>
    </li>
  );
}

/** What the reader asked not to be highlighted; each can be taken back, and that undone. */
export function DecisionList({ decisions, damaged, takenBack, onTakeBack, onUndo }: DecisionListProps) {
  const rows = decisions.filter(({ decision }) => decision.kind !== 'mute-site');
  return (
    <>
      {takenBack && <UndoToast text={i18n.t('settings.removed')} onUndo={onUndo} />}
      {rows.length === 0 && <p class="hint">{i18n.t('settings.noDecisions')}</p>}
      {rows.length > 0 && (
        <ul class="decision-list">
          {rows.map((item) => (
            <DecisionRow key={item.id} item={item} onTakeBack={onTakeBack} />
          ))}
        </ul>
      )}
      {damaged > 0 && <p class="hint">{i18n.t('settings.damaged', damaged)}</p>}
    </>
  );
}
