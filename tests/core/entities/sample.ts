import type { Alias, CaseRule } from '../../../core/model.ts';

/** Names and texts made from a seed: as many as wanted, always the same. For the proof at size and for the bench. */

/** Which aliases may start with a small letter: none, one in ten, or all. */
export type Mix = 'capital' | 'mixed' | 'any';

const words = (text: string) => text.trim().split(/\s+/);

const COMMON =
  words(`the of and to a in that is was he for it with as his on be at by i this had not are but from or
have an they which one you were her all she there would their we him been has when who will more no if out so said what
up its about into than them can only other new some could time these two may then do first any my now such like our over
man me even most made after also did many before must through back years where much your way well down should because
each just those people how too little state good very make world still own see men work long get here between both life
being under never day same another know while last might us great old year off come since against go came right used
take three himself few house use during without again place around however home small found thought went say part once
general high upon school every does got united left number course war until always away something fact though water less
public put think almost hand enough far took head yet government system better set told nothing night end why called
eyes find going look asked later knew point next program city business give group toward young days let room president
side social present given several order national second possible rather per face among form important often things`);
const FIRST_NAMES =
  words(`James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Karen Wei Jing
Ahmed Fatima Mohammed Aisha Omar Layla Ivan Olga Hans Greta Jürgen Björn Søren Łukasz Zoë José María Jesús Sofía Renée
François Chloé André Noël Jean-Luc Anne-Marie Yuki Kenji Raj Priya Kwame Ngozi Thabo Mateo Camila Ali Zahra Mehmet Ayşe
Dóra István Frank Grant Mark Will Rose Penny Dawn May June`);
const WORD_NAMES = words(
  'Hill Rice Bush Green Page Young King Price Cook Baker Mason Hunter Brown White Black March',
);
const SYLLABLES =
  words(`ba be bi bo bu ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se
si so su ta te ti to tu va ve vi vo vu da de di do du ga ge gi go gu ha he hi ho pa pe pi po sha che thi bra cra dri fre
gri plo ston berg man dorf sen vich ski ez ton well ford ham ley son`);
const KINDS =
  words(`Institute Foundation Group Holdings Bank University Agency Council Union Party Ministry Corporation
Trust Press Network Alliance Partners Laboratories Media Association`);
const REACHES = words(
  'National International Global United Royal Central Federal American European African Pacific',
);
const OCCASIONS = words(
  'Summit Protests Conference Elections Massacre Flood Earthquake Festival Treaty Accords Crisis',
);
const SMALL_STARTS = words('war siege battle fall storming invasion bombing');
const ACCENTED: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', n: 'ñ', c: 'ç', s: 'š' };

/** mulberry32: numbers from 0 (included) to 1 (excluded). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

type Random = () => number;

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T; // random() is below 1
}

/** One of the list, the first ones oftener, as words are. */
function pickUneven<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() ** 1.6 * list.length)] as T; // random() is below 1
}

