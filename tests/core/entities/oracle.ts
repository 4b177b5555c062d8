import { MAX_TOKENS } from '../../../core/entities/gazetteer-layout.ts';
import type { Candidate } from '../../../core/entities/matcher.ts';
import type { Alias } from '../../../core/model.ts';

/**
 * The matcher once more, the simple and slow way: regular expressions, strings and a Map. Shares no code with it.
 * What it says is right by reading it.
 */

const APOSTROPHE = "['`\u00b4\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032\uff07]";
const INVISIBLE = '[\\p{Cf}\\u034f\\u0640\\u05f3\\u05f4]';
const SIMPLE_SCRIPT =
  '[\\p{sc=Inherited}\\p{sc=Common}\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{sc=Hebrew}\\p{sc=Arabic}\\p{sc=Syriac}]';
const ACCENT = `[[\\p{M}&&${SIMPLE_SCRIPT}]--[\\u034f\\u3099\\u309a]]`;
const SIGN = `[\\p{M}--${ACCENT}--\\u034f]`;
const LETTER = `[[\\p{L}\\p{N}]--\\p{No}--${APOSTROPHE}--${INVISIBLE}]`;
const UNSPACED = `[${LETTER}&&[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Bopomofo}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]]`;
const EASTERN = `[${LETTER}&&[\\p{sc=Katakana}\\p{sc=Hangul}\\u30fc\\uff70\\uff9e\\uff9f]]`;
const USUAL = `[${LETTER}--${UNSPACED}--${EASTERN}]`;
const MARKS = `(?:${INVISIBLE}*(?:${ACCENT}|${SIGN}))`;
const TRAILER = `(?:${INVISIBLE}|${ACCENT}|${SIGN})`;

function dotted(cased: string): string {
  const one = `[[${USUAL}&&\\p{L}]&&${cased}]${MARKS}*`;
  return `${one}(?:\\.${one}(?!${MARKS}|${INVISIBLE}*${USUAL}))+\\.?`;
}
const UPPER = '[\\p{Lu}\\p{Lt}]';
const SMALL = '\\p{Ll}';
const CASELESS = `[\\p{Any}--${UPPER}--${SMALL}]`;
const TOKEN = new RegExp(
  [
    dotted(UPPER),
    dotted(SMALL),
    dotted(CASELESS),
    `[${UNSPACED}&]${TRAILER}*`,
    `${EASTERN}(?:${EASTERN}|${TRAILER})*`,
    `(?:${USUAL}|${SIGN})(?:${USUAL}|${TRAILER})*`,
  ].join('|'),
  'gv',
);
const TRAILING = new RegExp(`${INVISIBLE}+$`, 'v');
const KEPT = new RegExp(`(?:${LETTER}|${SIGN})`, 'v');
const SOFT_GAP = new RegExp(
  `^(?:\\p{No}|${INVISIBLE}|${ACCENT}|${APOSTROPHE}|[[\\s\\-_\\/\\.\uff0e\u2010-\u2013\u2212\u2043\ufe63\uff0d\u00b7\u2027\u30fb\uff65]--\u2029])*$`,
  'v',
);
const SHORT_FORMS = ['sept', 'prof', 'capt', 'brig', 'supt', 'corp', 'dept', 'univ', 'messrs', 'bros'];
const LETTERS = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
};

interface Token {
  start: number;
  end: number;
  folded: string;
  /** For each folded letter U, l or -. */
  cases: string;
  broken: boolean;
}

function foldLetter(letter: string): string {
  if (letter === '&') return 'and';
  const parts = [...letter.normalize('NFKD').toLowerCase().normalize('NFKD')];
  return parts
    .filter((part) => KEPT.test(part))
    .map((part) => LETTERS[part as keyof typeof LETTERS] ?? part) // absent keys give undefined
    .join('');
}

function caseOf(letter: string): string {
  if (/[\p{Lu}\p{Lt}]/u.test(letter)) return 'U';
  return /\p{Ll}/u.test(letter) ? 'l' : '-';
}

function fold(text: string): { folded: string; cases: string } {
  const letters = [...text].filter((letter) => letter === '&' || KEPT.test(letter));
  return {
    folded: letters.map(foldLetter).join(''),
    cases: letters.map((letter) => caseOf(letter).repeat(foldLetter(letter).length)).join(''),
  };
}

function isBroken(gap: string, before: string): boolean {
  if (!SOFT_GAP.test(gap) || gap.split('\n').length > 2) return true;
  const stops = [...gap].filter((character) => '.\uff0e'.includes(character)).length;
  if (stops !== 1) return stops > 1;
  if (before.length <= 2 || SHORT_FORMS.includes(before.toLowerCase())) return false;
  return before.length > 3 || /^\p{Ll}/u.test(before);
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    const word = raw.replace(TRAILING, '');
    const before = tokens.at(-1);
    const gap = text.slice(before?.end ?? 0, index);
    const broken = before !== undefined && isBroken(gap, text.slice(before.start, before.end));
    tokens.push({ start: index, end: index + word.length, ...fold(word), broken });
  }
  return tokens;
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ folded, broken }, index) => (broken && index > 0 ? '| ' : '') + folded).join(' ');
}

