import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../core/model.ts';
import { analyze } from '../../../core/search/analyze.ts';
import { findEntities } from '../../../core/search/find-entities.ts';
import { createNameList, isNameList, namesOf } from '../../../core/search/name-list.ts';

type Named = Pick<Entity, 'id' | 'type' | 'prefLabel' | 'altLabels'>;

const named = (id: string, prefLabel: string, ...others: string[]): Named => ({
  id,
  type: id.startsWith('o') ? 'organization' : 'person',
  prefLabel,
  altLabels: [prefLabel, ...others].map((text) => ({ text, caseRule: 'capital', needsContext: false })),
});

const entities = [
  named('p1', 'Boris Johnson', 'BoJo'),
  named('p2', 'Lyndon Johnson', 'LBJ', 'President Johnson'),
  named('o1', 'Johnson & Johnson', 'J&J'),
  named('o2', 'United Nations', 'UN'),
];
const list = createNameList(entities, (index) => [5, 9, 1, 7][index] ?? 0);

const find = (text: string, forgiving = false) =>
  findEntities(list, text, { limit: 8, forgiving }).map(({ id, name }) => [
    id,
    namesOf(entities.find((one) => one.id === id) ?? (entities[0] as Named))[name], // ids are those of the list
  ]);

describe('findEntities', () => {
  it.each([
    [
      'johnson',
      [
        ['o1', 'Johnson & Johnson'],
        ['p2', 'Lyndon Johnson'],
        ['p1', 'Boris Johnson'],
      ],
    ],
    ['president johnson', [['p2', 'President Johnson']]],
    ['un', [['o2', 'UN']]],
    [
      'johns',
      [
        ['o1', 'Johnson & Johnson'],
        ['p2', 'Lyndon Johnson'],
        ['p1', 'Boris Johnson'],
      ],
    ],
    ['johnson lyndon', []],
    ['ohnson', []],
    ['', []],
  ])('finds by %j whole names, then beginnings, then words within', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it('finds mistyped names only when it is to forgive', () => {
    expect(find('borris jonson')).toEqual([]);
    expect(find('borris jonson', true)).toEqual([['p1', 'Boris Johnson']]);
  });

  it('finds one type alone where that is asked', () => {
    const options = { limit: 8, type: 'person', forgiving: true } as const;
    expect(findEntities(list, 'johnson', options).map(({ id }) => id)).toEqual(['p2', 'p1']);
  });

  it('finds every name by its own words and by the beginning of its last', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abé'), minLength: 1, maxLength: 3 });
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
        const all = names.map((text, i) => named(`p${i}`, text));
        const of = createNameList(all, () => 1);
        expect(isNameList(of)).toBe(true);
        const isFound = (typed: string, id: string) =>
          findEntities(of, typed, { limit: 99, forgiving: false }).some((found) => found.id === id);
        names.forEach((text, i) => {
          const words = analyze(text).map(({ term }) => term);
          const last = words.pop() ?? '';
          for (const end of [last, last.slice(0, 1)])
            expect(isFound([...words, end].join(' '), `p${i}`)).toBe(true);
        });
      }),
    );
  });
});
