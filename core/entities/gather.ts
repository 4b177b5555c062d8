import type { ContextWords } from './context-words.ts';
import { latestDate } from './dates.ts';
import { type Findings, later } from './evidence.ts';
import type { Observation, Option, Sight } from './observe.ts';
import { isSupported, rivalKey, wordingKey } from './resolve.ts';

function gatherOption(option: Option, alone: boolean, findings: Findings): void {
  const { alias, owner, bearing } = option;
  const { id, type } = owner.entity;
  if (type === 'event') {
    if (bearing.rival === undefined && isSupported(option)) findings.supported.add(wordingKey(option));
    return;
  }
  if (bearing.rival !== undefined) {
    // A name inside a longer one of the same entity is nobody else's.
    if (owner.names.has(bearing.rival)) return;
    findings.rivals.add(`${rivalKey(option)}\t${bearing.rival}`);
  } else if (isSupported(option)) {
    findings.supported.add(id);
    if (type === 'person' && alias.words > 1) findings.inFull.add(id);
  } else if (alone && !alias.alias.needsContext) {
    findings.named.add(id);
    if (alias.words > 1) findings.inFull.add(id);
  }
}

function gatherSight({ options, expansion, inner }: Sight, findings: Findings): void {
  if (expansion !== null) {
    for (const option of options)
      if (option.alias.acronym) findings.rivals.add(`${rivalKey(option)}\t${expansion}`);
  } else {
    const alone = new Set(options.map(({ owner }) => owner)).size === 1;
    for (const option of options) gatherOption(option, alone, findings);
  }
  for (const sight of inner) gatherSight(sight, findings);
}

/** A text up to this long (UTF-16 units) that states a date says when its document was written. */
const DATELINE = 140;

/** Adds what one text says to the findings of its document. Reading a text twice adds nothing. */
export function gather(
  text: string,
  { sights, words }: Observation,
  contextWords: ContextWords,
  findings: Findings,
): void {
  for (const sight of sights) gatherSight(sight, findings);
  for (const word of words) findings.words.add(contextWords.textOf(word));
  const day = latestDate(text);
  findings.day = later(findings.day, day);
  if (text.length <= DATELINE) findings.dateline = later(findings.dateline, day);
}
