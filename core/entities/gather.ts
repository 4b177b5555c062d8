import type { ContextWords } from './context-words.ts';
import { latestDate, latestMonth, latestYear } from './dates.ts';
import { type Findings, later } from './evidence.ts';
import { hashText } from './hash-text.ts';
import type { Observation, Sight } from './observe.ts';
import type { Option } from './option.ts';
import { isSupported, rivalKey, wordingKey } from './resolve.ts';
import type { Surroundings } from './surroundings.ts';

function gatherOption(option: Option, alone: boolean, findings: Findings): void {
  const { alias, owner, bearing } = option;
  const { id, type } = owner.entity;
  if (type === 'event') {
    if (bearing.rival !== undefined) {
      const year = Number(/\d{4}$/.exec(bearing.rival)?.[0]);
      if (alias.byDay && year < (owner.startYear ?? 0)) findings.rivals.add(`${id}\t${bearing.rival}`);
      return;
    }
    if (isSupported(option)) findings.supported.add(wordingKey(option));
    else if (alone && !alias.alias.needsContext) {
      findings.named.add(id);
      const { start } = owner.entity;
      // What names an event is no older than that; a wording of certain dates is what dates are to decide about.
      const isProof = alias.alias.validTo === undefined && start?.length === WHOLE_DAY;
      if (isProof) findings.day = later(findings.day, start);
    }
    return;
  }
  if (bearing.reasons.some((reason) => reason.startsWith('other-title:'))) {
    findings.rivals.add(`${rivalKey(option)}\t${bearing.reasons[0]?.slice(12)} ${alias.folded}`);
  }
  if (bearing.rival !== undefined) {
    // A name inside a longer one of the same entity is nobody else's.
    if (owner.names.has(bearing.rival)) return;
    (bearing.namesake ? findings.namesakes : findings.rivals).add(`${rivalKey(option)}\t${bearing.rival}`);
  } else if (isSupported(option)) {
    findings.supported.add(id);
    if (type === 'person' && alias.words > 1) findings.inFull.add(id);
  } else if (alone && !alias.alias.needsContext) {
    findings.named.add(id);
    if (type === 'organization' && !alias.shared)
      for (const code of owner.homes) findings.countries.add(`${code}:${id}`);
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

const TEXT_CLASSES = 16;
/** A dateline weighs as three texts that name the country. */
const OF_DATELINE = ['a', 'b', 'c'];

/** Countries are counted by classes of texts, so that reading a text twice adds nothing. */
function gatherSurroundings(
  text: string,
  { countries, fields, dateline }: Surroundings,
  findings: Findings,
): void {
  if (countries.length > 0) {
    const textClass = hashText(text) % TEXT_CLASSES;
    for (const { value } of countries) findings.countries.add(`${value}:${textClass}`);
    for (const mark of dateline === null ? [] : OF_DATELINE) findings.countries.add(`${dateline}:${mark}`);
  }
  for (const { value } of fields) findings.fields.add(`${value.field}:${value.word}`);
}

const WHOLE_DAY = 'YYYY-MM-DD'.length;

/** A text up to this long (UTF-16 units) that states a date says when its document was written. */
const DATELINE = 140;

/** Adds what one text says to the findings of its document. Reading a text twice adds nothing. */
export function gather(
  text: string,
  { sights, words, surroundings }: Observation,
  contextWords: ContextWords,
  findings: Findings,
): void {
  for (const sight of sights) gatherSight(sight, findings);
  for (const word of words) findings.words.add(contextWords.textOf(word));
  gatherSurroundings(text, surroundings, findings);
  const day = latestDate(text);
  findings.month = later(findings.month, latestMonth(text));
  findings.year = later(findings.year, latestYear(text));
  findings.day = later(findings.day, day);
  if (text.length <= DATELINE) findings.dateline = later(findings.dateline, day);
}
