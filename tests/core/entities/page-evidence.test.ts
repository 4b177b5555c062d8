import { describe, expect, it } from 'vitest';
import type { TextContext } from '../../../core/entities/recognize.ts';
import type { Entity } from '../../../core/model.ts';
import { bare, markerOf, name, shared } from './sample-names.ts';

const neighbour = (id: string, text: string): Entity => ({
  ...shared,
  id,
  type: 'organization',
  prefLabel: text,
  altLabels: [name(text)],
});
const entities: Entity[] = [
  {
    ...shared,
    id: 'p-marlow',
    type: 'person',
    prefLabel: 'Peter Marlow',
    description: 'Minister of Norway.',
    roles: [{ text: 'Minister', from: '2020' }],
    altLabels: [name('Peter Marlow'), bare('Marlow')],
    contextWords: ['Harbour Board', 'Fisheries Act', 'spokesman'],
  },
  {
    ...shared,
    id: 'o-diet',
    type: 'organization',
    prefLabel: 'Diet of Norway',
    description: 'Assembly of Norway.',
    altLabels: [name('Norwegian Diet'), bare('Diet')],
    contextWords: ['Harbour Board', 'Fisheries Act'],
    otherWords: ['Japan'],
  },
  {
    ...shared,
    id: 'o-red',
    type: 'organization',
    prefLabel: 'Red Lodge',
    altLabels: [name('Red Lodge', { shared: true })],
    contextWords: ['cabinet', 'Prime Minister'],
  },
  {
    ...shared,
    id: 'o-glenn',
    type: 'organization',
    prefLabel: 'Glenn College',
    altLabels: [name('Glenn College'), bare('Glenn')],
    contextWords: ['Dean Ross'],
  },
  { ...neighbour('o-wolters', 'Wolters'), contextWords: ['Nachrichtenagentur'] },
  {
    ...shared,
    id: 'e-rising',
    type: 'event',
    prefLabel: 'Rising of 1998',
    start: '1998-05',
    altLabels: [name('rising in Moldova', { caseRule: 'any' })],
  },
  ...['Alphacorp', 'Betacorp', 'Gammacorp', 'Deltacorp', 'Epsicorp', 'Zetacorp', 'Etacorp', 'Thetacorp'].map(
    (text) => neighbour(`o-${text.toLowerCase()}`, text),
  ),
];
const marked = markerOf(entities);

describe('a full name that another person bears too', () => {
  it.each<[string, string[], string[]]>([
    ['is taken as it stands', ['Peter Marlow rose.'], ['Peter Marlow']],
    [
      'is another’s with another calling behind',
      ['Peter Marlow, 61, a retired carpenter, rose.', 'Marlow ran.'],
      [],
    ],
    ['and with one before', ['The pianist Peter Marlow rose.', 'Peter Marlow ran.'], []],
    ['and where a verb says it', ['Peter Marlow was a gifted goalkeeper.'], []],
    ['but not by somebody else’s calling', ['Peter Marlow, actor Ann Hill and we rose.'], ['Peter Marlow']],
    ['nor by that of a relative', ['Peter Marlow, the son of a nurse, rose.'], ['Peter Marlow']],
    ['is another’s when his life ended before', ['Peter Marlow (1813–1883) rose.', 'Marlow ran.'], []],
    ['and inside a longer name', ['John Peter Marlow rose.', 'Peter Marlow-Byrne ran.'], []],
    ['and as one whom nobody knows', ['We met a sailor named Peter Marlow.'], []],
    [
      'its bearer may stand beside a namesake',
      ['The pianist Peter Marlow rose.', 'Peter Marlow of the Harbour Board ran.'],
      ['Peter Marlow'],
    ],
    [
      'words of sport near it speak against it',
      ['He scored the goal, the striker said; Marlow of the Harbour Board'],
      [],
    ],
  ])('%s', (_, texts, expected) => {
    expect(marked(texts)).toEqual(expected);
  });
});

