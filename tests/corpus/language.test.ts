import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../corpus/pipeline/count-words.ts';
import { detectLanguage } from '../../corpus/pipeline/language.ts';

const SOURCES = new URL('../../corpus/sources/', import.meta.url);

describe('the language of a text', () => {
  it('is English for the five documents', () => {
    const files = readdirSync(SOURCES).filter((file) => file.endsWith('.txt'));
    expect(files).toHaveLength(5);
    for (const file of files) expect(detectLanguage(readFileSync(new URL(file, SOURCES), 'utf8'))).toBe('en');
  });

  it.each([
    ['en', 'The council met in the old town hall on Friday and voted on the new budget for schools.'],
    ['es', 'El gobierno de España anunció ayer nuevas medidas para la economía del país.'],
    ['de', 'Der Bundestag hat am Mittwoch das Gesetz beschlossen.'],
    ['fr', 'Le président a déclaré mardi que la France ne participerait pas.'],
    ['nl', 'De minister heeft gisteren in het parlement gezegd dat het niet waar is en dat hij het was.'],
    ['ru', 'Президент России заявил в понедельник о новых мерах.'],
    ['ar', 'قال رئيس الوزراء يوم الاثنين إن المفاوضات مستمرة في الدوحة'],
    ['he', 'ראש הממשלה אמר היום כי ישראל תמשיך במלחמה'],
    ['zh', '联合国安理会星期一就加沙停火决议进行表决'],
  ])('is %s for "%s"', (language, text) => expect(detectLanguage(text)).toBe(language));

  it.each(['12345 678 91011 12', '', 'Ok.', 'xyzzy plugh xyzzy'])('is not told by "%s"', (text) =>
    expect(detectLanguage(text)).toBe('und'),
  );
});

describe('the number of words', () => {
  it.each([
    ['Mr. Berg paid 47,000 for the ten-year-old U.S. car', 9],
    ['Trump’s plan isn’t new', 4],
    ['“—” …', 0],
    ['', 0],
  ])('of "%s" is %i', (text, count) => expect(countWords(text)).toBe(count));

  it('counts words of scripts without spaces', () => {
    expect(countWords('联合国安理会就加沙停火决议进行表决')).toBeGreaterThan(5);
  });
});
