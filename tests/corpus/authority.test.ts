import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../core/model.ts';
import { AuthorityError, readAuthority } from '../../corpus/pipeline/authority.ts';
import { spellOut } from '../../corpus/pipeline/spell-out.ts';

const AUTHORITY = join(import.meta.dirname, '../../corpus/authority');

async function problemsOf(people: string, name = 'people.yaml'): Promise<readonly string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'backfile-authority-'));
  try {
    await writeFile(join(dir, name), people);
    await readAuthority(dir);
  } catch (error) {
    if (error instanceof AuthorityError) return error.problems;
    throw error;
  } finally {
    await rm(dir, { recursive: true });
  }
  return [];
}

const entry = (fields: string) =>
  `- id: p-doe\n  prefLabel: Jane Doe\n  description: A person.\n  source: general knowledge\n  altLabels: [Jane Doe]\n${fields}`;

describe('a pattern of wordings', () => {
  it.each([
    ['war in Gaza', ['war in Gaza']],
    ['{war|conflict} in Gaza', ['war in Gaza', 'conflict in Gaza']],
    [
      'war in {the |}{Strip|enclave}',
      ['war in the Strip', 'war in the enclave', 'war in Strip', 'war in enclave'],
    ],
    ['{visit |}to {$&|Rome}', ['visit to $&', 'visit to Rome', 'to $&', 'to Rome']],
  ])('“%s” spells each of its wordings', (pattern, wordings) => {
    expect(spellOut(pattern)).toEqual(wordings);
  });

  it('adds to an entity what no other alias has for the same dates', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'backfile-authority-'));
    const aliases =
      '[{ text: "{war|war} in Gaza", from: 2023 }, { text: war in Gaza, from: 2023 }, { text: "{war|truce} in Gaza" }]';
    await writeFile(
      join(dir, 'events.yaml'),
      entry('').replace('p-doe', 'e-doe').replace('[Jane Doe]', aliases),
    );
    const [{ altLabels } = { altLabels: [] }] = await readAuthority(dir);
    await rm(dir, { recursive: true });
    expect(altLabels.map(({ text, validFrom }) => [text, validFrom])).toEqual([
      ['war in Gaza', '2023'],
      ['war in Gaza', undefined],
      ['truce in Gaza', undefined],
    ]);
  });
});

describe('a mistake in the authority', () => {
  it.each([
    ['  wikidata: 12\n', /^people\.yaml: p-doe: wikidata: /],
    ['  colour: red\n', /^people\.yaml: p-doe: colour: /],
    ['  start: 2025-13\n', /^people\.yaml: p-doe: start: /],
    ['  roles: [{ text: Mayor, from: soon }]\n', /^people\.yaml: p-doe: roles\.0\.from: /],
    ['  start: 2025-02\n  end: 2024\n', /^people\.yaml: p-doe: end: is before start/],
  ])('is named with file, entry and field: %s', async (fields, problem) => {
    expect(await problemsOf(entry(fields))).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ['[""]', /altLabels\.0\.text: is empty/],
    ['[{ text: " " }]', /altLabels\.0\.text: is empty/],
    ['[{ text: Doe, case: shouting }]', /altLabels\.0\.case: /],
    ['[{ text: Doe, to: 202 }]', /altLabels\.0\.to: /],
    ['["---"]', /altLabels\.0\.text: cannot be matched/],
    ['[Doe, Doe]', /altLabels: "Doe" stands there twice/],
    ['[{ text: Doe, from: 2025, to: 2024 }]', /altLabels: Doe: from is after to/],
  ])('in an alias is named with its place: %s', async (aliases, problem) => {
    const text = entry('').replace('[Jane Doe]', aliases);
    expect(await problemsOf(text)).toEqual([expect.stringMatching(problem)]);
  });

  it('is reported for every entry at once, duplicate ids too', async () => {
    const problems = await problemsOf(
      entry('') + entry('') + entry('  end: never\n').replace('p-doe', 'o-doe'),
    );
    expect(problems).toEqual([
      expect.stringMatching(/^people\.yaml: o-doe: end: /),
      'p-doe: this id stands there twice',
    ]);
  });

  it('is reported for a file that is no list, no YAML, or not known', async () => {
    expect(await problemsOf('id: p-doe\n')).toEqual(['people.yaml: is not a list of entries']);
    expect(await problemsOf('- [\n')).not.toEqual([]);
    expect(await problemsOf('[]', 'places.yaml')).toEqual(['places.yaml: unknown file']);
  });
});