describe('an institution that other countries have', () => {
  const near = 'The Diet read the Fisheries Act.';
  it.each<[string, string[], TextContext, string[]]>([
    ['is its own beside its context', [near], {}, ['Diet']],
    ['is not on a page about another country', ['Kenya waits.', 'In Nairobi it rained.', near], {}, []],
    ['nor under a dateline there', ['NAIROBI, 3 May — It rained.', near], {}, []],
    ['nor at an address there', [near], { host: 'www.example.co.ke' }, []],
    [
      'is its own where its country is named too',
      ['Norway and Kenya met.', 'In Nairobi it rained.', near],
      {},
      ['Diet'],
    ],
    ['is another’s with its seat', ['The Diet in Tokyo read the Fisheries Act.'], {}, []],
  ])('%s', (_, texts, context, expected) => {
    expect(marked(texts, context)).toEqual(expected);
  });
});

describe('a short name', () => {
  it('means what last stood in full before it', () => {
    const page = 'Glenn College is old.';
    expect(marked([page, 'Glenn is big.'])).toEqual(['Glenn College', 'Glenn']);
    expect(marked([page, 'Glenn River is long. We swam in Glenn.'])).toEqual(['Glenn College']);
  });

  it('is no person that has an article', () => {
    expect(marked(['Peter Marlow rose.', 'We swam in the Marlow.'])).toEqual(['Peter Marlow']);
    expect(marked(['Peter Marlow rose.', 'The Marlow plan is new.'])).toEqual(['Peter Marlow', 'Marlow']);
  });

  it('is taken on a page full of the archive’s entities', () => {
    const crowd =
      'Alphacorp, Betacorp, Gammacorp, Deltacorp, Epsicorp, Zetacorp, Etacorp and Thetacorp rose.';
    expect(marked([crowd, 'The Diet sat beside the Harbour Board.']).at(-1)).toBe('Diet');
    expect(marked([`${crowd} Wolters, Red Lodge, Norwegian Diet.`, 'We saw Glenn.']).at(-1)).toBe('Glenn');
    expect(marked(['Alphacorp rose.', 'We saw Glenn.'])).toEqual(['Alphacorp']);
  });
});

describe('a name that is safe unless the page speaks against it', () => {
  it.each<[string, string[], string[]]>([
    ['is taken beside its context', ['The cabinet met at the Red Lodge.'], ['Red Lodge']],
    ['is none by what it is', ['The cabinet met at Red Lodge, a pub near the sea.'], []],
    [
      'is a town where it has institutions of one',
      ['Red Lodge High School won.', 'Every child in Red Lodge, we read, swims.'],
      [],
    ],
    ['is a town without its article', ['It rained in Red Lodge.'], []],
  ])('%s', (_, texts, expected) => {
    expect(marked(texts)).toEqual(expected);
  });
});

describe('a name that is a form of another in the language', () => {
  it('is the genitive of a name on the page in German', () => {
    const texts = ['Fritz Wolter schrieb. Wolters Bücher sind alt.', 'Wolters Werk lebt.'];
    expect(marked(texts, { language: 'de' })).toEqual([]);
    expect(marked(['Nach Angaben von Wolters stieg der Kurs.'], { language: 'de' })).toEqual(['Wolters']);
  });
});

describe('a page that was written on', () => {
  const texts = ['The rising in Moldova failed.', 'In August 1999 it rained.'];
  it('is not of the date that it bears', () => {
    const withDates = entities.map((entity) =>
      entity.id === 'e-rising'
        ? { ...entity, altLabels: entity.altLabels.map((alias) => ({ ...alias, validFrom: '1998-05' })) }
        : entity,
    );
    const markedDated = markerOf(withDates);
    const count = (text: string[]) => markedDated(text, { date: '1990-02-01' }).length;
    expect(count(texts)).toBe(1);
    expect(count(texts.slice(0, 1))).toBe(0);
  });
});

describe('an event', () => {
  it('is not that of another age', () => {
    expect(marked(['The rising in Moldova failed.'])).toEqual(['rising in Moldova']);
    expect(marked(['In May 1848 the rising in Moldova failed.'])).toEqual([]);
  });
});
