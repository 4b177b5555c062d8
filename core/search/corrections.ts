import { analyze } from './analyze.ts';
import type { Correction } from './answer.ts';
import type { Evaluation } from './evaluate.ts';

/** Words that the archive lacks, each with the commonest of those that stood in for it. */
export function correctionsOf(evaluation: Evaluation): Correction[] {
  return evaluation.found.flatMap(({ words }) =>
    words.flatMap((word) => {
      const used = word.similar ? word.terms[0]?.found.term : undefined;
      return used === undefined ? [] : [{ typed: word.word, used }];
    }),
  );
}

/** The query with its corrected words put in, everything else as typed; undefined when nothing was corrected. */
export function suggestionOf(query: string, corrections: readonly Correction[]): string | undefined {
  if (corrections.length === 0) return undefined;
  const used = new Map(corrections.map((correction) => [correction.typed, correction.used]));
  let suggestion = '';
  let at = 0;
  for (const token of analyze(query)) {
    const better = used.get(token.term);
    if (better === undefined) continue;
    suggestion += query.slice(at, token.start) + better;
    at = token.end;
  }
  return suggestion + query.slice(at);
}
