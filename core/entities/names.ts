import type { Option } from './option.ts';

/** Under which key the wording of an event is kept, in the singular. */
export const wordingKey = ({ alias, owner }: Option) =>
  `${owner.entity.id}\t${alias.folded.replace(/s$/, '')}`;

/** Under which name rivals of an option are kept: a surname, an organization's whole name. */
export const rivalKey = ({ alias, owner }: Option) =>
  owner.entity.type === 'person' ? alias.surname : alias.folded;

/** Who else bears a name, by the name. */
export type Named = ReadonlyMap<string, readonly string[]>;

/** Items as findings keep them ("damon\tmatt damon"), by what stands first. */
export function byName(items: ReadonlySet<string>): Named {
  const named = new Map<string, string[]>();
  for (const item of items) {
    const [name = '', bearer = ''] = item.split('\t');
    const known = named.get(name);
    if (known === undefined) named.set(name, [bearer]);
    else known.push(bearer);
  }
  return named;
}
