// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Selector } from '../../core/annotations/selector.ts';
import { anchorAll } from '../../page/anchor.ts';
import { described, hall, show, told } from './anchor-tools.ts';

const { about, a, first, b, said, edited, c } = hall;
const before = a + first + b + said + c;
const after = a + first + b + edited + c;
const notices = Array.from({ length: 6 }, (_, at) => `<p>Notice ${at}: ${about[at % 3]?.toUpperCase()}</p>`);

async function on(html: string, id: string, text: string): Promise<Selector[]> {
  show(html);
  return described(id, text);
}

async function foundOn(html: string, lists: Selector[][]) {
  show(html);
  return (await anchorAll(document.body, lists)).map(told);
}

describe('a repeated word that is not found by itself', () => {
  it('is found between those that were described on the same text', async () => {
    const lists = [
      await on(before, 'b', 'taken down'),
      await on(before, 'own', 'none'),
      await on(before, 'c', 'year'),
    ];
    expect(await foundOn(after, lists)).toEqual(['taken down in b', 'none in own', 'year in c']);
    expect(await foundOn(after, lists.slice(1, 2))).toEqual([null]);
  });

  it('is not looked for between those that were described when the page had other text', async () => {
    const lists = [
      await on(before, 'a', 'the evening'),
      await on(before, 'own', 'none'),
      await on(notices.join('') + before, 'b', 'taken down'),
    ];
    expect(await foundOn(after, lists)).toEqual(['the evening in a', null, 'taken down in b']);
  });

  it('is not looked for where others no longer stand in their order', async () => {
    const lists = [
      await on(before, 'a', 'the evening'),
      await on(before, 'b', 'taken down'),
      await on(before, 'own', 'none'),
      await on(before, 'c', 'year'),
    ];
    expect((await foundOn(b + first + c + a + edited, lists))[2]).toBeNull();
  });
});
