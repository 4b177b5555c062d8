import { type EntityType, entityTypes } from '../core/model.ts';
import { KindIcon } from './icons.tsx';
import { groupTitle } from './KindBadge.tsx';

interface KindFilterProps {
  counts: Record<EntityType, number>;
  /** The kind that is shown alone, or null for all. */
  chosen: EntityType | null;
  onChoose(type: EntityType | null): void;
}

/** How many of each kind there are; pressing one shows that kind alone, pressing it again shows all. */
export function KindFilter({ counts, chosen, onChoose }: KindFilterProps) {
  return (
    <div class="kind-filter">
      {entityTypes.map((type) => (
        <button
          key={type}
          type="button"
          class={`kind-count kind-${type}`}
          aria-pressed={chosen === type}
          disabled={counts[type] === 0}
          onClick={() => onChoose(chosen === type ? null : type)}
        >
          <KindIcon type={type} />
          <span class="kind-name">{groupTitle(type)}</span>
          <span class="tally">{counts[type]}</span>
        </button>
      ))}
    </div>
  );
}
