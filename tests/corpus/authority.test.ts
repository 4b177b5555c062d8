import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AuthorityError, readAuthority } from '../../corpus/pipeline/authority.ts';

const AUTHORITY = join(import.meta.dirname, '../../corpus/authority');

async function problemsOf(people: string, name = 'people.yaml'): Promise<readonly string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'backfile-authority-'));
  await writeFile(join(dir, name), people);
  try {
    await readAuthority(dir);
  } catch (error) {
    if (error instanceof AuthorityError) return error.problems;
    throw error;
  }
  return [];
}

const entry = (fields: string) =>
  `- id: p-doe\n  prefLabel: Jane Doe\n  description: A person.\n  source: general knowledge\n  altLabels: [Jane Doe]\n${fields}`;

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
const CHARGED =
  /\b(genocid\w*|terror\w*|regime|massacre\w*|slaughter\w*|butcher\w*|atrocit\w*|criminals?|war crimes?|fascis\w*|racis\w*|extremis\w*|radical\w*|far-right|far-left|hard-line\w*|hardlin\w*|militant\w*|islamis\w*|zionis\w*|apartheid|ethnic(?:ally)? cleans\w*|imperialis\w*|dictator\w*|authoritarian|strongman|brutal\w*|barbar\w*|savage\w*|murder\w*|martyr\w*|occupier\w*|puppet|crony|notorious|controversial|disgraced|illegal\w*|evil|propagand\w*|heroic|hero)\b/i;
/** Names of institutions that contain such a word. */
const NAMES = /International Criminal Court|Prevention and Punishment/g;
const ourWords = (text: string) => text.replace(/[“"][^”"]*[”"]/g, '').replace(NAMES, '');

describe('the authority', async () => {
  const entities = await readAuthority(AUTHORITY);

  it('holds people, organizations and events', () => {
    const count = (type: string) => entities.filter((entity) => entity.type === type).length;
    expect([count('person'), count('organization'), count('event')]).toEqual([23, 34, 25]);
  });

  it('uses no charged word in a label, a description or a role, outside quotations', () => {
    const charged = entities.flatMap(({ id, prefLabel, description, roles }) =>
      [prefLabel, description, ...roles.map((role) => role.text)]
        .filter((text) => CHARGED.test(ourWords(text)))
        .map((text) => `${id}: ${text}`),
    );
    expect(charged).toEqual([]);
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
