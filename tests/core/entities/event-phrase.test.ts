import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../../core/entities/aliases.ts';
import { compileGazetteer } from '../../../core/entities/gazetteer.ts';
import { createRecognizer } from '../../../core/entities/recognize.ts';
import type { Alias, Entity } from '../../../core/model.ts';

const alias = (text: string, near: string[]): Alias => ({ text, near, caseRule: 'any', needsContext: true });
const event = (id: string, altLabels: Alias[], contextWords: string[]): Entity => ({
  id,
  type: 'event',
  prefLabel: id,
  description: 'One.',
  source: 'general knowledge',
  roles: [],
  altLabels,
  contextWords,
});

const entities: Entity[] = [
  event(
    'e-dinner',
    [alias('dinner between', ['Weber']), alias('dinner with', ['Weber'])],
    ['Weber', 'Stone'],
  ),
  event('e-weber', [alias('warrant against', ['Weber'])], ['Weber', 'tribunal']),
  event(
    'e-stone',
    [alias('warrant against', ['Stone']), alias('detention', ['Stone'])],
    ['Stone', 'tribunal'],
  ),
];
const gazetteer = compileGazetteer(aliasesOf(entities).map((one) => one.alias));
const recognizer = createRecognizer({ gazetteer, entities });

function marked(text: string): string[] {
  const { mentions } = recognizer.recognize({ texts: [text], context: {} });
  return (mentions[0] ?? []).map(({ start, end, entityId }) => `${text.slice(start, end)}=${entityId}`);
}

describe('a wording that leads on to who takes part', () => {
  it.each([
    ['The dinner between Carl Stone and the minister, Anna Weber, was short.', 'dinner=e-dinner'],
    ['Weber’s dinner with Mr. Stone was short.', 'dinner=e-dinner'],
    ['Stone had dinner with Mr. Weber.', 'dinner=e-dinner'],
    ['The tribunal has a warrant against Weber, and Stone laughs.', 'warrant=e-weber'],
    ['Weber laughs about the warrant against Carl Stone.', 'warrant=e-stone'],
  ])('%s', (text, mention) => {
    expect(marked(text)).toEqual([mention]);
  });

  it.each([
    'Weber did not come. The dinner between Miller and Stone was short.',
    'Weber was told of the dinner with Miller.',
    'Weber and Stone read of the tribunal’s warrant against Miller.',
    'The tribunal has a warrant against Miller. Weber and Stone laugh.',
  ])('of others: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('a word that makes another thing of the wording', () => {
  it('is no event', () => {
    expect(marked('The detention of Stone began in May.')).toEqual(['detention=e-stone']);
    expect(marked('Stone spoke from the detention centre.')).toEqual([]);
  });
});
