/** What an annotation was promised to be. */
export interface Fact {
  id: string;
  note: string | null;
  deleted: boolean;
}

interface Kept {
  id: string;
  key: string;
  note: string;
  deleted: number | null;
}

/** What both stores hold after the keeper has done its work. */
export interface Audit {
  stored: Kept[];
  copies: Record<string, Kept>;
  uncopied: number;
  damaged: number;
}

/** What was promised last of each annotation, and what was begun after it without a promise. */
export interface Ledger {
  kept: Map<string, Fact>;
  begun: Map<string, Fact>;
  tell(kind: string, facts: Fact[]): void;
  /** What was begun and is there counts from now on; how many of the begun are. */
  settle(audit: Audit): { begun: number; there: number };
}

const fits = (one: Kept, fact: Fact | undefined): boolean =>
  fact !== undefined &&
  (fact.note === null || one.note === fact.note) &&
  (one.deleted !== null) === fact.deleted;

export function openLedger(): Ledger {
  const kept = new Map<string, Fact>();
  const begun = new Map<string, Fact>();
  return {
    kept,
    begun,
    tell(kind, facts) {
      for (const fact of facts) {
        const merged = { ...kept.get(fact.id), ...fact, note: fact.note ?? kept.get(fact.id)?.note ?? null };
        if (kind === 'begun') begun.set(fact.id, merged);
        else {
          kept.set(fact.id, merged);
          begun.delete(fact.id);
        }
      }
    },
    settle({ stored }) {
      const outcome = { begun: begun.size, there: 0 };
      for (const one of stored) {
        if (fits(one, begun.get(one.key))) outcome.there += 1;
        kept.set(one.key, { id: one.key, note: one.note, deleted: one.deleted !== null });
      }
      begun.clear();
      return outcome;
    },
  };
}

/** What is lost, torn or doubled, each in a sentence. */
export function faultsOf(audit: Audit, { kept, begun }: Ledger): string[] {
  const stored = new Map(audit.stored.map((one) => [one.key, one]));
  const faults: string[] = [];
  for (const [id, fact] of kept) {
    const one = stored.get(id);
    if (!one) faults.push(`${id} is lost`);
    else if (!fits(one, fact) && !fits(one, begun.get(id)))
      faults.push(`${id} is ${JSON.stringify([one.note, one.deleted])}, promised ${JSON.stringify(fact)}`);
  }
  for (const [id, one] of stored) {
    if (one.id !== id) faults.push(`${id} holds ${one.id}`);
    if (!kept.has(id) && !begun.has(id)) faults.push(`${id} came from nowhere`);
    if (JSON.stringify(audit.copies[id]?.note) !== JSON.stringify(one.note))
      faults.push(`${id} has another copy`);
  }
  for (const id of Object.keys(audit.copies)) if (!stored.has(id)) faults.push(`${id} is only a copy`);
  if (audit.uncopied + audit.damaged > 0) faults.push(`${audit.uncopied} uncopied, ${audit.damaged} damaged`);
  return faults;
}
