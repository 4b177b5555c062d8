import { MAX_TOKENS, PASSED, RESTART_SHIFT, RESUMES } from './gazetteer-layout.ts';
import { mixOne, mixTwo, POWERS_ONE, POWERS_TWO, phraseSum } from './phrase-hash.ts';
import type { PrefixSet } from './prefix-set.ts';
import type { TokenReader } from './token-reader.ts';
import { ONE, SUM_ONE, SUM_TWO, slotOf, TWO } from './token-ring.ts';

/**
 * Where a search goes on that has walked to a prefix and no further. Without it, a text that nearly spells long
 * aliases again and again ("a a a a …") is walked over from each of its tokens anew. The idea is that of the failure
 * links of Aho and Corasick (https://doi.org/10.1145/360825.360855), of which five bits and a flag suffice here, since
 * the hash of any stretch of tokens is at hand.
 */

/** Prefixes of fewer tokens are not worth it: walking them anew is as quick. */
const SHORTEST = 3;

/** What a search that starts at each token of an alias has met, up to some token. */
interface Starts {
  /** The prefix reached, or -1: no alias goes on so. */
  reached: Int32Array;
  /** 1: it came through a whole alias. */
  named: Uint8Array;
}

function reach(reader: TokenReader, prefixes: PrefixSet, seed: number, start: number, end: number): number {
  const power = end - start;
  const { ring } = reader;
  const first = slotOf(start);
  const last = slotOf(end);
  const leadOne = (ring[first + ONE]! - ring[first + SUM_ONE]!) | 0; // tokens of the alias that was read
  const leadTwo = (ring[first + TWO]! - ring[first + SUM_TWO]!) | 0;
  return prefixes.find(
    mixOne(phraseSum(leadOne, POWERS_ONE[power]!, ring[last + SUM_ONE]!), seed),
    mixTwo(phraseSum(leadTwo, POWERS_TWO[power]!, ring[last + SUM_TWO]!), seed),
  );
}

/** Takes every start one token further, to `end`. */
function advance(
  { reached, named }: Starts,
  prefixes: PrefixSet,
  end: number,
  find: (start: number) => number,
) {
  for (let start = 0; start <= end; start++) {
    const before = reached[start]!; // as many as tokens
    if (before < 0) continue;
    if (start < end && prefixes.firstAlias[before] !== 0) named[start] = 1;
    reached[start] = find(start);
  }
}

/** The bits for the payload of a prefix that ends at token `end`. */
function restartOf({ reached, named }: Starts, skips: Int8Array, end: number): number {
  let start = 1;
  while (start <= end && reached[start]! < 0 && named[start] === 0) start++;
  const resumes = start <= end && reached[start]! >= 0 && named[start] === 0 && skips[reached[start]!]! >= 0;
  return ((start - 1) << RESTART_SHIFT) | (resumes ? RESUMES : 0);
}

/** Works out the restarts of all prefixes of the alias that `reader` holds, into `restarts`, by prefix. */
export function addRestarts(
  reader: TokenReader,
  prefixes: PrefixSet,
  seed: number,
  skips: Int8Array,
  restarts: Int16Array,
): void {
  const starts = { reached: new Int32Array(MAX_TOKENS), named: new Uint8Array(MAX_TOKENS) };
  for (let end = 0; end < reader.count - 1; end++) {
    advance(starts, prefixes, end, (start) => reach(reader, prefixes, seed, start, end));
    const prefix = starts.reached[0]!; // the alias itself leads through all its prefixes
    if (end + 1 >= SHORTEST && prefixes.firstAlias[prefix] === 0)
      restarts[prefix] = restartOf(starts, skips, end);
  }
}

/** Has an alias of so many tokens prefixes that are worth it? */
export const hasRestarts = (tokens: number): boolean => tokens > SHORTEST;

/** How many starts behind its own a search may leave out that ended with such a payload. */
export const startsLeftOut = (payload: number): number => (payload >>> RESTART_SHIFT) & PASSED;
