import { i18n } from '#i18n';
import type { EntityCard } from '../archive/contract.ts';
import { Period } from './DateLabel.tsx';

type Facts = Pick<EntityCard, 'description' | 'source' | 'roles' | 'start' | 'end' | 'place'>;

interface EntityFactsProps {
  entity: Facts;
  onOpenArticle(articleId: string): void;
}

function When({ entity: { start, end, place } }: { entity: Facts }) {
  if (!start && !end && !place) return null;
  return (
    <p class="when">
      <Period from={start} to={end} />
      {place && <span class="place">{place}</span>}
    </p>
  );
}

/** Roles with their times; an office held more than once is one line. */
function Roles({ roles }: { roles: Facts['roles'] }) {
  if (roles.length === 0) return null;
  const byText = Map.groupBy(roles, ({ text }) => text);
  return (
    <ul class="roles">
      {[...byText].map(([text, times]) => (
        <li key={text}>
          {text}
          <ul class="role-periods">
            {times.map(({ from, to, asOf }) => (
              <li key={`${from} ${to} ${asOf}`}>
                <Period from={from} to={to} asOf={asOf} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Our own words about an entity never stand without where they come from. */
function Source({ source, onOpenArticle }: { source: string; onOpenArticle(id: string): void }) {
  if (source === 'general knowledge') return <p class="source">{i18n.t('card.sourceGeneral')}</p>;
  return (
    <p class="source">
      {i18n.t('card.sourceLabel')}{' '}
      <button type="button" class="text-button" onClick={() => onOpenArticle(source)}>
        {i18n.t('card.sourceArticle')}
      </button>
    </p>
  );
}

/** What is said at once: a card is there for what the archive says. */
export function EntityBrief({ entity }: Pick<EntityFactsProps, 'entity'>) {
  return (
    <div class="facts">
      <When entity={entity} />
      <p class="description">{entity.description}</p>
    </div>
  );
}

/** The rest, behind a disclosure. */
export function MoreFacts({ entity, onOpenArticle }: EntityFactsProps) {
  return (
    <details class="more-facts">
      <summary>{i18n.t(entity.roles.length > 0 ? 'card.rolesAndSource' : 'card.sourceOfThis')}</summary>
      <Roles roles={entity.roles} />
      <Source source={entity.source} onOpenArticle={onOpenArticle} />
    </details>
  );
}

/** What the reviewed authority says of an entity: description with its source, when and where, roles. */
export function EntityFacts({ entity, onOpenArticle }: EntityFactsProps) {
  return (
    <div class="facts">
      <When entity={entity} />
      <p class="description">{entity.description}</p>
      <Roles roles={entity.roles} />
      <Source source={entity.source} onOpenArticle={onOpenArticle} />
    </div>
  );
}
