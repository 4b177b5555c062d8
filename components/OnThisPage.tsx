import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntityType } from '../core/model.ts';
import { ArticleIcon } from './icons.tsx';
import { KindBadge } from './KindBadge.tsx';
import { KindFilter } from './KindFilter.tsx';
import { routeHref } from './reader-route.ts';
import { Tally } from './Tally.tsx';
import { EmptyState } from './view-states.tsx';

/** An entity found on the open page. */
export interface FoundOnPage {
  entityId: string;
  type: EntityType;
  prefLabel: string;
  /** Mentions on the page. */
  count: number;
  /** Articles of the archive that mention it. */
  articleCount: number;
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

/** How often a name stands on the page; after a jump, which of its places is shown. */
function FoundTally({ found: { count }, shown }: Pick<FoundRowProps, 'found' | 'shown'>) {
  if (!shown) {
    return <Tally short={i18n.t('popup.times', [count])} text={i18n.t('popup.timesOnPage', count)} />;
  }
  const [n, of] = [shown.n + 1, shown.of];
  return <Tally short={i18n.t('popup.placeOf', [n, of])} text={i18n.t('popup.placeShown', [n, of])} />;
}

function FoundRow({ found, shown, base, onJump }: FoundRowProps) {
  const { entityId, type, prefLabel, articleCount } = found;
  const next = shown ? (shown.n + 1) % shown.of : 0;
  const articles = i18n.t('common.articleCount', articleCount);
  const archiveHas = i18n.t('popup.archiveOn', { articles, name: prefLabel });
  return (
    <li class="found">
      <button
        type="button"
        class="result found-jump"
        data-result
        title={i18n.t('popup.showOnPage')}
        onClick={() => onJump(entityId, next)}
      >
        <KindBadge type={type} quiet />
        <bdi class="result-name">{prefLabel}</bdi>
        <FoundTally found={found} shown={shown} />
      </button>
      <a
        class="icon-button"
        href={base + routeHref({ view: 'entity', id: entityId })}
        aria-label={archiveHas}
        title={archiveHas}
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
