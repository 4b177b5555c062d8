import * as v from 'valibot';
import type { PartialDate } from '../model.ts';
import { hashText } from './hash-text.ts';
import type { Evidence } from './recognize.ts';

/**
 * What the texts of one document said, as sets and latest dates only: to merge is to unite, so that the order of the
 * texts, their division into requests and reading one twice make no difference.
 */
export interface Findings {
  /** Ids of entities named by a name that is safe alone, and of those named in full. */
  named: Set<string>;
  inFull: Set<string>;
  /**
   * Entities whose ambiguous name stood with enough support of its own, and the words of it: "p-doe\tfull\tcongress|senate",
   * without words where a title was enough; of events "e-war\tthe war".
   */
  supported: Set<string>;
  /** Context words of the archive that stand anywhere, folded. */
  words: Set<string>;
  /** Other bearers: "damon\tmatt damon"; and other expansions: "icc\tinternational cricket council". */
  rivals: Set<string>;
  /** Names whose very bearer on the page is another one: "kirby\tjohn kirby, carpenter". */
  namesakes: Set<string>;
  /** Countries, by texts that name them: "ng:5", where 5 is one of 16 classes of texts; "ng:a" to "ng:c" from a dateline, "us:p-doe" from a name. */
  countries: Set<string>;
  /** Words of fields of life beside candidates: "sport:goal". */
  fields: Set<string>;
  /**
   * Texts with a doubtful name, by 16 classes of texts: "orban\ts:5" with a sign of the entity beside it, "b" without, "f"
   * in full, "r" another's, "t" a thing's ("the Orban"), "p" in a text of long ago.
   */
  bare: Set<string>;
  /** Running text, by 32 classes of texts: "t:17"; "n:17" where it names the archive beyond doubt; "e:o-nato" for whom. */
  body: Set<string>;
  /** The latest date that stands in a line of its own, and the latest in any text. */
  dateline: PartialDate | undefined;
  day: PartialDate | undefined;
  /** The latest month with its year, and the latest year, that any text names. */
  month: PartialDate | undefined;
  year: PartialDate | undefined;
}

/**
 * How many items each set keeps. With items of 80 UTF-16 units evidence has at most 110,000 as JSON (a news page: about
 * 3,000). Over the bound the items with the lowest hashes stay, which keeps merging independent of order.
 */
const MOST_ITEMS = {
  named: 160,
  inFull: 128,
  supported: 160,
  words: 224,
  rivals: 192,
  namesakes: 48,
  countries: 96,
  fields: 48,
  body: 96,
  bare: 128,
} as const;
const sets = Object.keys(MOST_ITEMS) as (keyof typeof MOST_ITEMS)[]; // the keys of the constant above
const LONGEST_ITEM = 80;

const item = v.pipe(v.string(), v.maxLength(LONGEST_ITEM));
const listOf = (most: number) => v.pipe(v.array(item), v.maxLength(most));
const evidenceSchema = v.object({
  version: v.literal(1),
  named: listOf(MOST_ITEMS.named),
  inFull: listOf(MOST_ITEMS.inFull),
  supported: listOf(MOST_ITEMS.supported),
  words: listOf(MOST_ITEMS.words),
  rivals: listOf(MOST_ITEMS.rivals),
  namesakes: listOf(MOST_ITEMS.namesakes),
  countries: listOf(MOST_ITEMS.countries),
  fields: listOf(MOST_ITEMS.fields),
  body: listOf(MOST_ITEMS.body),
  bare: listOf(MOST_ITEMS.bare),
  dateline: v.optional(v.pipe(v.string(), v.isoDate())),
  day: v.optional(v.pipe(v.string(), v.isoDate())),
  month: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/))),
  year: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
});

type StoredEvidence = v.InferOutput<typeof evidenceSchema>;

export function noFindings(): Findings {
  return {
    named: new Set(),
    inFull: new Set(),
    supported: new Set(),
    words: new Set(),
    rivals: new Set(),
    namesakes: new Set(),
    countries: new Set(),
    fields: new Set(),
    body: new Set(),
    bare: new Set(),
    dateline: undefined,
    day: undefined,
    month: undefined,
    year: undefined,
  };
}

/** The later of two dates of the same granularity; either may be missing. */
export function later(one: PartialDate | undefined, other: PartialDate | undefined): PartialDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

function bounded(items: ReadonlySet<string>, most: number): string[] {
  const short = [...items].map((text) => text.slice(0, LONGEST_ITEM));
  if (short.length <= most) return short.sort();
  return short
    .map((text) => ({ text, hash: hashText(text) }))
    .sort((a, b) => a.hash - b.hash || (a.text < b.text ? -1 : 1))
    .slice(0, most)
    .map(({ text }) => text)
    .sort();
}

/** Findings as the caller keeps them. */
function toEvidence(findings: Findings): StoredEvidence {
  const { dateline, day, month, year } = findings;
  const keep = (name: keyof typeof MOST_ITEMS) => bounded(findings[name], MOST_ITEMS[name]);
  return {
    version: 1,
    named: keep('named'),
    inFull: keep('inFull'),
    supported: keep('supported'),
    words: keep('words'),
    rivals: keep('rivals'),
    namesakes: keep('namesakes'),
    countries: keep('countries'),
    fields: keep('fields'),
    body: keep('body'),
    bare: keep('bare'),
    ...(dateline && { dateline }),
    ...(day && { day }),
    ...(month && { month }),
    ...(year && { year }),
  };
}

/** The findings that evidence of ours holds. */
function findingsIn({
  dateline,
  day,
  month,
  year,
  ...lists
}: v.InferOutput<typeof evidenceSchema>): Findings {
  const findings: Findings = { ...noFindings(), dateline, day, month, year };
  for (const name of sets) findings[name] = new Set(lists[name]);
  return findings;
}

/** Evidence that came back; none when it is missing or not ours. */
export function fromEvidence(evidence: Evidence | undefined): Findings {
  if (evidence === undefined) return noFindings();
  const parsed = v.safeParse(evidenceSchema, evidence);
  return parsed.success ? findingsIn(parsed.output) : noFindings();
}

/** The evidence of findings, and the findings as they will come back: decisions on these agree with later ones. */
export function settle(findings: Findings): { evidence: Evidence; settled: Findings } {
  const evidence = toEvidence(findings);
  return { evidence, settled: findingsIn(evidence) };
}
