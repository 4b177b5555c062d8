import { MAX_TOKENS } from '../../../core/entities/gazetteer-layout.ts';
import type { Alias } from '../../../core/model.ts';
import { randomFrom } from '../../core/entities/sample.ts';
import { flat } from './measure.ts';

/** Aliases and a text that together make the matcher work as hard as they can. */
export interface HostileCase {
  name: string;
  aliases: Alias[];
  text: string;
}

const TEXT_LENGTH = 500_000;

function filled(piece: string): string {
  return flat(piece.repeat(Math.ceil(TEXT_LENGTH / piece.length)).slice(0, TEXT_LENGTH));
}

function any(text: string): Alias {
  return { text, caseRule: 'any', needsContext: false };
}

function exact(text: string): Alias {
  return { text, caseRule: 'exact', needsContext: false };
}

/** Every prefix of the longest alias leads on, and no alias is ever complete. */
function nearMisses(word: string, space: string): Alias[] {
  return [any([...new Array<string>(MAX_TOKENS - 1).fill(word), 'z'].join(space))];
}

/** Names that are coin tosses, and a text that is: each place of it nearly spells many of them for a long way. */
function coinTosses(count: number): { aliases: Alias[]; text: string } {
  const random = randomFrom(3);
  const tosses = (length: number) => Array.from({ length }, () => (random() < 0.5 ? 'a' : 'b')).join(' ');
  const aliases = Array.from({ length: count }, () => any(`${tosses(MAX_TOKENS - 1)} z`));
  return { aliases, text: flat(tosses(TEXT_LENGTH / 2)) };
}

export function hostileCases(): HostileCase[] {
  const long = Array.from({ length: MAX_TOKENS }, (_, count) => any(`${'a '.repeat(count)}b`));
  // The last one may be small, so that the first word alone does not tell.
  const refused = [
    ...Array.from({ length: MAX_TOKENS - 1 }, (_, count) => exact(`${'A '.repeat(count)}A`)),
    ...nearMisses('a', ' '),
  ];
  return [
    { name: 'a a a a, never complete', aliases: nearMisses('a', ' '), text: filled('a ') },
    { name: 'A A A A, capitals', aliases: nearMisses('A', ' '), text: filled('A ') },
    { name: 'a a a b of every length', aliases: long, text: filled(`${'a '.repeat(MAX_TOKENS - 1)}c `) },
    { name: '10,000 names of coin tosses', ...coinTosses(10_000) },
    { name: 'A, A A, A A A, all refused', aliases: refused, text: filled('a ') },
    { name: 'every word a name', aliases: [any('a')], text: filled('a ') },
    { name: 'ideographs, never complete', aliases: nearMisses('国', ''), text: filled('国') },
    { name: 'ideographs, no name', aliases: [any('美国总统')], text: filled('国家安全委员会') },
    { name: 'Cyrillic, no name', aliases: [any('Трамп')], text: filled('война в секторе Газа ') },
    { name: 'accents in every word', aliases: [any('Orbán')], text: filled('élève très décidé ') },
    { name: 'combining marks', aliases: [any('a')], text: filled(`a${'\u0301'.repeat(50)}`) },
    { name: 'one word', aliases: [any('a')], text: filled('a') },
    { name: 'one word of accents', aliases: [any('a')], text: filled('é') },
    { name: 'spaces and breaks', aliases: nearMisses('a', ' '), text: filled(`a${' \n'.repeat(200)}`) },
    { name: 'apostrophes', aliases: [any('a')], text: filled('a’a’') },
    { name: 'dotted letters', aliases: [any('a')], text: filled('a.') },
    { name: 'emoji', aliases: [any('a')], text: filled('🚀') },
    { name: 'bold letters outside the BMP', aliases: [any('trump')], text: filled('\u{1d413}\u{1d42b} ') },
  ];
}
