import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../core/model.ts';
import { bare, markerOf, name, shared } from './sample-names.ts';

const entities: Entity[] = [
  {
    ...shared,
    id: 'p-brandt',
    type: 'person',
    prefLabel: 'Otto Brandt',
    description: 'President of Ruritania.',
    roles: [{ text: 'President of Ruritania', from: '2019' }],
    altLabels: [name('Otto Brandt'), name('Brandt')],
    contextWords: ['Strelsau', 'president'],
  },
  {
    ...shared,
    id: 'p-lorne',
    type: 'person',
    prefLabel: 'Hugh Lorne',
    roles: [{ text: 'Envoy', from: '2015' }],
    altLabels: [name('Hugh Lorne'), bare('Lorne')],
    contextWords: ['Harbour Board', 'Strelsau'],
  },
  {
    ...shared,
    id: 'o-star',
    type: 'organization',
    prefLabel: 'Star Chamber',
    altLabels: [name('Star Chamber', { shared: true })],
    contextWords: ['minister', 'Strelsau'],
  },
  {
    ...shared,
    id: 'o-rda',
    type: 'organization',
    prefLabel: 'Ruritanian Defence Army',
    altLabels: [name('Ruritanian Defence Army'), name('Ruritanian soldiers'), bare('RDA')],
    contextWords: ['Strelsau'],
  },
  {
    ...shared,
    id: 'e-truce',
    type: 'event',
    prefLabel: 'Truce of 2020',
    start: '2020-01-05',
    altLabels: [
      { text: 'truce', caseRule: 'any', needsContext: true, validFrom: '2020-01-05', validTo: '2020-06' },
    ],
    contextWords: ['Ruritania', 'Strelsau'],
    otherWords: ['Lebanon'],
  },
];
const marked = markerOf(entities);

const family = [
  'A jury in the small town of Zenda found that Willi Brandt had lied when he bought a gun in a shop by the river.',
  'Brandt, who is 54, showed little feeling when the verdict was read; his sister Ilse Brandt held his hand as they left.',
  'The lawyers said that Brandt would appeal within the month, and that the fine was more than he could pay this year.',
];
const president =
  'Otto Brandt said that he would respect the verdict whatever it was, and left for the coast by train.';

describe('a page that is not about the archive', () => {
  it('is about others of the name when they stand there more often', () => {
    expect(marked([...family, president])).toEqual(['Otto Brandt']);
  });

  it('is about the entity when they do not', () => {
    const [, second = '', third = ''] = family;
    expect(marked([second.replace('his sister Ilse Brandt', 'a sister'), third, president])).toHaveLength(3);
  });

  it('speaks of a river by its article', () => {
    const texts = [
      'From the bridge you see the ducks on the Brandt, far below the old mill and the gardens of the town.',
      'Go down the steps by the gate to the Brandt, and then along the bank as far as the ruined castle.',
      'Where Brandt bends a man sells honey from his own hives, on every day of the week but Sundays.',
    ];
    expect(marked(texts)).toEqual([]);
  });

  it('tells of people of long ago', () => {
    const told =
      'In 1452 Lorne cast a great gun for the sultan, who paid him with a house on the hill above the bay.';
    const today =
      'Hugh Lorne of the Harbour Board came to see the gun last week with children from the school by the market.';
    expect(marked([told, today])).toEqual(['Hugh Lorne']);
    expect(marked([told.replace('In 1452', 'Last year'), today])).toEqual(['Lorne', 'Hugh Lorne']);
  });

  it('is about a band that most of its texts name without any sign of the institution', () => {
    const band = [
      'Fans had waited since the morning for Star Chamber to come out and sing in front of the old town hall.',
      'Star Chamber was put together nine years ago and has changed its drummer three times since the first record.',
      'A bus stop was rented for the day, and on its screen Star Chamber waved to everybody who passed by.',
    ];
    expect(marked(band)).toEqual([]);
    const chamber = band.map((text) => text.replace('Star Chamber', 'the minister of the Star Chamber'));
    expect(marked(chamber)).toEqual(['Star Chamber', 'Star Chamber', 'Star Chamber']);
  });
});

describe('how a surname is written', () => {
  const page = ['Hugh Lorne spoke.'];
  it.each([
    ['turned round with another given name', 'Lorne, Alex: Bridges of Zenda.', 1],
    ['turned round with another initial', 'Lorne, A. J.: Bridges of Zenda.', 1],
    ['turned round with its own', 'Lorne, Hugh: Bridges of Zenda.', 2],
    ['in the name of a case', 'Students read Lorne v. Zenda on the first day.', 1],
    ['with a number', 'They sold the old Lorne 8100 to a museum.', 1],
    ['alone', 'They had seen Lorne in the harbour.', 2],
  ])('%s', (_, text, count) => {
    expect(marked([...page, text])).toHaveLength(count);
  });
});

describe('an acronym', () => {
  it('needs a name that it can stand for, not any wording for the entity', () => {
    const text = 'The RDA raises its fares for trains and buses next week.';
    expect(marked(['Ruritanian soldiers left.', text])).toEqual(['Ruritanian soldiers']);
    expect(marked(['The Ruritanian Defence Army left.', text])).toEqual(['Ruritanian Defence Army', 'RDA']);
  });
});

describe('an event of certain dates', () => {
  it('is another’s when another place stands right beside it', () => {
    const context = { language: 'en', date: '2020-02-01' };
    expect(marked(['In Strelsau and Ruritania the truce held.'], context)).toEqual(['truce']);
    expect(marked(['In Strelsau and Ruritania they spoke of Lebanon’s truce.'], context)).toEqual([]);
  });
});
