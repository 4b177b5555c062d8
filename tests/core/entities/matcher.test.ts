import { describe, expect, it } from 'vitest';
import { aliasProblem, compileGazetteer, GazetteerError } from '../../../core/entities/gazetteer.ts';
import { GazetteerFormatError, openGazetteer } from '../../../core/entities/matcher.ts';
import { alias, found } from './aliases.ts';

const netanyahu = [alias('Benjamin Netanyahu'), alias('Netanyahu')];

describe('what counts as the same name', () => {
  const cases: [string, string, string[]][] = [
    ['a longer alias wins over the shorter inside it', 'Benjamin Netanyahu', ['Benjamin Netanyahu']],
    ['a curly possessive', 'Netanyahu’s plan', ['Netanyahu']],
    ['a straight possessive', "Netanyahu's plan", ['Netanyahu']],
    ['a line break', 'Benjamin\n   Netanyahu', ['Benjamin\n   Netanyahu=Benjamin Netanyahu']],
    ['a no-break space', 'Benjamin\u00a0Netanyahu', ['Benjamin\u00a0Netanyahu=Benjamin Netanyahu']],
    ['a soft hyphen', 'Netan\u00adyahu said', ['Netan\u00adyahu=Netanyahu']],
    ['capitals', 'BENJAMIN NETANYAHU', ['BENJAMIN NETANYAHU=Benjamin Netanyahu']],
    ['full-width letters', 'Ｎetanyahu', ['Ｎetanyahu=Netanyahu']],
    ['a blank line parts a name', 'Benjamin\n\nNetanyahu', ['Netanyahu']],
    ['a comma parts a name', 'Benjamin, Netanyahu', ['Netanyahu']],
    ['a sentence end parts a name', 'So said Benjamin. Netanyahu', ['Netanyahu']],
    ['never inside a word', 'Netanyahuism unNetanyahu Netanyahu2', []],
    ['quotation marks', '“Netanyahu” ‘Netanyahu’', ['Netanyahu', 'Netanyahu']],
    ['no small letter at the start', 'netanyahu', []],
  ];
  it.each(cases)('%s', (_title, text, mentions) => {
    expect(found(netanyahu, text)).toEqual(mentions);
  });
});

describe('case rules', () => {
  it('keeps ICE, Ice and ice apart when the rule is exact', () => {
    expect(found([alias('ICE', 'exact')], 'ICE on Ice and ice')).toEqual(['ICE']);
    expect(found([alias('Ice', 'exact')], 'ice, Ice')).toEqual(['Ice']);
  });
  it('accepts capitals for an exact alias with more than one small letter', () => {
    expect(found([alias('Hamas', 'exact')], 'HAMAS hamas')).toEqual(['HAMAS=Hamas']);
    expect(found([alias('eV', 'exact')], 'EV eV')).toEqual(['eV']);
  });
  it('finds any case when the rule is any', () => {
    expect(found([alias('war on Gaza', 'any')], 'War on gaza WAR ON GAZA')).toEqual([
      'War on gaza=war on Gaza',
      'WAR ON GAZA=war on Gaza',
    ]);
  });
  it('lets an alias that starts small match itself', () => {
    expect(found([alias('al-Qaeda')], 'al-Qaeda Al-Qaeda al-qaeda')).toEqual([
      'al-Qaeda',
      'Al-Qaeda=al-Qaeda',
    ]);
  });
  it('returns every alias of a surface whose rule fits', () => {
    const shared = [alias('Ice'), alias('ICE', 'exact'), alias('ice', 'any'), alias('Ice')];
    expect(found(shared, 'ICE')).toEqual(['ICE=Ice|ICE|ice|Ice']);
    expect(found(shared, 'Ice')).toEqual(['Ice=Ice|ice|Ice']);
    expect(found(shared, 'ice')).toEqual(['ice']);
  });
});

describe('the compiler', () => {
  it('names every alias that cannot be matched', () => {
    const long = Array.from({ length: 25 }, (_, index) => `w${index}`).join(' ');
    const compile = () => compileGazetteer([alias('fine'), alias('?!'), alias(long)]);
    expect(compile).toThrow(GazetteerError);
    expect(compile).toThrow(/alias 1 "\?!" has no letter.*alias 2 "w0 .*" has more than 24 words/);
    expect([aliasProblem('fine'), aliasProblem(''), aliasProblem(long)]).toEqual([
      null,
      'no-token',
      'too-many-tokens',
    ]);
  });
  it('gives the same bytes for the same list', () => {
    expect(new Uint8Array(compileGazetteer(netanyahu))).toEqual(new Uint8Array(compileGazetteer(netanyahu)));
  });
  it('compiles an empty list into a gazetteer that finds nothing', () => {
    expect(found([], 'Benjamin Netanyahu')).toEqual([]);
  });
  it('refuses a buffer that is not a whole gazetteer', () => {
    const buffer = compileGazetteer(netanyahu);
    for (const broken of [
      new ArrayBuffer(0),
      new ArrayBuffer(4096),
      buffer.slice(0, -4),
      buffer.slice(0, 30),
    ]) {
      expect(() => openGazetteer(broken)).toThrow(GazetteerFormatError);
    }
  });
});
