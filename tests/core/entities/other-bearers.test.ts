import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../../core/entities/aliases.ts';
import { compileGazetteer } from '../../../core/entities/gazetteer.ts';
import { createRecognizer } from '../../../core/entities/recognize.ts';
import type { Entity } from '../../../core/model.ts';

const shared = { description: 'One.', source: 'general knowledge', roles: [], caseRule: 'exact' as const };
const name = (text: string, needsContext = false) => ({ text, caseRule: 'exact' as const, needsContext });
const entities: Entity[] = [
  {
    ...shared,
    id: 'p-hill',
    type: 'person',
    prefLabel: 'Peter Hill',
    altLabels: [name('Peter Hill', true), name('Hill', true)],
    contextWords: ['harbour', 'ministry'],
  },
  {
    ...shared,
    id: 'o-orc',
    type: 'organization',
    prefLabel: 'Outer Reef Court',
    altLabels: [name('Outer Reef Court'), name('ORC', true)],
    contextWords: ['judges', 'verdict'],
    otherWords: ['cricket', 'dragons'],
  },
  {
    ...shared,
    id: 'p-roland',
    type: 'person',
    prefLabel: 'Ida Roland',
    altLabels: [name('Ida Roland'), name('Roland')],
  },
];
const gazetteer = compileGazetteer(aliasesOf(entities).map(({ alias }) => alias));
const recognizer = createRecognizer({ gazetteer, entities });

function marked(texts: string[], language = 'en'): string[] {
  const { mentions } = recognizer.recognize({ texts, context: { language } });
  return mentions.flatMap((list, i) => list.map(({ start, end }) => texts[i]?.slice(start, end) ?? ''));
}

describe('a name that others bear', () => {
  it.each<[string, string[], string[], string?]>([
    ['in full is none alone', ['Peter Hill plays the piano.'], []],
    ['in full is one beside its context', ['Peter Hill of the ministry left.'], ['Peter Hill']],
    [
      'in full supports the surname then',
      ['Peter Hill of the ministry left.', 'Hill ran.'],
      ['Peter Hill', 'Hill'],
    ],
    ['is taken away by words for others', ['The judges of the ORC like cricket, dragons and tea.'], []],
    ['holds without them', ['The judges of the ORC like tea.'], ['ORC']],
    ['is taken away by a wording in capitals', ['The Old Rowing Club wins. Judges praise the ORC.'], []],
    ['is taken away by a label', ['Oil recovery compressor: the ORC passed the judges.'], []],
    ['is none on a page about the word', ['ORC may refer to a verdict of judges'], []],
    ['keeps a French honorific', ['Pour M. Roland, rien ne change.'], ['Roland'], 'fr'],
    ['is another’s after an initial in English', ['We saw M. Roland there.'], [], 'en'],
  ])('%s', (_, texts, expected, language) => {
    expect(marked(texts, language)).toEqual(expected);
  });
});
