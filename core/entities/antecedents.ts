import type { Sight } from './observe.ts';
import type { Option } from './option.ts';
import { rivalKey } from './resolve.ts';

/** Does the option name its entity in full, so that a short name after it means the same? */
const isFull = ({ alias, owner }: Option) =>
  !alias.alias.needsContext && alias.words > 1 && (!alias.shared || owner.entity.type === 'person');

/**
 * A short name means what last stood in full before it: "Columbia Glacier … Columbia" is not the university, though the
 * page names that elsewhere. Follows the sights of one text in order and sets `antecedent`.
 */
export function linkAntecedents(sights: readonly Sight[]): void {
  const last = new Map<string, 'own' | 'rival'>();
  for (const { options, inner } of sights) {
    for (const option of options) {
      const { owner, bearing } = option;
      const key = `${owner.entity.id}\t${owner.entity.type === 'person' ? rivalKey(option) : ''}`;
      if (bearing.rival !== undefined && !owner.names.has(bearing.rival)) last.set(key, 'rival');
      else if (isFull(option)) last.set(key, 'own');
      else option.antecedent = last.get(key) ?? null;
    }
    linkAntecedents(inner);
  }
}
