import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../../core/entities/aliases.ts';
import { compileGazetteer } from '../../../core/entities/gazetteer.ts';
import { createRecognizer, type Evidence, type TextContext } from '../../../core/entities/recognize.ts';
import type { Alias, Entity, EntityType } from '../../../core/model.ts';

type Names = (string | Partial<Alias>)[];
const entity = (id: string, type: EntityType, names: Names, more: Partial<Entity> = {}): Entity => ({
  id,
  type,
  prefLabel: id,
  description: 'One.',
  source: 'general knowledge',
  roles: [],
  altLabels: names.map((name) => ({
    text: '',
    caseRule: type === 'event' ? 'any' : 'exact',
    needsContext: false,
    ...(typeof name === 'string' ? { text: name } : name),
  })),
  ...more,
});
const bare = (text: string, more: Partial<Alias> = {}): Partial<Alias> => ({
  text,
  needsContext: true,
  ...more,
});

const entities: Entity[] = [
  entity('p-weber', 'person', ['Anna Weber', bare('Weber')], {
    roles: [{ text: 'Minister of Transport' }],
    contextWords: ['railway', 'transport', 'Railway Board', 'Strelsau'],
  }),
  entity('p-stone', 'person', ['Carl Stone', 'Stone']),
  entity('o-ura', 'organization', ['Upper River Authority', bare('URA')], { contextWords: ['river', 'dam'] }),
  entity('o-senate', 'organization', ['Ruritanian Senate', bare('Senate')], { contextWords: ['Strelsau'] }),
  entity('e-flood', 'event', ['great flood', bare('May 3', { validFrom: '2021-05-03' })], {
    start: '2021-05-03',
    end: '2021-05-03',
    contextWords: ['river', 'flood'],
  }),
  entity('e-truce', 'event', [bare('truce', { validFrom: '2020-01', validTo: '2020-06' })], {
    start: '2020-01-05',
    contextWords: ['Ruritania'],
  }),
];
const gazetteer = compileGazetteer(aliasesOf(entities).map(({ alias }) => alias));
const recognizer = createRecognizer({ gazetteer, entities });

function marked(texts: string[], context: TextContext = {}): string[] {
  const { mentions } = recognizer.recognize({ texts, context });
  return mentions.flatMap((list, i) =>
    list.map(({ start, end, entityId }) => `${texts[i]?.slice(start, end)}=${entityId}`),
  );
}

describe('a bare surname', () => {
  it.each([
    [
      'is a mention after the full name',
      ['Anna Weber spoke.', 'Weber left.'],
      ['Anna Weber=p-weber', 'Weber=p-weber'],
    ],
    ['and before it', ['Weber left early.', 'Anna Weber spoke.'], ['Weber=p-weber', 'Anna Weber=p-weber']],
    ['is none alone', ['Weber left early.'], []],
    ['is one after a fitting title on the subject', ['Minister Weber left the railway.'], ['Weber=p-weber']],
    ['is none after another’s title', ['On Monday Coach Weber left.'], []],
    ['is none when another bears it', ['Max Weber wrote it on the railway.', 'Weber left.'], []],
    ['is one beside names of its context', ['Weber met the Railway Board in Strelsau.'], ['Weber=p-weber']],
    ['is none beside common words alone', ['Weber opened the railway to improve transport.'], []],
  ])('%s', (_, texts, expected) => {
    expect(marked(texts)).toEqual(expected);
  });
});

describe('a safe name', () => {
  it.each([
    ['stands alone', ['We met Stone there.'], ['Stone=p-stone']],
    ['yields to another bearer beside it', ['We met Emma Stone there.'], []],
    ['yields on the whole page', ['We met Emma Stone there.', 'Then Stone sang.'], []],
    [
      'stays beside one when it is named in full',
      ['Emma Stone met Carl Stone.', 'Then Stone sang.'],
      ['Carl Stone=p-stone', 'Stone=p-stone'],
    ],
    ['is not part of a longer name', ['We saw Stone Tower and Stone Jr. there.'], []],
    ['is not the word that opens a sentence', ['Stone walls are made of stone.'], []],
    ['is no sister', ['They asked Mrs. Stone about it.'], []],
  ])('%s', (_, texts, expected) => {
    expect(marked(texts)).toEqual(expected);
  });
});

describe('an acronym or a common noun', () => {
  it.each([
    [
      'follows its full name',
      ['The Upper River Authority (URA) met.', 'The URA left.'],
      ['Upper River Authority=o-ura', 'URA=o-ura', 'URA=o-ura'],
    ],
    [
      'is another’s by its bracket',
      ['The Union of River Anglers (URA) met by the river.', 'The URA saw the dam.'],
      [],
    ],
    ['is another’s by its country', ['The Elbonian Senate met in Strelsau.', 'The Senate rose.'], []],
    ['is another’s by what follows', ['The Senate of Elbonia met in Strelsau.'], []],
    ['is its own beside its context', ['In Strelsau the Senate rose.'], ['Senate=o-senate']],
  ])('%s', (_, texts, expected) => {
    expect(marked(texts)).toEqual(expected);
  });
});