/** Words that take a side: our own words about an entity never use them outside a quotation. */
const CHARGED_WORDS = [
  // deeds
  String.raw`genocid\w*|massacre\w*|slaughter\w*|butcher\w*|atrocit\w*|carnage|bloodbath\w*|bloodshed|pogrom\w*|holocaust`,
  String.raw`ethnic(?:ally)? cleans\w*|war crimes?|murder\w*|assassin\w*|exterminat\w*|annihilat\w*|persecut\w*|starv\w*`,
  String.raw`barbar\w*|brutal\w*|savage\w*|ruthless\w*|vicious\w*|heinous|cruel\w*|inhuman\w*|horrif\w*|unprovoked`,
  String.raw`illegal\w*|unlawful\w*|illegitimate|lawless\w*|criminals?|corrupt\w*|scandal\w*|treason\w*|propagand\w*`,
  // people and powers
  String.raw`terror\w*|militant\w*|extremis\w*|radical\w*|fanatic\w*|fundamentalis\w*|islamis\w*|jihadi\w*|zionis\w*`,
  String.raw`far-right|far-left|hard-?line\w*|ultra\w*|right-wing\w*|left-wing\w*|leftis\w*|rightis\w*|populis\w*`,
  String.raw`fascis\w*|nazi\w*|neo-\w+|racis\w*|supremacis\w*|anti-?semit\w*|apartheid|imperialis\w*|coloni[sz]\w*`,
  String.raw`regime|junta|dictator\w*|despot\w*|tyran\w*|autocra\w*|authoritarian|strongman|demagog\w*|warmonger\w*`,
  String.raw`occupier\w*|invaders?|aggress\w*|thug\w*|gangster\w*|henchm\w*|lackey\w*|stooge\w*|puppet\w*|cron(?:y|ies)`,
  String.raw`traitor\w*|collaborators?|martyr\w*|hero(?:es|ic|ism)?|freedom fighters?|resistance|liberat\w*|brave\w*|courage\w*`,
  // verdicts
  String.raw`notorious\w*|infamous|controversial|disgraced|embattled|beleaguered|evil|tragic|tragedy`,
  'so-called|self-styled|self-proclaimed|claim(?:s|ed|ing)?|admit(?:s|ted)?|legitimate',
];
const CHARGED = new RegExp(String.raw`\b(?:${CHARGED_WORDS.join('|')})\b`, 'i');
/** Names of institutions and laws that contain such a word. */
const NAMES = /International Criminal Court|Prevention and Punishment of the Crime of Genocide/g;
const ourWords = (text: string) => text.replace(/[“"][^”"]*[”"]/g, '').replace(NAMES, '');

/** Every sentence of an entity that is ours, with the field that it stands in. */
const sentencesOf = ({ prefLabel, description, source, place = '', roles }: Entity): [string, string][] => [
  ['prefLabel', prefLabel],
  ['description', description],
  ['source', source],
  ['place', place],
  ...roles.map(({ text }): [string, string] => ['role', text]),
];

const chargedIn = (entity: Entity): string[] =>
  sentencesOf(entity)
    .filter(([, text]) => CHARGED.test(ourWords(text)))
    .map(([field, text]) => `${entity.id}: ${field}: ${text}`);

const plain: Entity = {
  id: 'p-plain',
  type: 'person',
  prefLabel: 'Jane Plain',
  altLabels: [],
  description: 'Mayor of Riverside.',
  source: 'general knowledge',
  roles: [],
};

describe('the authority', async () => {
  const entities = await readAuthority(AUTHORITY);

  it('holds people, organizations and events', () => {
    const count = (type: string) => entities.filter((entity) => entity.type === type).length;
    expect([count('person'), count('organization'), count('event')]).toEqual([23, 34, 33]);
  });

  it('uses no charged word in any field that is shown, outside quotations', () => {
    expect(entities.flatMap(chargedIn)).toEqual([]);
  });

  it.each<[string, Partial<Entity>]>([
    ['prefLabel', { prefLabel: 'Doha massacre' }],
    ['description', { description: 'A hardline politician.' }],
    ['source', { source: 'the regime’s own site' }],
    ['place', { place: 'illegally annexed Riverside' }],
    ['role', { roles: [{ text: 'Self-styled mayor' }] }],
  ])('would be caught at a charged word in its %s, but not in a quotation there', (field, change) => {
    const [text = ''] = sentencesOf({ ...plain, ...change }).flatMap(([name, said]) =>
      name === field ? [said] : [],
    );
    expect(chargedIn({ ...plain, ...change })).toEqual([`p-plain: ${field}: ${text}`]);
    const quoted = JSON.parse(JSON.stringify(change).replaceAll(text, `Called “${text}” by some`));
    expect(chargedIn({ ...plain, ...quoted })).toEqual([]);
  });

  it('is spoken of in an interface that takes no side either', () => {
    const texts = readFileSync(join(import.meta.dirname, '../../locales/en.yml'), 'utf8').split('\n');
    expect(texts.filter((line) => CHARGED.test(line))).toEqual([]);
  });

  it('knows an event by its day in the usual spellings', () => {
    const names = entities.find(({ id }) => id === 'e-oct7')?.altLabels.map(({ text }) => text);
    expect(names).toEqual(
      expect.arrayContaining(['October 7', 'Oct. 7', '7 October', 'October 7th', '7. Oktober', '7 octobre']),
    );
  });

  it('says of every open role for which day it is attested', () => {
    const open = entities.flatMap(({ id, roles }) =>
      roles
        .filter(({ to, asOf }) => to === undefined && asOf === undefined)
        .map(({ text }) => `${id}: ${text}`),
    );
    expect(open).toEqual([]);
  });
});
