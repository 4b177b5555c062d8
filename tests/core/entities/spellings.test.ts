import { describe, expect, it } from 'vitest';
import { foldWords, readWords } from '../../../core/entities/fold.ts';
import { alias, found } from './aliases.ts';

describe('abbreviations with full stops', () => {
  const un = [alias('UN', 'exact'), alias('U.N.', 'exact'), alias('U.S. Senate'), alias('J.D. Vance')];
  it('are one word with or without the stops, and own the last stop', () => {
    expect(found(un, 'At the U.N. and the UN')).toEqual(['U.N.=UN|U.N.', 'UN=UN|U.N.']);
  });
  it('do not end a phrase', () => {
    expect(found(un, 'the US Senate, JD Vance, the U.S. Senate')).toEqual([
      'US Senate=U.S. Senate',
      'JD Vance=J.D. Vance',
      'U.S. Senate',
    ]);
  });
  it('of short words are no sentence end, long words are', () => {
    const names = [alias('Oct. 7'), alias('Maj. Gen. Ryder'), alias('Sept. 11'), alias('Gaza War')];
    expect(found(names, 'Oct. 7, Maj. Gen. Ryder, Sept. 11')).toEqual([
      'Oct. 7',
      'Maj. Gen. Ryder',
      'Sept. 11',
    ]);
    expect(found(names, 'He left Gaza. War went on')).toEqual([]);
  });
});

describe('apostrophes', () => {
  it('of an elision part words, those inside a name do not', () => {
    const names = [alias('Iran'), alias('Brien'), alias('Angelo'), alias('ONU', 'exact')];
    expect(found(names, 'l’Iran, dell’ONU, d’Iran')).toEqual(['Iran', 'ONU', 'Iran']);
    expect(found(names, 'O’Brien, D’Angelo')).toEqual([]);
  });
  it('behind a name bring an ending, not the rest of a longer name', () => {
    expect(found([alias('Sana')], 'Sana’a, Sana’s, Sana’')).toEqual(['Sana', 'Sana']);
    expect(found([alias('Trump')], 'Trump’ın planı', 'tr')).toEqual(['Trump']);
    expect(found([alias('Trump')], 'Trump’ın planı')).toEqual([]);
  });
  it('may be curly in the alias and straight in the text', () => {
    expect(found([alias('Netanyahu’s office')], "Netanyahu's office")).toEqual([
      "Netanyahu's office=Netanyahu’s office",
    ]);
  });
});

describe('endings by language', () => {
  const names = [alias('Trump'), alias('Netanjahu'), alias('Hans')];
  it.each([
    ['de', 'Netanjahus Plan und Trumps', ['Netanjahu', 'Trump']],
    ['de-CH', 'NETANJAHUS PLAN', ['NETANJAHU=Netanjahu']],
    ['sv', 'Trumps plan', ['Trump']],
    ['en', 'Trumps Netanjahus', []],
    [undefined, 'Trumps', []],
    ['de', 'Hans und Han', ['Hans']],
  ])('%s: %s', (language, text, mentions) => {
    expect(found(names, text, language)).toEqual(mentions);
  });
  it('drops the particles of Korean and the genitive of Russian', () => {
    expect(found([alias('트럼프')], '트럼프는 트럼프의 트럼프카드', 'ko')).toEqual(['트럼프', '트럼프']);
    expect(found([alias('Трамп')], 'план Трампа', 'ru')).toEqual(['Трамп']);
  });
});

describe('scripts', () => {
  it('finds names in text without spaces', () => {
    expect(found([alias('特朗普')], '美国总统特朗普说')).toEqual(['特朗普']);
    expect(found([alias('トランプ'), alias('NATO', 'exact')], 'トランプ大統領とNATOメンバー')).toEqual([
      'トランプ',
      'NATO',
    ]);
  });
  it('keeps voiced kana and vowel signs apart', () => {
    expect(found([alias('ガザ')], 'カサ ｶﾞｻﾞ')).toEqual(['ｶﾞｻﾞ=ガザ']);
    expect(found([alias('दिल्ली')], 'दल्ल दिल्ली')).toEqual(['दिल्ली']);
  });
  it('takes diacritics as present or stripped, composed or not', () => {
    expect(found([alias('Orbán')], 'Orban Orba\u0301n ORBÁN')).toEqual([
      'Orban=Orbán',
      'Orba\u0301n=Orbán',
      'ORBÁN=Orbán',
    ]);
    expect(found([alias('Lukasz')], 'Łukasz')).toEqual(['Łukasz=Lukasz']);
  });
});

describe('joints and breaks', () => {
  it('takes hyphens, dashes of a range and spaces as the same', () => {
    const war = [alias('Israel-Hamas war')];
    expect(found(war, 'Israel–Hamas war, Israel Hamas war')).toHaveLength(2);
    expect(found(war, 'Israel — Hamas war; Israel: Hamas war')).toEqual([]);
  });
  it('matches an alias that has a break in it where the text has one', () => {
    expect(found([alias('Washington, D.C.')], 'Washington, D.C., not Washington DC')).toEqual([
      'Washington, D.C.',
    ]);
  });
  it('takes & as and', () => {
    expect(found([alias('Smith & Wesson')], 'Smith and Wesson, Smith Wesson')).toEqual([
      'Smith and Wesson=Smith & Wesson',
    ]);
  });
  it('finds a name that starts right behind a footnote mark and ends before one', () => {
    expect(found([alias('Biden')], '²Biden³')).toEqual(['Biden']);
  });
});

describe('foldWords', () => {
  it('gives the words as the matcher compares them', () => {
    expect(foldWords('Łódź’s U.N. Straße — Ｆｕｌｌ co\u00adop 国会 & é')).toEqual([
      'lodz',
      's',
      'un',
      'strasse',
      'full',
      'coop',
      '国',
      '会',
      'and',
      'e',
    ]);
  });
  it('says where they stand', () => {
    expect(readWords('the U.N. 🚀 Orba\u0301n')).toEqual([
      { folded: 'the', start: 0, end: 3 },
      { folded: 'un', start: 4, end: 8 },
      { folded: 'orban', start: 12, end: 18 },
    ]);
  });
});
