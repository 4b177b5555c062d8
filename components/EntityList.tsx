import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entity } from '../core/model.ts';
import { KindBadge } from './KindBadge.tsx';
import { routeHref } from './reader-route.ts';

export interface ListedEntity {
  entity: Entity;
  articleCount: number;
}

/** Rows drawn at once: more are drawn when asked for, so that a long archive opens as fast as a short one. */
const step = 200;

export function EntityRow({ entity, articleCount }: ListedEntity) {
  return (
    <li class="list-item entity-row">
      <a class="list-title" href={routeHref({ view: 'entity', id: entity.id })}>
        <KindBadge type={entity.type} quiet />
        <bdi>{entity.prefLabel}</bdi>
      </a>
      <p class="list-text">{entity.description}</p>
      <p class="list-count">{i18n.t('common.articleCount', articleCount)}</p>
    </li>
  );
}

/** Entities with their kind, a sentence on each, and in how many articles they stand. */
export function EntityList({ entities }: { entities: readonly ListedEntity[] }) {
  const [shown, setShown] = useState(step);
  return (
    <>
      <ul class="list">
        {entities.slice(0, shown).map((listed) => (
          <EntityRow key={listed.entity.id} {...listed} />
        ))}
      </ul>
      {entities.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + step)}>
          {i18n.t('reader.more')}
        </button>
      )}
    </>
  );
}
