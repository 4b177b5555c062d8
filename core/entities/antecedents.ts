import { rivalKey } from './names.ts';
import type { Sight } from './observe.ts';
import type { Option } from './option.ts';

/** Does the option name its entity in full, so that a short name after it means the same? */
const isFull = ({ alias, owner }: Option) =>
  !alias.alias.needsContext && alias.words > 1 && (!alias.shared || owner.entity.type === 'person');

/**
 * A short name means what last stood in full before it: "Columbia Glacier … Columbia" is not the university, though the
 * page names that elsewhere. Another bearer takes the name that it bears and no other of the entity's. Follows the
 * sights of one text in order and sets `antecedent`.
 */
export function linkAntecedents(sights: readonly Sight[]): void {
  const own = new Map<string, number>();
  const rivals = new Map<string, number>();
  sights.forEach(({ options, inner }, at) => {
    for (const option of options) {
      const { owner, bearing } = option;
      const name = `${owner.entity.id}\t${rivalKey(option)}`;
      const full = owner.entity.type === 'person' ? name : owner.entity.id;
      if (bearing.rival !== undefined && !owner.names.has(bearing.rival)) rivals.set(name, at);
      else if (isFull(option)) own.set(full, at);
      else option.antecedent = laterOf(own.get(full), rivals.get(name));
    }
    linkAntecedents(inner);
  });
}

function laterOf(own: number | undefined, rival: number | undefined): Option['antecedent'] {
  if (own === undefined && rival === undefined) return null;
  return (own ?? -1) > (rival ?? -1) ? 'own' : 'rival';
}
