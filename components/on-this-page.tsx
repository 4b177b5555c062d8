import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntityType } from '../core/model.ts';
import { ArticleIcon } from './icons.tsx';
import { KindBadge } from './kind-badge.tsx';
import { KindFilter } from './kind-filter.tsx';
import { routeHref } from './reader-route.ts';
import { Tally } from './tally.tsx';
import { EmptyState } from './view-states.tsx';

/** An entity found on the open page. */
export interface FoundOnPage {
  entityId: string;
  type: EntityType;
  prefLabel: string;
  /** Mentions on the page. */
  count: number;
}

interface OnThisPageProps {
  found: readonly FoundOnPage[];
  /** False while the page is still being read. */
  complete: boolean;
  /** The mention that was jumped to last: the nth (from 0) of how many. */
  shown?: { entityId: string; n: number; of: number };
  /** Where links lead: the reader's page. */
  base: string;
  onJump(entityId: string, n: number): void;
}

function countsByType(found: readonly FoundOnPage[]): Record<EntityType, number> {
  const counts = { person: 0, organization: 0, event: 0 };
  for (const { type } of found) counts[type] += 1;
  return counts;
}

interface FoundRowProps {
  found: FoundOnPage;
  shown?: OnThisPageProps['shown'];
  base: string;
  onJump: OnThisPageProps['onJump'];
}

function FoundRow({ found: { entityId, type, prefLabel, count }, shown, base, onJump }: FoundRowProps) {
  const next = shown ? (shown.n + 1) % shown.of : 0;
  const place = shown ? i18n.t('popup.placeOf', [shown.n + 1, shown.of]) : String(count);
  return (
    <li class="found">
      <button type="button" class="result found-jump" data-result onClick={() => onJump(entityId, next)}>
        <KindBadge type={type} quiet />
        <bdi class="result-name">{prefLabel}</bdi>
        <Tally short={place} text={shown ? place : i18n.t('common.mentionCount', count)} />
      </button>
      <a
        class="icon-button"
        href={base + routeHref({ view: 'entity', id: entityId })}
        aria-label={i18n.t('popup.archiveOn', { name: prefLabel })}
        title={i18n.t('popup.archiveOn', { name: prefLabel })}
      >
        <ArticleIcon />
      </a>
    </li>
  );
}

/** What the archive knows of the open page: how many of each kind, and a way to each mention. */
export function OnThisPage({ found, complete, shown, base, onJump }: OnThisPageProps) {
  const [kind, setKind] = useState<EntityType | null>(null);
  const rows = kind ? found.filter(({ type }) => type === kind) : found;
  if (found.length === 0) {
    return <EmptyState text={i18n.t(complete ? 'popup.nothingHere' : 'popup.stillReading')} />;
  }
  return (
    <>
      <KindFilter counts={countsByType(found)} chosen={kind} onChoose={setKind} />
      <ul class="results found-list">
        {rows.map((row) => (
          <FoundRow
            key={row.entityId}
            found={row}
            shown={shown?.entityId === row.entityId ? shown : undefined}
            base={base}
            onJump={onJump}
          />
        ))}
      </ul>
      {!complete && <p class="state-note">{i18n.t('popup.stillReading')}</p>}
    </>
  );
}
