/** How much the other entities of a document speak for one, 0 to 1, and which of them most. */
export type Company = (entityId: string) => { weight: number; most: string };

/**
 * Reads how often entities stand together in the archive ("idA\tidB"). An entity speaks for another by the share of
 * its own company that the other is: one that stands beside everybody says little about anybody.
 */
export function companions(
  cooccurrence: ReadonlyMap<string, number> = new Map(),
): (present: ReadonlySet<string>) => Company {
  const partners = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  const add = (id: string, other: string, count: number) => {
    const known = partners.get(id) ?? new Map<string, number>();
    known.set(other, count);
    partners.set(id, known);
    totals.set(id, (totals.get(id) ?? 0) + count);
  };
  for (const [pair, count] of cooccurrence) {
    const [one = '', other = ''] = pair.split('\t');
    add(one, other, count);
    add(other, one, count);
  }
  return (present) => (entityId) => {
    let weight = 0;
    let most = '';
    let strongest = 0;
    for (const [other, count] of partners.get(entityId) ?? []) {
      if (!present.has(other)) continue;
      const share = count / (totals.get(other) ?? count);
      weight += share;
      if (share > strongest) [strongest, most] = [share, other];
    }
    return { weight: Math.min(1, weight), most };
  };
}
