import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ArticleHead, type EntityType, entityTypes } from '../core/model.ts';
import { ArticleList } from './ArticleList.tsx';
import { EntityList, type ListedEntity } from './EntityList.tsx';
import { KindIcon } from './icons.tsx';
import { groupTitle } from './KindBadge.tsx';
import { routeHref } from './reader-route.ts';
import { EmptyState } from './view-states.tsx';

interface ArticlesScreenProps {
  articles: readonly ArticleHead[];
  total: number;
  onMore(): void;
}

/** All articles of the archive, newest first. */
export function ArticlesScreen({ articles, total, onMore }: ArticlesScreenProps) {
  return (
    <div class="list-screen">
      <h1>
        {i18n.t('common.articles')} <span class="tally">{total}</span>
      </h1>
      {total === 0 ? (
        <EmptyState text={i18n.t('reader.noArticles')} />
      ) : (
        <ArticleList articles={articles} total={total} onMore={onMore} />
      )}
    </div>
  );
}

interface EntitiesScreenProps {
  entities: readonly ListedEntity[];
  counts: Record<EntityType, number>;
  /** The kind that is listed; absent: all. */
  type?: EntityType;
}

function KindTabs({ counts, type }: Pick<EntitiesScreenProps, 'counts' | 'type'>) {
  const all = counts.person + counts.organization + counts.event;
  return (
    <nav class="kind-tabs" aria-label={i18n.t('reader.kinds')}>
      <a href={routeHref({ view: 'entities' })} aria-current={type === undefined ? 'page' : undefined}>
        {i18n.t('reader.everyKind')} <span class="tally">{all}</span>
      </a>
      {entityTypes.map((one) => (
        <a
          key={one}
          class={`kind-${one}`}
          href={routeHref({ view: 'entities', type: one })}
          aria-current={type === one ? 'page' : undefined}
        >
          <KindIcon type={one} />
          {groupTitle(one)} <span class="tally">{counts[one]}</span>
        </a>
      ))}
    </nav>
  );
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** True when any name of the entity has the typed letters in it. */
function fits({ entity: { prefLabel, altLabels } }: ListedEntity, typed: string): boolean {
  return [prefLabel, ...altLabels.map(({ text }) => text)].some((name) => fold(name).includes(typed));
}

/** All people, organizations and events of the archive, or one kind of them, narrowed down by typing. */
export function EntitiesScreen({ entities, counts, type }: EntitiesScreenProps) {
  const [typed, setTyped] = useState('');
  const rows = typed === '' ? entities : entities.filter((listed) => fits(listed, fold(typed)));
  return (
    <div class="list-screen">
      <h1>{i18n.t('reader.allNames')}</h1>
      <div class="list-tools">
        <KindTabs counts={counts} type={type} />
        <input
          class="field"
          type="search"
          aria-label={i18n.t('reader.filter')}
          placeholder={i18n.t('reader.filter')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p class="visually-hidden" role="status">
        {i18n.t('common.nameCount', rows.length)}
      </p>
      {rows.length === 0 ? <EmptyState text={i18n.t('reader.filterNone')} /> : <EntityList entities={rows} />}
    </div>
  );
}