function fits(alias: Alias, aliasTokens: readonly Token[], cases: readonly string[]): boolean {
  const own = aliasTokens.map((token) => token.cases);
  const joined = cases.join('');
  const small = [...alias.text].filter((letter) => KEPT.test(letter) && /\p{Ll}/u.test(letter));
  if (small.length > 1 && /U/.test(joined) && !/l/.test(joined)) return true;
  if (alias.caseRule === 'any') return true;
  const capital = own.findIndex((word) => word.startsWith('U'));
  if (alias.caseRule === 'capital' && own[0]?.startsWith('-')) return true;
  if (alias.caseRule === 'capital' && capital >= 0) return !cases[capital]?.startsWith('l');
  return own.join('') === joined;
}

const WORD_END = new RegExp(`(${USUAL}|${EASTERN}|${SIGN})+$`, 'v');
const WORD_START = new RegExp(`^(${USUAL}|${EASTERN}|${SIGN})+`, 'v');
const ELISION =
  /^(l|[djmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dall|dell|nell|sull|coll|un|quell|quest|sant)$/i;
const ONE_APOSTROPHE = new RegExp(`^${APOSTROPHE}$`, 'v');

function startsInsideWord(text: string, start: number): boolean {
  if (!ONE_APOSTROPHE.test(text[start - 1] ?? '')) return false;
  const word = WORD_END.exec(text.slice(0, start - 1))?.[0];
  if (word === undefined) return false;
  return !ELISION.test(word) || /^[DJMNSTC]$/.test(word);
}

function endsInsideWord(text: string, end: number, language: string): boolean {
  if (!ONE_APOSTROPHE.test(text[end] ?? '')) return false;
  const word = WORD_START.exec(text.slice(end + 1))?.[0];
  if (word === undefined || /^(s|d|ll|ve|re|m|em)$/i.test(word)) return false;
  return !(/^(tr|az|kk|uz|tk|fi|et|pl|cs|hu|lv|lt|de)$/.test(language) && word === word.toLowerCase());
}

const ENDINGS: Record<string, RegExp> = { de: /(es|s)$/i, sv: /s$/i, ru: /а$/, ko: /(에서|이|가|은|는)$/ };

/** The token without an ending of the language, for each ending that it has, longest first. */
function stems(token: Token, text: string, language: string): Token[] {
  const endings = language === 'de' ? [/es$/i, /s$/i] : [ENDINGS[language] ?? /(?!)/];
  return endings.flatMap((ending) => {
    const word = text.slice(token.start, token.end);
    const stem = word.replace(ending, '');
    if (stem === word || stem.length < (language === 'ko' ? 2 : 3)) return [];
    return [{ ...token, ...fold(stem), end: token.start + stem.length }];
  });
}

/** A matcher for `aliases`; its `find` must answer what that of the real one answers. */
export function oracle(aliases: readonly Alias[]): { find(text: string, language?: string): Candidate[] } {
  const surfaces = new Map<string, number[]>();
  const own = aliases.map((alias) => tokensOf(alias.text));
  own.forEach((tokens, ordinal) => {
    const key = keyOf(tokens);
    surfaces.set(key, [...(surfaces.get(key) ?? []), ordinal]);
  });

  function candidate(tokens: readonly Token[], text: string, language: string): Candidate | null {
    const start = tokens[0]?.start ?? 0;
    const end = tokens.at(-1)?.end ?? 0;
    const cases = tokens.map((token) => token.cases);
    const ordinals = (surfaces.get(keyOf(tokens)) ?? []).filter(
      (ordinal) => fits(aliases[ordinal] as Alias, own[ordinal] as Token[], cases), // ordinals are indexes of both
    );
    if (ordinals.length === 0 || startsInsideWord(text, start) || endsInsideWord(text, end, language))
      return null;
    return { start, end, aliases: ordinals };
  }

  return {
    find(text, language = '') {
      const tokens = tokensOf(text);
      const found: Candidate[] = [];
      for (let first = 0; first < tokens.length; ) {
        let next = first + 1;
        for (let count = Math.min(MAX_TOKENS, tokens.length - first); count > 0; count--) {
          const phrase = tokens.slice(first, first + count);
          const last = phrase.at(-1) as Token; // count is above 0
          const forms = [last, ...stems(last, text, language)];
          const hit = forms
            .map((form) => candidate([...phrase.slice(0, -1), form], text, language))
            .find((form) => form !== null);
          if (!hit) continue;
          found.push(hit);
          next = first + count;
          break;
        }
        first = next;
      }
      return found;
    },
  };
}
