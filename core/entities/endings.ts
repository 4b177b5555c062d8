/**
 * Endings that are written onto a name without an apostrophe and are not part of it, by language: genitives, and the
 * particles of Korean. They are tried only for a text that is declared to be in the language, for in English
 * "Trumps" is a verb or a family. Only the last word of a name may carry one; other inflected words are aliases.
 */
const ENDINGS: Record<string, readonly string[]> = {
  de: ['s', 'es'],
  lb: ['s'],
  nl: ['s'],
  fy: ['s'],
  af: ['s'],
  sv: ['s'],
  da: ['s'],
  nb: ['s'],
  nn: ['s'],
  no: ['s'],
  fo: ['s'],
  is: ['s'],
  fi: ['n', 'in'],
  et: ['i'],
  pl: ['a'],
  cs: ['a'],
  sk: ['a'],
  sl: ['a'],
  hr: ['a'],
  sr: ['a', 'а'],
  bs: ['a'],
  ru: ['а'],
  uk: ['а'],
  ko: '은 는 이 가 을 를 의 에 와 과 도 로 으로 만 에서 에게 부터 까지 보다 처럼 씨'.split(' '),
};

/** A name shorter than this, without its ending, is not looked for (UTF-16 units). Korean names have two. */
const SHORTEST_STEM = 3;
const SHORTEST_KOREAN_STEM = 2;

/** One ending as the bytes that it has in a text. */
export interface Ending {
  bytes: Uint8Array;
  /** Length in UTF-16 units, and that of the shortest stem. */
  units: number;
  stem: number;
}

const encoder = new TextEncoder();

/** The endings of a language (BCP 47; the region does not matter), longest first; none when it is not known. */
export function endingsOf(language: string | undefined): readonly Ending[] {
  const primary = language?.split('-', 1)[0]?.toLowerCase() ?? '';
  const stem = primary === 'ko' ? SHORTEST_KOREAN_STEM : SHORTEST_STEM;
  const endings = (Object.hasOwn(ENDINGS, primary) && ENDINGS[primary]) || [];
  return [...endings]
    .sort((a, b) => b.length - a.length)
    .map((text) => ({
      bytes: encoder.encode(text),
      units: text.length,
      stem,
    }));
}

const LOWER_BIT = 0x20;

/** Do the bytes before `to` spell the ending? ASCII letters may be capitals. */
export function endsWith(bytes: Uint8Array, from: number, to: number, ending: Uint8Array): boolean {
  const start = to - ending.length;
  if (start <= from) return false;
  for (let index = 0; index < ending.length; index++) {
    const byte = bytes[start + index] ?? 0;
    if (byte !== ending[index] && (byte > 0x7f || (byte | LOWER_BIT) !== ending[index])) return false;
  }
  return true;
}
