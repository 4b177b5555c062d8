import { spawnSync } from 'node:child_process';
import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlesIn, BODY, BUILD, build, folderOf, scratch } from './corpus-command.ts';

describe('documents that cannot be used', () => {
  it('are named with the reason, the others are packed, and the exit code is 1', async () => {
    const folder = folderOf('bad', {
      'a.txt': BODY,
      'b-latin1.txt': new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x6e, 0x6f]),
      'c-empty.txt': ' \n\t\n',
      'd-zero.txt': '',
      'e-binary.txt': new Uint8Array([0x50, 0x4b, 0, 1, 2, 3]),
      'f-copy.md': `\n\n${BODY}\n`,
      'g-picture.png': new Uint8Array([0x89, 0x50]),
      'h-controls.txt': '\u0001\u0002\u0003\u0004 text',
      'i-large.txt': '',
      'j-noise.txt': '---\n\n*Image not found or type unknown*\n',
      'README.md': 'About this folder.',
      'sub/k.md': `# Another\n\n${BODY.replace('schools', 'roads')}`,
    });
    truncateSync(join(folder, 'i-large.txt'), 50_000_000);
    const { code, errors, pack, files } = build(folder);
    expect(code).toBe(1);
    expect(errors.sort()).toEqual([
      'b-latin1.txt: is not UTF-8',
      'c-empty.txt: is empty',
      'd-zero.txt: is empty',
      'e-binary.txt: is no text: it holds binary data',
      'f-copy.md: is a duplicate of a.txt',
      'g-picture.png: is no text or Markdown document by its name (.txt, .md)',
      'h-controls.txt: is no text: it holds binary data',
      'i-large.txt: is too large for an article: 50.0 MB, the limit is 10.0 MB',
      'j-noise.txt: has no text of an article',
    ]);
    expect((await articlesIn(pack)).map((article) => article.id)).toEqual(['a', 'k']);
    expect(files.filter((file) => file.includes('unfinished'))).toEqual([]);
  });

  it('leave nothing behind when none is left', () => {
    const { code, errors, files } = build(folderOf('only-bad', { 'a.txt': '' }));
    expect(code).toBe(1);
    expect(errors).toEqual(['a.txt: is empty', expect.stringContaining('nothing was written')]);
    expect(files).toEqual([]);
  });

  it('leave the pack that was there before as it is', () => {
    const good = build(folderOf('good', { 'a.txt': BODY }));
    const before = readFileSync(good.pack);
    const folder = folderOf('only-bad-2', { 'a.txt': '' });
    const { status } = spawnSync(process.execPath, [BUILD, '--sources', folder, '--out', good.pack]);
    expect(status).toBe(1);
    expect(readFileSync(good.pack).equals(before)).toBe(true);
  });

  it.each([
    ['is not there', 'no-such-folder'],
    ['is no folder', 'good/a.txt'],
  ])('include a folder that %s', (reason, path) => {
    folderOf('good', { 'a.txt': BODY });
    const { code, errors, files } = build(join(scratch, path));
    expect(code).toBe(1);
    expect(errors[0]).toContain(`this folder ${reason}`);
    expect(files).toEqual([]);
  });
});
