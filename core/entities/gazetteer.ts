import type { Alias } from '../model.ts';
import { type CaseDemand, caseDemand } from './case-rule.ts';
import { classOf, foldingOf } from './char-classes.ts';
import { LOWER, UPPER } from './char-kinds.ts';
import { MAX_ALIASES, MAX_TOKENS, SHAPE_WORDS, smallLaneSeed } from './gazetteer-layout.ts';
import { mixOne, mixTwo } from './phrase-hash.ts';
import { PrefixSet } from './prefix-set.ts';
import { addRestarts, hasRestarts } from './restarts.ts';
import { TokenReader } from './token-reader.ts';
import { FROM, ONE, SUM_ONE, SUM_TWO, slotOf, TO } from './token-ring.ts';
import { type Draft, type Lane, lanesOf, writeGazetteer } from './write-gazetteer.ts';

/** An alias that cannot be matched, and why. */
export interface AliasProblem {
  ordinal: number;
  text: string;
  reason: 'no-token' | 'too-many-tokens';
}

/** Thrown for a list of aliases that cannot be compiled as a whole; names every alias at fault. */
export class GazetteerError extends Error {
  readonly problems: readonly AliasProblem[];

  constructor(problems: readonly AliasProblem[], message: string) {
    super(message);
    this.name = 'GazetteerError';
    this.problems = problems;
  }
}

/** More than archives have, so that the set seldom grows. */
const PREFIXES_PER_ALIAS = 2;
const MOST_SEEDS = 16;

/**
 * Where few aliases can start small, a text in small letters would walk along the many that refuse it; a lane of their own
 * costs as much memory again for each of them, so it is for few.
 */
const MOST_IN_SMALL_LANE = 1 / 4;

function newLane(aliases: number, expected: number, seed: number): Lane {
  return {
    seed,
    prefixes: new PrefixSet(expected * PREFIXES_PER_ALIAS),
    next: new Int32Array(aliases),
    skips: new Int8Array(0),
    restarts: new Int16Array(0),
  };
}

/** A lane for the aliases that can start small, where it is worth its memory. By their rules: nothing is read for it. */
function smallLaneFor(aliases: readonly Alias[], seed: number): Lane | null {
  const small = aliases.filter(({ text, caseRule }) => caseRule === 'any' || startsLower(text)).length;
  if (small === 0 || small > aliases.length * MOST_IN_SMALL_LANE) return null;
  return newLane(aliases.length, small, smallLaneSeed(seed));
}

const startsLower = (text: string): boolean => (classOf(text.codePointAt(0) ?? 0) & LOWER) !== 0;

function reasonAgainst(tokens: number): AliasProblem['reason'] | null {
  if (tokens === 0) return 'no-token';
  return tokens > MAX_TOKENS ? 'too-many-tokens' : null;
}

function countTokens(reader: TokenReader, text: string): number {
  reader.load(text);
  while (reader.count <= MAX_TOKENS && reader.next());
  return reader.count;
}

// Kept between calls for its buffers only: a new one for each alias costs more than reading it.
const aliasReader = new TokenReader();

/** Why an alias with this text cannot be matched, or null when it can. */
export function aliasProblem(text: string): AliasProblem['reason'] | null {
  return reasonAgainst(countTokens(aliasReader, text));
}

function startsOf(reader: TokenReader): number[] {
  const starts: number[] = [];
  for (let token = 0; token < reader.count; token++) {
    starts.push(reader.startOf(token));
  }
  return starts;
}

/** Can a mention of the alias start with a small letter? */
function canStartSmall(text: string, demand: CaseDemand, start: number): boolean {
  const first = classOf(text.codePointAt(start) ?? 0);
  if ((classOf(foldingOf(first).codePointAt(0) ?? 0) & LOWER) === 0) return false;
  return demand.pattern === undefined ? demand.capitalToken !== 0 : (first & UPPER) === 0;
}

function addSmallStart(reader: TokenReader, draft: Draft): void {
  draft.smallTokens.add(reader.ring[ONE] ?? 0);
  const folded = reader.foldedBytes(reader.ring[FROM] ?? 0, reader.ring[TO] ?? 0);
  draft.smallShapes[(folded[0] ?? 0) & 31]! |= 1 << Math.min(folded.length, 31); // 32 places
}

