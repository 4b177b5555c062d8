import { openAsBlob } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../corpus/pack.ts';
import { BODY, build, folderOf } from './corpus-command.ts';

describe('an authority', () => {
  const people = (source: string) =>
    `- id: p-berg\n  prefLabel: Anna Berg\n  description: Mayor of a town.\n  source: ${source}\n  altLabels:\n    - Anna Berg\n`;

  it('may cite a document by its id or its file', async () => {
    const documents = folderOf('cited', { '7_abc.txt': BODY });
    for (const source of ['7_abc', '"7"']) {
      const { code, errors, pack } = build(
        documents,
        '--authority',
        folderOf(`own-${source.length}`, { 'people.yaml': people(source) }),
      );
      expect([code, ...errors]).toEqual([0]);
      expect((await (await checkPack(await openAsBlob(pack))).entities())[0]?.source).toBe('7');
    }
  });

  it('that cites a document which is not there is an error', () => {
    const { code, errors } = build(
      folderOf('cited', { '7_abc.txt': BODY }),
      '--authority',
      folderOf('wrong', { 'people.yaml': people('9_xyz') }),
    );
    expect(code).toBe(1);
    expect(errors).toEqual([expect.stringContaining('p-berg cites 9_xyz')]);
  });

  it('of another archive lends its names and keeps none of its citations', async () => {
    const { code, pack } = build(folderOf('foreign', { '000_other.txt': BODY }));
    expect(code).toBe(0);
    const sources = new Set(
      (await (await checkPack(await openAsBlob(pack))).entities()).map(({ source }) => source),
    );
    expect([...sources].sort()).toEqual(['general knowledge', 'the reviewed authority']);
  });

  it('with a mistake is refused with file, entry and field', () => {
    const wrong = folderOf('mistake', {
      'people.yaml': people('general knowledge').replace('altLabels', 'altLabel'),
    });
    const { code, errors, files } = build(folderOf('cited', { '7_abc.txt': BODY }), '--authority', wrong);
    expect(code).toBe(1);
    expect(errors.join('\n')).toMatch(/people\.yaml: p-berg: altLabel/);
    expect(files).toEqual([]);
  });
});