describe('an event', () => {
  it.each([
    ['is known by its day beside its context', ['Since May 3 the river stays high.'], {}, ['May 3=e-flood']],
    ['not without', ['The fair opens on May 3.'], {}, []],
    ['not in another year', ['On May 3, 2019 the river was low.'], {}, []],
    ['in its own year it is sure', ['It began on May 3, 2021.'], {}, ['May 3=e-flood']],
    ['not by a compound', ['The Elbe-great flood of our time.'], {}, []],
    ['not before it happened', ['The river on May 3.'], { date: '2019-06-01' }, []],
    ['holds within its dates', ['A truce in Ruritania.'], { date: '2020-02-01' }, ['truce=e-truce']],
    ['not outside them', ['A truce in Ruritania.'], { date: '2022-02-01' }, []],
    ['not when the page tells no date', ['A truce in Ruritania.'], {}, []],
    ['takes the date of a dateline', ['3 February 2020', 'A truce in Ruritania.'], {}, ['truce=e-truce']],
  ])('%s', (_, texts, context, expected) => {
    expect(marked(texts, context)).toEqual(expected);
  });
});

const sentences = [
  'Anna Weber opened the line.',
  'Weber left early.',
  'Max Weber wrote about the railway.',
  'We met Stone there.',
  'Emma Stone sang.',
  'Carl Stone and Anna Weber met.',
  'The Upper River Authority (URA) met by the river.',
  'The Union of River Anglers (URA) met.',
  'The URA saw the dam.',
  'The Senate rose in Strelsau.',
  'The Elbonian Senate met.',
  'The Senate sat.',
  'Since May 3 the river stays high.',
  'The fair opens on May 3.',
  'A truce in Ruritania.',
  '3 February 2020',
  'Published on 4 March 2022',
  'Nothing here.',
];

describe('evidence', () => {
  it('leads to the same answer however the texts are divided, once waiting texts are asked again', {
    timeout: 30_000,
  }, () => {
    const requests = fc.array(fc.subarray(sentences, { minLength: 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(requests, (parts) => {
        const all = parts.flat();
        const whole = recognizer.recognize({ texts: all, context: {} });
        const answers: unknown[][] = [];
        let evidence: Evidence | undefined;
        const waiting: number[] = [];
        for (const texts of parts) {
          const answer = recognizer.recognize({ texts, context: {}, ...(evidence && { evidence }) });
          // The worker may be stopped between requests: what comes back has been through JSON.
          evidence = JSON.parse(JSON.stringify(answer.evidence));
          waiting.push(...answer.waiting.map((index) => index + answers.length));
          answers.push(...answer.mentions);
        }
        const texts = waiting.map((index) => all[index] ?? '');
        const last = recognizer.recognize({ texts, context: {}, ...(evidence && { evidence }) });
        waiting.forEach((index, at) => {
          answers[index] = last.mentions[at] ?? [];
        });
        expect(answers).toEqual(whole.mentions);
        expect(last.evidence).toEqual(whole.evidence);
      }),
      { numRuns: 150 },
    );
  });

  it('stays within its bound, whatever the page says', () => {
    const rivals = Array.from({ length: 2000 }, (_, i) =>
      `He met Name${'x'.repeat(30)}q${i} Stone.`.replace(/\d/g, (d) => 'abcdefghij'[+d] ?? ''),
    );
    const { evidence } = recognizer.recognize({ texts: rivals, context: {} });
    expect(JSON.stringify(evidence).length).toBeLessThan(110_000);
    const again = recognizer.recognize({ texts: [], context: {}, evidence });
    expect(again.evidence).toEqual(evidence);
  });

  it('that is not ours is none', () => {
    const odd = { version: 1, named: [1], rivals: 'x' } as unknown as Evidence; // what a broken page may send
    const texts = ['Weber left early.'];
    expect(recognizer.recognize({ texts, context: {}, evidence: odd }).mentions).toEqual([[]]);
  });

  it('has a text wait only while later texts can change it', () => {
    const texts = ['Carl Stone spoke.', 'Weber left.', 'Nothing here.', 'Anna Weber spoke.'];
    // Others may be called Weber, nobody else Stone.
    expect(recognizer.recognize({ texts, context: {} }).waiting).toEqual([1, 3]);
  });
});

describe('strictness', () => {
  const texts = ['Weber rose in Strelsau.', 'We met Stone there.', 'Anna Weber spoke.'];
  const count = (strictness: 'strict' | 'balanced' | 'everything') =>
    recognizer.recognize({ texts: texts.slice(0, 2), context: {}, strictness }).mentions.flat().length;

  it('moves the threshold', () => {
    expect(count('strict')).toBeLessThanOrEqual(count('balanced'));
    expect(count('everything')).toBeGreaterThan(count('balanced'));
  });
});

it('a gazetteer of other entities is refused', () => {
  expect(() => createRecognizer({ gazetteer, entities: entities.slice(1) })).toThrow(/aliases/);
});
