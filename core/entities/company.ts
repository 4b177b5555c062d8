/** How much the other entities of a document speak for one, 0 to 1, and which of them most. */
export type Company = (entityId: string) => { weight: number; most: string };

/**
 * The entities that stand in articles with one, and for each the share of its own company that the one is: an entity
 * that stands beside everybody says little about anybody.
 */
export interface Partners {
  ids: readonly string[];
  shares: Float64Array;
}

/** Reads how often entities stand together in the archive ("idA\tidB"): the partners of each, by its id. */
export function partnersIn(
  cooccurrence: Iterable<readonly [string, number]>,
): (entityId: string) => Partners | undefined {
  const counts = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  const add = (id: string, other: string, count: number) => {
    const known = counts.get(id) ?? new Map<string, number>();
    known.set(other, count);
    counts.set(id, known);
    totals.set(id, (totals.get(id) ?? 0) + count);
  };
  for (const [pair, count] of cooccurrence) {
    const [one = '', other = ''] = pair.split('\t');
    add(one, other, count);
    add(other, one, count);
  }
  return (entityId) => {
    const of = counts.get(entityId);
    if (of === undefined) return undefined;
    const shares = Float64Array.from(of, ([other, count]) => count / (totals.get(other) ?? count));
    return { ids: [...of.keys()], shares };
  };
}

/** What those of the partners that are present say for their entity. */
export function companyAmong(
  partners: Partners | undefined,
  present: ReadonlySet<string>,
): ReturnType<Company> {
  let weight = 0;
  let most = '';
  let strongest = 0;
  partners?.ids.forEach((other, index) => {
    if (!present.has(other)) return;
    const share = partners.shares[index] ?? 0;
    weight += share;
    if (share > strongest) [strongest, most] = [share, other];
  });
  return { weight: Math.min(1, weight), most };
}
