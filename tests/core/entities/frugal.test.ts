import { describe, expect, test } from 'vitest';
import { aliasesOf } from '../../../core/entities/aliases.ts';
import { partnersIn } from '../../../core/entities/company.ts';
import { compileGazetteer } from '../../../core/entities/gazetteer.ts';
import { type EntityRecord, firstOrdinals } from '../../../core/entities/knowledge.ts';
import { createRecognizer, openRecognizer, type RecognizeRequest } from '../../../core/entities/recognize.ts';
import type { Alias, Entity } from '../../../core/model.ts';
import { randomFrom, sampleAliases, sampleText } from './sample.ts';

const random = randomFrom(3);
const aliases = sampleAliases(900, 'mixed').map(
  (alias): Alias => ({ ...alias, needsContext: !alias.text.includes(' ') }),
);
const callings = ['minister', 'senator', 'judge', 'group'];
const entities: Entity[] = Array.from({ length: 300 }, (_, n) => ({
  id: `entity-${n}`,
  type: n % 5 === 0 ? 'event' : n % 3 === 0 ? 'organization' : 'person',
  prefLabel: `Entity ${n}`,
  altLabels: aliases.slice(n * 3, n * 3 + 3),
  description: 'One of many.',
  source: 'general knowledge',
  roles: [],
  contextWords: [callings[n % 4] ?? '', 'government'],
}));
const gazetteer = compileGazetteer(aliasesOf(entities).map(({ alias }) => alias));
const cooccurrence = new Map<string, number>();
for (let n = 0; n < 2_000; n++) {
  const [a = '', b = ''] = [random(), random()].map((share) => `entity-${Math.floor(share * 300)}`).sort();
  if (a !== b) cooccurrence.set(`${a}\t${b}`, 1 + (n % 7));
}

/** Answers as the worker does: what is lacking is fetched, and the request asked again. */
function frugal() {
  const partnersOf = partnersIn(cooccurrence);
  const records = new Map<number, EntityRecord>();
  const recordAt = (place: number) => records.get(place);
  const recognizer = openRecognizer({ gazetteer, firsts: firstOrdinals(entities), recordAt });
  return {
    records,
    recognize(request: RecognizeRequest) {
      for (;;) {
        const answer = recognizer.recognize(request);
        if (!('unread' in answer)) return answer;
        expect(answer.unread.filter((place) => records.has(place))).toEqual([]);
        for (const place of answer.unread) {
          const entity = entities[place];
          if (!entity) throw new Error(`no entity at ${place}`);
          records.set(place, { entity, partners: partnersOf(entity.id) });
        }
      }
    },
  };
}

describe('a recognizer that fetches entities as texts name them', () => {
  test('answers as one that has them all, request after request', () => {
    const whole = createRecognizer({ gazetteer, entities, cooccurrence });
    const part = frugal();
    let mentions = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const text = sampleText(aliases, 4_000, seed);
      const texts = [text.slice(0, 1_500), text.slice(1_500)];
      const context = { language: 'en', title: sampleText(aliases, 80, seed + 50), date: '2020-05-01' };
      const first = whole.recognize({ texts, context });
      expect(part.recognize({ texts, context })).toEqual(first);
      const again = { texts, context, evidence: first.evidence };
      expect(part.recognize(again)).toEqual(whole.recognize(again));
      mentions += first.mentions.flat().length;
    }
    expect(mentions).toBeGreaterThan(50);
  });

  test('asks for no entity that no text names', () => {
    const { recognize, records } = frugal();
    recognize({ texts: ['Nothing to be seen here, and nobody either.'], context: {} });
    expect(records.size).toBe(0);
    recognize({ texts: [`We saw ${aliases[0]?.text} there.`], context: { language: 'en' } });
    expect(records.size).toBeLessThan(5);
    expect(records.has(0)).toBe(true);
  });

  test('does not take a gazetteer of other entities', () => {
    const source = { gazetteer, firsts: firstOrdinals(entities.slice(1)), recordAt: () => undefined };
    expect(() => openRecognizer(source)).toThrow(/900 aliases, the entities have 897/);
  });
});