/** Adds the alias that `reader` holds with every prefix of it. Is its first token a new one? */
function addAlias(ordinal: number, reader: TokenReader, { prefixes, next, seed }: Lane): boolean {
  const known = prefixes.count;
  let prefix = -1;
  let isNew = false;
  for (let token = 0; token < reader.count; token++) {
    const one = mixOne(reader.ring[slotOf(token) + SUM_ONE] ?? 0, seed);
    const two = mixTwo(reader.ring[slotOf(token) + SUM_TWO] ?? 0, seed);
    prefix = prefixes.add(one, two, prefix);
    if (token === 0) isNew = prefix === known;
  }
  next[ordinal] = prefixes.firstAlias[prefix] ?? 0;
  prefixes.firstAlias[prefix] = ordinal + 1;
  return isNew;
}

function draftOf(aliases: readonly Alias[], seed: number): Draft {
  const reader = new TokenReader();
  const problems: AliasProblem[] = [];
  const draft: Draft = {
    all: newLane(aliases.length, aliases.length, seed),
    small: smallLaneFor(aliases, seed),
    demands: new Array(aliases.length),
    firstTokens: [],
    smallTokens: new Set(),
    smallShapes: new Int32Array(SHAPE_WORDS),
  };
  const long: string[] = [];
  // From last to first, so that the chain of a surface is in the order of the list.
  for (let ordinal = aliases.length - 1; ordinal >= 0; ordinal--) {
    const { text, caseRule } = aliases[ordinal]!; // within the list
    const reason = reasonAgainst(countTokens(reader, text));
    if (reason !== null) {
      problems.push({ ordinal, text, reason });
      continue;
    }
    if (hasRestarts(reader.count)) long.push(text);
    const starts = startsOf(reader);
    const demand = caseDemand(text, caseRule, starts);
    draft.demands[ordinal] = demand;
    if (canStartSmall(text, demand, starts[0] ?? 0)) {
      addSmallStart(reader, draft);
      if (draft.small) addAlias(ordinal, reader, draft.small);
    }
    if (addAlias(ordinal, reader, draft.all)) draft.firstTokens.push(reader.ring[ONE] ?? 0);
  }
  if (problems.length > 0) throw new GazetteerError(problems.reverse(), describeProblems(problems));
  for (const lane of lanesOf(draft)) {
    lane.skips = lane.prefixes.passages();
    lane.restarts = new Int16Array(lane.prefixes.count);
  }
  // Not in the small lane: the next token of a text may be large.
  const { prefixes, skips, restarts } = draft.all;
  for (const text of long) {
    countTokens(reader, text);
    addRestarts(reader, prefixes, seed, skips, restarts);
  }
  return draft;
}

function describeProblems(problems: readonly AliasProblem[]): string {
  const lines = problems.map(({ ordinal, text, reason }) => {
    const what = reason === 'no-token' ? 'has no letter or digit' : `has more than ${MAX_TOKENS} words`;
    return `alias ${ordinal} ${JSON.stringify(text)} ${what}`;
  });
  return `the gazetteer cannot be compiled: ${lines.join('; ')}`;
}

/**
 * Compiles aliases into a buffer for `openGazetteer`; the ordinal of an alias is its index in the list. The same list
 * gives the same bytes. Throws a `GazetteerError` that names every alias without a token or with more than
 * `MAX_TOKENS` of them.
 */
export function compileGazetteer(aliases: readonly Alias[]): ArrayBuffer {
  if (aliases.length > MAX_ALIASES) {
    throw new GazetteerError([], `a gazetteer holds at most ${MAX_ALIASES} aliases, not ${aliases.length}`);
  }
  for (let seed = 0; seed < MOST_SEEDS; seed++) {
    const buffer = writeGazetteer(aliases.length, draftOf(aliases, seed), seed);
    if (buffer !== null) return buffer;
  }
  throw new GazetteerError([], `no seed keeps the ${aliases.length} aliases apart`);
}
