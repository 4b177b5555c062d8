import { i18n } from '#i18n';
import { type ArticleMention, type Entity, type EntityType, entityTypes } from '../core/model.ts';
import { groupTitle, KindBadge } from './KindBadge.tsx';
import { isPlainClick } from './plain-click.ts';
import { routeHref } from './reader-route.ts';
import { Tally } from './Tally.tsx';

interface NamedInArticleProps {
  mentions: readonly ArticleMention[];
  entities: ReadonlyMap<string, Entity>;
  /** The entity whose card is open. */
  current?: string;
  onMention(entityId: string): void;
}

interface Named {
  entity: Entity;
  count: number;
}

/** Entities of one kind in an article, the most named first. */
function namedOf(type: EntityType, { mentions, entities }: NamedInArticleProps): Named[] {
  const counts = new Map<string, number>();
  for (const { entityId } of mentions) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, count]) => {
      const entity = entities.get(id);
      return entity?.type === type ? [{ entity, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}

function Group({ type, ...props }: NamedInArticleProps & { type: EntityType }) {
  const named = namedOf(type, props);
  if (named.length === 0) return null;
  return (
    <section class="named-group">
      <h3 class="label">
        {groupTitle(type)} <span class="tally">{named.length}</span>
      </h3>
      <ul>
        {named.map(({ entity, count }) => (
          <li key={entity.id}>
            <a
              class="named"
              href={routeHref({ view: 'entity', id: entity.id })}
              aria-current={entity.id === props.current || undefined}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                props.onMention(entity.id);
              }}
            >
              <KindBadge type={entity.type} quiet />
              <bdi>{entity.prefLabel}</bdi>
              <Tally short={count} text={i18n.t('common.mentionCount', count)} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The people, organizations and events that an article names, with how often. */
export function NamedInArticle(props: NamedInArticleProps) {
  if (props.mentions.length === 0) return <p class="state-note">{i18n.t('reader.noNames')}</p>;
  return (
    <div class="named-in-article">
      <h2 class="visually-hidden">{i18n.t('reader.namedHere')}</h2>
      {entityTypes.map((type) => (
        <Group key={type} type={type} {...props} />
      ))}
    </div>
  );
}
