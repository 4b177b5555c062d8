import type { PartialDate } from './model.ts';

/** An article that mentions the entity whose related articles are asked for. */
export interface RelatedCandidate {
  id: string;
  date?: PartialDate;
  /** Salience of each of its entities, 0 to 1. */
  entities: ReadonlyMap<string, number>;
}

export interface RankRelatedRequest {
  entityId: string;
  candidates: readonly RelatedCandidate[];
  /** Entities of the page and how often each stands there. */
  company: ReadonlyMap<string, number>;
  /** Articles of the archive. */
  articles: number;
  /** Articles that mention an entity. */
  articlesWith: (entityId: string) => number;
  /** The day from which an article's age is counted. */
  today: PartialDate;
}

export interface RankedRelated {
  id: string;
  score: number;
  /** Entities that the page and the article share, most telling first; the asked one left out. */
  shared: string[];
}

/** Mentions at which an entity has half of its greatest salience, as in the index. */
const HALF_SALIENT = 3;
/** Days after which the part of the score that age can take is halved. */
const HALF_LIFE_DAYS = 730;
/** What age never takes: an archive is asked for what is old. */
const TIMELESS = 0.6;
const DAY = 86_400_000;

/** Salience of an entity on a page, from how often it stands there. */
export const pageSalience = (count: number): number => count / (count + HALF_SALIENT);

/** How much an entity tells: rare ones more. As in BM25, never negative. */
export function entityIdf(articles: number, articlesWith: number): number {
  return Math.log(1 + (articles - articlesWith + 0.5) / (articlesWith + 0.5));
}

/** The middle of the time that a date names, in ms since 1970. */
function middleOf(date: PartialDate): number {
  const [year = 1970, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year, 6, 2);
  return Date.UTC(year, month - 1, day ?? 15);
}

/** 1 for an article of today, `TIMELESS` for one of long ago; without a date, the middle between. */
export function recency(date: PartialDate | undefined, today: PartialDate): number {
  if (date === undefined) return (1 + TIMELESS) / 2;
  const days = Math.max(0, (middleOf(today) - middleOf(date)) / DAY);
  return TIMELESS + (1 - TIMELESS) * 0.5 ** (days / HALF_LIFE_DAYS);
}

/**
 * Articles about an entity in the order in which they help on this page: what speaks of the entity itself, and of the
 * company that it keeps there,
 *   (sal(e,d) idf(e) + sum over x in P and d of idf(x) min(sal(x,P), sal(x,d)) / sqrt(|E_d|)) * recency(d)
 * with P the other entities of the page and E_d those of the article, so that a list of everybody wins nothing.
 * Equal scores: newest first, then by id. Cost: candidates times the smaller of their entities and the company.
 */
export function rankRelated(request: RankRelatedRequest): RankedRelated[] {
  const { entityId, candidates, company, articles, articlesWith, today } = request;
  const idf = (id: string): number => entityIdf(articles, articlesWith(id));
  const own = idf(entityId);
  const tellings = [...company]
    .filter(([id, count]) => id !== entityId && count > 0)
    .map(([id, count]) => ({ id, idf: idf(id), salience: pageSalience(count) }));

  function rankOne(candidate: RelatedCandidate): RankedRelated & { date: string } {
    const spread = Math.sqrt(Math.max(1, candidate.entities.size));
    const shared = tellings
      .map(({ id, idf: weight, salience }) => ({
        id,
        telling: (weight * Math.min(salience, candidate.entities.get(id) ?? 0)) / spread,
      }))
      .filter(({ telling }) => telling > 0)
      .sort((a, b) => b.telling - a.telling || (a.id < b.id ? -1 : 1));
    const about = (candidate.entities.get(entityId) ?? 0) * own;
    const sum = shared.reduce((total, { telling }) => total + telling, about);
    return {
      id: candidate.id,
      date: candidate.date ?? '',
      score: sum * recency(candidate.date, today),
      shared: shared.map(({ id }) => id),
    };
  }

  return candidates
    .map(rankOne)
    .sort((a, b) => b.score - a.score || compare(b.date, a.date) || compare(a.id, b.id))
    .map(({ id, score, shared }) => ({ id, score, shared }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
