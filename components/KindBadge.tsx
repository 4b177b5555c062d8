import { i18n } from '#i18n';
import type { EntityType } from '../core/model.ts';
import { KindIcon } from './icons.tsx';

const kindNames = {
  person: 'common.person',
  organization: 'common.organization',
  event: 'common.event',
} as const;

const groupTitles = {
  person: 'common.people',
  organization: 'common.organizations',
  event: 'common.events',
} as const;

/** "People", "Organizations", "Events" */
export const groupTitle = (type: EntityType): string => i18n.t(groupTitles[type]);

/** "Person", "Organization", "Event" */
export function kindName(type: EntityType): string {
  return i18n.t(kindNames[type]);
}

/** The kind of an entity by colour, outline and word; `quiet` leaves the word to screen readers. */
export function KindBadge({ type, quiet }: { type: EntityType; quiet?: boolean }) {
  return (
    <span class={`kind kind-${type}`}>
      <KindIcon type={type} />
      <span class={quiet ? 'visually-hidden' : undefined}>{kindName(type)}</span>
    </span>
  );
}
