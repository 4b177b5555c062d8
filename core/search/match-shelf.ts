import type { Match } from './match.ts';

/** Documents of all kept matches together: 12 bytes each. */
const KEPT_DOCUMENTS = 150_000;

/** Matches by what was asked, those longest unused dropped first. An index never changes, so they stay right. */
export interface MatchShelf {
  get(asked: string): Match | undefined;
  set(asked: string, match: Match): void;
}

export function createMatchShelf(): MatchShelf {
  const kept = new Map<string, Match>();
  let documents = 0;
  return {
    get(asked) {
      const match = kept.get(asked);
      if (!match) return undefined;
      kept.delete(asked);
      kept.set(asked, match);
      return match;
    },
    set(asked, match) {
      kept.set(asked, match);
      documents += match.slots.length;
      for (const [oldest, old] of kept) {
        if (documents <= KEPT_DOCUMENTS) break;
        kept.delete(oldest);
        documents -= old.slots.length;
      }
    },
  };
}