function syllables(random: Random, least: number, most: number): string {
  const count = least + Math.floor(random() * (most - least + 1));
  return Array.from({ length: count }, () => pick(random, SYLLABLES)).join('');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function surname(random: Random): string {
  let name = syllables(random, 2, 4);
  const kind = random();
  if (kind < 0.06) name = name.replace(/(?<=.)[aeiouncs]/, (letter) => ACCENTED[letter] ?? letter);
  if (kind > 0.97) return `O'${capitalized(name)}`;
  if (kind > 0.95) return `Mc${capitalized(name)}`;
  return kind > 0.93 ? `${capitalized(name)}-${capitalized(syllables(random, 2, 2))}` : capitalized(name);
}

function acronym(random: Random): string {
  return Array.from({ length: 3 + Math.floor(random() * 3) }, () =>
    String.fromCharCode(65 + Math.floor(random() * 26)),
  ).join('');
}

interface Made {
  text: string;
  caseRule: CaseRule;
}

function namesOfPerson(random: Random, first: string, last: string): Made[] {
  const names = [`${first} ${last}`];
  if (random() < 0.5) names.push(`${first} ${String.fromCharCode(65 + Math.floor(random() * 26))}. ${last}`);
  if (random() < 0.45) names.push(last);
  if (random() < 0.25) names.push(`Dr. ${last}`);
  return names.map((text) => ({ text, caseRule: 'capital' }));
}

function namesOfOrganization(random: Random, one: string, other: string): Made[] {
  const kind = pick(random, KINDS);
  const forms = [
    `${pick(random, REACHES)} ${one} ${kind}`,
    `${one} & ${other}`,
    `The ${one} ${kind}`,
    `${one} ${kind} of ${other}`,
  ];
  const names: Made[] = [{ text: pick(random, forms), caseRule: 'capital' }];
  if (random() < 0.4) names.push({ text: acronym(random), caseRule: 'exact' });
  if (random() < 0.3) names.push({ text: `${one} ${kind}`, caseRule: 'capital' });
  return names;
}

function namesOfEvent(random: Random, place: string, mix: Mix): Made[] {
  const year = 1900 + Math.floor(random() * 126);
  const occasion = pick(random, OCCASIONS);
  if (mix !== 'capital') return [{ text: `${pick(random, SMALL_STARTS)} of ${place}`, caseRule: 'any' }];
  const forms = [`Battle of ${place}`, `${year} ${place} ${occasion}`, `${place} ${occasion} of ${year}`];
  return [{ text: pick(random, forms), caseRule: 'capital' }];
}

/** `count` aliases of people (60 %), organizations (30 %) and events, in the proportions that archives have. */
export function sampleAliases(count: number, mix: Mix = 'capital', seed = 7): Alias[] {
  const random = randomFrom(seed);
  const surnames = WORD_NAMES.slice(0, count < 500 ? 5 : undefined);
  while (surnames.length < Math.max(60, Math.min(150_000, count * 0.35))) surnames.push(surname(random));
  const firsts = [...FIRST_NAMES];
  while (firsts.length < 200 + count / 50) firsts.push(capitalized(syllables(random, 2, 3)));
  const seen = new Set<string>();
  const aliases: Alias[] = [];
  while (aliases.length < count) {
    const kind = random();
    const one = pickUneven(random, surnames);
    const other = pickUneven(random, surnames);
    let made = namesOfEvent(random, one, mix);
    if (kind < 0.6) made = namesOfPerson(random, pick(random, firsts), one);
    else if (kind < 0.9) made = namesOfOrganization(random, one, other);
    for (const { text, caseRule } of made) {
      if (seen.has(text) || aliases.length >= count) continue;
      seen.add(text);
      aliases.push({ text, caseRule: mix === 'any' ? 'any' : caseRule, needsContext: false });
    }
  }
  return aliases;
}

/** A name as texts spell it: broken over lines, in capitals, without diacritics, with a possessive. */
function spelled(random: Random, name: string): string {
  const kind = random();
  if (kind < 0.1) return `${name}’s`;
  if (kind < 0.13) return `${name}'s`;
  if (kind < 0.23) return name.replace(' ', pick(random, ['\n', '\n    ', '\u00a0', '  ', '\u2009']));
  if (kind < 0.29)
    return name.replace(/-/, pick(random, ['\u2011', '\u2010', '\u2013', ' '])).replace("'", '’');
  if (kind < 0.33) return name.toUpperCase();
  if (kind < 0.36) return name.normalize('NFD').replace(/\p{M}/gu, '');
  if (kind < 0.39) return name.normalize('NFD');
  if (kind < 0.47) return `“${name}”`;
  return kind < 0.48 ? `${name.slice(0, 4)}\u00ad${name.slice(4)}` : name;
}

/** English-like prose of at least `length` UTF-16 units with a name about every 240. */
export function sampleText(aliases: readonly Alias[], length: number, seed = 11): string {
  const random = randomFrom(seed);
  const vocabulary = [...COMMON];
  while (vocabulary.length < 6000) vocabulary.push(syllables(random, 2, 4));
  let text = '';
  let nextName = 120;
  let sentence = 0;
  while (text.length < length) {
    if (text.length >= nextName && aliases.length > 0) {
      text += `${spelled(random, pick(random, aliases).text)}${random() < 0.2 ? ', ' : ' '}`;
      nextName = text.length + 240 * (0.5 + random());
      sentence++;
      continue;
    }
    const word = vocabulary[Math.floor(random() ** 3.2 * vocabulary.length)] ?? '';
    text += sentence++ === 0 ? capitalized(word) : word;
    const gap = random();
    if (sentence > 8 && gap < 0.1) {
      text += gap < 0.015 ? '.\n\n' : '. ';
      sentence = 0;
    } else text += gap < 0.07 ? ', ' : gap < 0.08 ? '\n' : ' ';
  }
  return text;
}
