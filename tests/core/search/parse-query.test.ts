import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../core/search/parse-query.ts';
import type { Clause } from '../../../core/search/query.ts';

function shown(clause: Clause): string {
  switch (clause.kind) {
    case 'word':
      return `${clause.field ? `${clause.field}:` : ''}${clause.term}${clause.prefix ? '*' : ''}`;
    case 'phrase':
      return `${clause.field ? `${clause.field}:` : ''}"${clause.terms.join(' ')}${clause.prefix ? '*' : ''}"`;
    case 'any':
      return `(${clause.options.map(shown).join(' | ')})`;
    case 'entity':
      return `${clause.type}=${clause.name}`;
    case 'source':
      return `source=${clause.terms.join(' ')}`;
    case 'date':
      return clause.before === undefined ? `>=${clause.from}` : `<${clause.before}`;
  }
}

const read = (text: string) => {
  const { must, not, only, problems } = parseQuery(text);
  return { must: must.map(shown), not: not.map(shown), only, problems };
};
const plain = { not: [], only: undefined, problems: [] };

describe('parseQuery', () => {
  it.each([
    ['war peace', ['war', 'peace*']],
    ['war peace ', ['war', 'peace']],
    ['Erdoğan ', ['erdogan']],
    ['"prime minister" israel ', ['"prime minister"', 'israel']],
    ['al-Sisi ', ['"al sisi"']],
    ['trump’s plan ', ['trump', 'plan']],
    ['war OR peace talks ', ['(war | peace)', 'talks']],
    ['a OR b OR c ', ['(a | b | c)']],
    ['person:netanyahu ', ['person=netanyahu']],
    ['org:"United Nations" event:g20 ', ['organization=United Nations', 'event=g20']],
    ['source:wsws author:damon ', ['source=wsws', 'author:damon']],
    ['author:"Andre Damon" ', ['author:"andre damon"']],
    ['before:2025-02-04 after:2024 ', ['<20250204', '>=20240000']],
    ['https://example.org/a ', ['"https example org a"']],
    ['the war in gaza ', ['war', 'gaza']],
    ['to be or not to be ', ['to', 'be', 'or', 'not', 'to', 'be']],
    ['東京都 ', ['"東京 京都"']],
    ['京', ['京*']],
    ['gaza w', ['gaza']],
    ['w', ['w']],
    ['before:20', []],
    ['', []],
  ])('reads %j', (text, must) => {
    expect(read(text)).toEqual({ ...plain, must });
  });

  it('keeps what is excluded apart', () => {
    expect(read('war -peace -"cease fire" -source:wsws ')).toEqual({
      ...plain,
      must: ['war'],
      not: ['peace', '"cease fire"', 'source=wsws'],
    });
  });

  it.each([
    ['"cease fire', ['"cease fire*"'], 'quote-open'],
    ['OR war ', ['war'], 'or-alone'],
    ['war OR ', ['war'], 'or-alone'],
    ['war - peace ', ['war', 'peace'], 'minus-alone'],
    ['person: war ', ['war'], 'field-empty'],
    ['before:yesterday war ', ['war'], 'date-unread'],
  ])('says what is wrong with %j and keeps its words', (text, must, problem) => {
    expect(read(text)).toEqual({ ...plain, must, problems: [problem] });
  });

  it('knows that notes alone are asked for', () => {
    expect(read('in:notes war ')).toEqual({ ...plain, only: 'notes', must: ['war'] });
  });

  it('cuts what nobody would type', () => {
    const { must, problems } = parseQuery('word '.repeat(2000));
    expect(must.length).toBeLessThanOrEqual(32);
    expect(problems).toEqual(['too-long']);
  });

  it('reads anything without failing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string()), (text) => {
        const { must } = parseQuery(text);
        expect(must.every((clause) => clause.kind !== 'word' || clause.term !== '')).toBe(true);
      }),
    );
  }, 20_000);

  it('never lets control characters reach the dictionary', () => {
    const { must } = parseQuery('\u0001article \u0002person:x ');
    expect(JSON.stringify(must)).not.toMatch(/\\u000[12]/);
  });
});
