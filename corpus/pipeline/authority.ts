import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { spellDay } from '../../core/entities/dates.ts';
import { aliasProblem } from '../../core/entities/gazetteer.ts';
import { type Alias, caseRules, type Entity, type EntityType } from '../../core/model.ts';
import { idSchema, partialDateSchema } from '../pack/schemas.ts';
import { spellOut } from './spell-out.ts';

/** Which kind of entity each file of the authority holds. */
const FILES: Readonly<Record<string, EntityType>> = {
  'people.yaml': 'person',
  'organizations.yaml': 'organization',
  'events.yaml': 'event',
};

/** Thrown with every mistake of the authority, one a line: file, entry, field, what is wrong. */
export class AuthorityError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'AuthorityError';
    this.problems = problems;
  }
}

const line = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
/** YAML reads a bare year as a number. */
const date = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'number' ? String(value) : value)),
  partialDateSchema,
);
const day = v.pipe(
  date,
  v.check((value) => value.length === 10, 'is not a day'),
);
const wikidata = v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'is not a Wikidata id'));

const aliasText = v.pipe(
  line,
  v.check(
    (text) => text === '' || spellOut(text).every((wording) => aliasProblem(wording) === null),
    'cannot be matched: no word, or too many',
  ),
);

const aliasFields = v.strictObject({
  text: aliasText,
  case: v.optional(v.picklist(caseRules)),
  needsContext: v.optional(v.boolean(), false),
  shared: v.optional(v.boolean()),
  context: v.optional(v.pipe(v.array(line), v.minLength(1))),
  near: v.optional(v.pipe(v.array(line), v.minLength(1))),
  from: v.optional(date),
  to: v.optional(date),
});
/** A text alone is an alias with the usual rules. */
const aliasEntry = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { text: value } : value)),
  aliasFields,
);

const roleEntry = v.strictObject({
  text: line,
  from: v.optional(date),
  to: v.optional(date),
  asOf: v.optional(date),
});

const entityEntry = v.strictObject({
  id: v.pipe(idSchema, v.regex(/^[poe]-[a-z0-9-]+$/, 'is not p-, o- or e- and small letters')),
  prefLabel: line,
  altLabels: v.pipe(v.array(aliasEntry), v.minLength(1, 'is empty')),
  description: v.pipe(line, v.regex(/[.”]$/, 'is not a sentence')),
  source: line,
  roles: v.optional(v.array(roleEntry), []),
  contextWords: v.optional(v.pipe(v.array(line), v.minLength(1))),
  otherWords: v.optional(v.pipe(v.array(line), v.minLength(1))),
  start: v.optional(date),
  end: v.optional(date),
  place: v.optional(line),
  wikidata: v.optional(wikidata),
  knownByDate: v.optional(day),
});
type Entry = v.InferOutput<typeof entityEntry>;
type AliasEntry = v.InferOutput<typeof aliasFields>;

function aliasesOfEntry(entry: AliasEntry, type: EntityType): Alias[] {
  const { text: wording, needsContext = false, shared, context, near, from, to } = entry;
  const caseRule = entry.case ?? (type === 'event' ? 'any' : 'exact');
  return spellOut(wording).map((text) => ({
    text,
    caseRule,
    needsContext,
    ...(shared && { shared }),
    ...(context && { context }),
    ...(near && { near }),
    ...(from && { validFrom: from }),
    ...(to && { validTo: to }),
  }));
}

/** What a pattern spells that another alias of the entity has for the same dates already is left out. */
function withoutRepeats(aliases: readonly Alias[], patterns: ReadonlySet<Alias>): Alias[] {
  const keyOf = ({ text, validFrom = '' }: Alias) => `${text}\t${validFrom}`;
  const written = new Set(aliases.filter((alias) => !patterns.has(alias)).map(keyOf));
  return aliases.filter((alias) => {
    if (!patterns.has(alias)) return true;
    const isNew = !written.has(keyOf(alias));
    written.add(keyOf(alias));
    return isNew;
  });
}

function entityOf(entry: Entry, type: EntityType): Entity {
  const { altLabels, knownByDate, ...fields } = entry;
  const spelled = altLabels.map((alias) => aliasesOfEntry(alias, type));
  const patterns = new Set(spelled.filter(({ length }) => length > 1).flat());
  const aliases = withoutRepeats(spelled.flat(), patterns);
  for (const text of knownByDate === undefined ? [] : spellDay(knownByDate)) {
    aliases.push({ text, caseRule: 'any', needsContext: true, validFrom: knownByDate });
  }
  return { ...fields, type, altLabels: aliases };
}

function entryName(entry: unknown, index: number): string {
  const named = v.safeParse(v.object({ id: v.string() }), entry);
  return named.success ? named.output.id : `entry ${index + 1}`;
}

/** What is wrong with one entry, each with the path of its field. */
function issuesOf(issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.map((issue) => `${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`);
}

function contentProblems(entity: Entity): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { text, validFrom = '', validTo = '' } of entity.altLabels) {
    const key = `${text}\t${validFrom}`;
    if (seen.has(key)) problems.push(`altLabels: ${JSON.stringify(text)} stands there twice`);
    seen.add(key);
    if (validTo !== '' && validFrom > validTo) problems.push(`altLabels: ${text}: from is after to`);
  }
  if (entity.end !== undefined && (entity.start ?? '') > entity.end) problems.push('end: is before start');
  if (entity.id[0] !== entity.type[0]) problems.push(`id: does not fit a ${entity.type}`);
  return problems;
}

/** One file's entities; its mistakes are added to `problems`. */
function readEntries(text: string, file: string, problems: string[]): Entity[] {
  const type = FILES[file];
  if (type === undefined) {
    problems.push(`${file}: unknown file, expected ${Object.keys(FILES).join(', ')}`);
    return [];
  }
  const document = parseDocument(text);
  for (const error of document.errors) problems.push(`${file}: ${error.message.split('\n')[0]}`);
  const entries: unknown = document.errors.length > 0 ? [] : document.toJS();
  if (!Array.isArray(entries)) {
    problems.push(`${file}: is not a list of entries`);
    return [];
  }
  return entries.flatMap((entry: unknown, index) => {
    const parsed = v.safeParse(entityEntry, entry);
    const name = `${file}: ${entryName(entry, index)}`;
    if (!parsed.success) problems.push(...issuesOf(parsed.issues).map((issue) => `${name}: ${issue}`));
    const entities = parsed.success ? [entityOf(parsed.output, type)] : [];
    for (const entity of entities) {
      problems.push(...contentProblems(entity).map((problem) => `${name}: ${problem}`));
    }
    return entities;
  });
}

/**
 * The reviewed entities of a folder (people.yaml, organizations.yaml, events.yaml), in the order of files and entries.
 * Throws an `AuthorityError` with every mistake in all files.
 */
export async function readAuthority(dir: string): Promise<Entity[]> {
  const problems: string[] = [];
  const files = (await readdir(dir)).filter((name) => /\.ya?ml$/.test(name));
  for (const name of files) if (!(name in FILES)) problems.push(`${name}: unknown file`);
  const entities: Entity[] = [];
  for (const file of Object.keys(FILES).filter((name) => files.includes(name))) {
    entities.push(...readEntries(await readFile(join(dir, file), 'utf8'), file, problems));
  }
  const ids = new Set<string>();
  for (const { id } of entities) {
    if (ids.has(id)) problems.push(`${id}: this id stands there twice`);
    ids.add(id);
  }
  if (problems.length > 0) throw new AuthorityError(problems);
  return entities;
}
