import type { ContextWords } from './context-words.ts';
import { latestDates } from './dates.ts';
import { type Findings, later } from './evidence.ts';
import { hashText } from './hash-text.ts';
import { rivalKey, wordingKey } from './names.ts';
import type { Observation, Sight } from './observe.ts';
import type { Option } from './option.ts';
import { isSupported, supportKey } from './resolve.ts';
import type { Surroundings } from './surroundings.ts';

function gatherOption(option: Option, alone: boolean, contextWords: ContextWords, findings: Findings): void {
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
    if (owner.names.has(bearing.rival) || bearing.isAfterIt) return;
    (bearing.namesake ? findings.namesakes : findings.rivals).add(`${rivalKey(option)}\t${bearing.rival}`);
  } else if (isSupported(option)) {
    findings.supported.add(supportKey(option, contextWords));
  } else if (alone && !alias.alias.needsContext) {
    findings.named.add(id);
    if (type === 'organization' && !alias.shared)
      for (const code of owner.homes) findings.countries.add(`${code}:${id}`);
    if (alias.words > 1) findings.inFull.add(type === 'organization' ? `${id}\t${alias.folded}` : id);
  }
}

function gatherSight(
  { options, expansion, inner }: Sight,
  contextWords: ContextWords,
  findings: Findings,
): void {
  if (expansion !== null) {
    for (const option of options)
      if (option.alias.acronym) findings.rivals.add(`${rivalKey(option)}\t${expansion}`);
  } else {
    const alone = new Set(options.map(({ owner }) => owner)).size === 1;
    for (const option of options) gatherOption(option, alone, contextWords, findings);
  }
  for (const sight of inner) gatherSight(sight, contextWords, findings);
}

const TEXT_CLASSES = 16;
/** A dateline weighs as three texts that name the country. */
const OF_DATELINE = ['a', 'b', 'c'];

/** Countries are counted by classes of texts, so that reading a text twice adds nothing. */
function gatherSurroundings(
  textHash: number,
  { countries, fields, dateline }: Surroundings,
  findings: Findings,
): void {
  if (countries.length > 0) {
    const textClass = textHash % TEXT_CLASSES;
    for (const { value } of countries) findings.countries.add(`${value}:${textClass}`);
    for (const mark of dateline === null ? [] : OF_DATELINE) findings.countries.add(`${dateline}:${mark}`);
  }
  for (const { value } of fields) findings.fields.add(`${value.field}:${value.word}`);
}

/** A text of at least this length (UTF-16 units) is running text, not a line of a menu or a headline. */
const RUNNING = 80;
const BODY_CLASSES = 32;

/** The entity that a sight names beyond doubt; null when it is doubtful. */
function surelyNamed({ options, expansion }: Sight): string | null {
  const [first] = options;
  if (first === undefined || expansion !== null) return null;
  const { alias, owner, bearing, support, common } = first;
  const isOwn = !alias.shared || (owner.entity.type === 'person' && support.length > common);
  const sure = !alias.alias.needsContext && isOwn && bearing.rival === undefined;
  return sure && options.every((option) => option.owner === owner) ? owner.entity.id : null;
}

const isNamedInFull = (sight: Sight) =>
  surelyNamed(sight) !== null &&
  sight.options.every(({ alias, owner }) => owner.entity.type !== 'person' || alias.words > 1);

/** In which way a text bears a name, as `Findings.bare` keeps it; null for names that nothing can be said of. */
function wayOf({ alias, owner, bearing, support, common, antecedent }: Option): string | null {
  const isDoubtful = alias.alias.needsContext || alias.shared;
  if (owner.entity.type === 'organization') {
    if (!isDoubtful || bearing.rival !== undefined) return null;
    return support.length > 0 || bearing.weight > 1 || antecedent === 'own' ? 's' : 'b';
  }
  if (alias.words > 1) return bearing.rival === undefined ? 'f' : null;
  if (bearing.rival?.startsWith('the ')) return 't';
  if (bearing.rival !== undefined) return bearing.rival.endsWith(` ${alias.surname}`) ? 'r' : null;
  return support.length > common || bearing.weight > 1 || antecedent === 'own' ? 's' : 'b';
}

/** How the texts bear a doubtful name: with a sign of the entity beside it or without, in full, as another's. */
function gatherBare(textHash: number, sights: readonly Sight[], findings: Findings): void {
  const textClass = textHash % TEXT_CLASSES;
  for (const { options } of sights) {
    for (const option of options) {
      const way = option.owner.entity.type === 'event' ? null : wayOf(option);
      if (way === null) continue;
      findings.bare.add(`${rivalKey(option)}\t${way}:${textClass}`);
      if (option.past && (way === 's' || way === 'b'))
        findings.bare.add(`${rivalKey(option)}\tp:${textClass}`);
    }
  }
}

/** How much of the running text names the archive, and whom: counted by classes of texts. */
function gatherBody(text: string, textHash: number, sights: readonly Sight[], findings: Findings): void {
  if (text.length < RUNNING) return;
  const textClass = textHash % BODY_CLASSES;
  findings.body.add(`t:${textClass}`);
  const named = new Set(sights.flatMap((sight) => surelyNamed(sight) ?? []));
  // A surname alone may yet be another's.
  if (named.size > 1 || sights.some(isNamedInFull)) findings.body.add(`n:${textClass}`);
  for (const id of named) findings.body.add(`e:${id}`);
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
  for (const sight of sights) gatherSight(sight, contextWords, findings);
  for (const word of words) findings.words.add(contextWords.textOf(word));
  const textHash = hashText(text);
  gatherSurroundings(textHash, surroundings, findings);
  gatherBody(text, textHash, sights, findings);
  gatherBare(textHash, sights, findings);
  const { day, month, year } = latestDates(text);
  findings.month = later(findings.month, month);
  findings.year = later(findings.year, year);
  findings.day = later(findings.day, day);
  if (text.length <= DATELINE) findings.dateline = later(findings.dateline, day);
}
