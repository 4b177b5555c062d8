import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../core/model.ts';
import { checkPack } from '../../corpus/pack.ts';
import { writeDocuments } from './generate-documents.ts';

const BUILD = join(import.meta.dirname, '../../corpus/build.ts');
const SOURCES = join(import.meta.dirname, '../../corpus/sources');
const BODY = 'The council met in the old town hall on Friday and voted on the new budget for schools.';

// Each test starts a process or two; the machine may have more to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'backfile-test-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Run {
  code: number | null;
  errors: string[];
  out: string;
  files: string[];
}

let runs = 0;
function build(sources: string, ...more: string[]): Run & { pack: string } {
  const folder = join(scratch, `out-${runs++}`);
  const pack = join(folder, 'a.pack');
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [BUILD, '--sources', sources, '--out', pack, ...more],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    },
  );
  let files: string[] = [];
  try {
    files = readdirSync(folder);
  } catch {
    // A run that writes nothing makes no folder either.
  }
  return { code: status, errors: stderr.split('\n').filter(Boolean), out: stdout, files, pack };
}

function folderOf(name: string, files: Record<string, string | Uint8Array>): string {
  const folder = join(scratch, name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

async function articlesIn(pack: string): Promise<Article[]> {
  const reader = await checkPack(await openAsBlob(pack));
  return (await Array.fromAsync(reader.articleBatches())).flat();
}

describe('the bundled archive', () => {
  let run: ReturnType<typeof build>;
  let articles: Article[] = [];
  beforeAll(async () => {
    run = build(SOURCES, '--authority', join(SOURCES, '../authority'));
    articles = await articlesIn(run.pack);
  });

  it('is built without a complaint, and nothing unfinished is left behind', () => {
    expect(run.errors).toEqual([]);
    expect(run.code).toBe(0);
    expect(run.files.sort()).toEqual(['a.pack', 'a.report.json', 'a.report.md']);
  });

  it('has the five articles under short ids, with dates and publishers as far as known', () => {
    const known = articles.map(({ id, author, publisher, datePublished }) => [
      id,
      author?.value,
      publisher?.value,
      publisher?.inferred,
      datePublished?.value,
      datePublished?.inferred,
    ]);
    expect(known).toEqual([
      ['000', 'Andre Damon', 'World Socialist Web Site', true, '2025-04-07', false],
      ['001', 'Alex Lantier', 'World Socialist Web Site', true, '2023-11-22', false],
      ['002', undefined, 'Radio Habana Cuba', false, '2025-02-02', true],
      ['003', undefined, undefined, undefined, undefined, undefined],
      ['004', undefined, undefined, undefined, '2025-11-24', false],
    ]);
  });

  it('has no noise of the documents in its text', () => {
    const text = articles.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
    expect(text).not.toMatch(/Image not found|To contact|wsws\.org|date 2025|\\\$|[*#<>]|^---/m);
    expect(text).toContain(
      'NATO attacks against Iran and pro-Iranian forces are part of a broader, global war',
    );
  });

  it('has mentions that name the people they stand on', async () => {
    const pack = await checkPack(await openAsBlob(run.pack));
    const labels = new Map((await pack.entities()).map(({ id, prefLabel }) => [id, prefLabel]));
    const named = (label: string) =>
      articles.flatMap(({ blocks, mentions }) =>
        mentions
          .filter(({ entityId }) => labels.get(entityId) === label)
          .map(({ block, start, end }) => blocks[block]?.text.slice(start, end)),
      );
    expect(new Set(named('Pat Ryder'))).toContain('Pat Ryder');
    expect(named('Benjamin Netanyahu')).toContain('Netanyahu');
    expect(named('Benjamin Netanyahu').every((surface) => /Net[a-z]*y?hu|Bibi/.test(surface ?? ''))).toBe(
      true,
    );
  });

  it('cites only articles that it has', async () => {
    const pack = await checkPack(await openAsBlob(run.pack));
    const sources = new Set((await pack.entities()).map(({ source }) => source));
    sources.delete('general knowledge');
    expect([...sources].every((source) => articles.some(({ id }) => id === source))).toBe(true);
    expect(sources.size).toBeGreaterThan(0);
  });

  it('has the same bytes when it is built again', () => {
    const again = build(
      SOURCES,
      '--authority',
      join(SOURCES, '../authority'),
      '--id',
      'sources',
      '--title',
      'sources',
    );
    expect(readFileSync(again.pack).equals(readFileSync(run.pack))).toBe(true);
  });

  it('has a report that gives every changed span as it stands in its file', () => {
    const report = JSON.parse(readFileSync(join(dirname(run.pack), 'a.report.json'), 'utf8'));
    expect(report.documents).toHaveLength(5);
    let edits = 0;
    for (const document of report.documents) {
      const raw = readFileSync(join(SOURCES, document.file), 'utf8');
      for (const { start, end, text } of document.edits) {
        expect(raw.slice(start, end)).toBe(text);
        edits++;
      }
    }
    expect(edits).toBeGreaterThan(40);
  });
});

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

describe('a large folder', () => {
  it('becomes a pack of several batches that fits together', async () => {
    const folder = join(scratch, 'many');
    writeDocuments(folder, { count: 520 });
    const { code, errors, pack } = build(folder);
    expect([code, ...errors]).toEqual([0]);
    const articles = await articlesIn(pack);
    expect(articles).toHaveLength(520);
    for (const [n, article] of articles.entries()) {
      expect(article.headline).toEqual({ value: `Report ${n} of the town`, inferred: false });
      expect(article.datePublished?.value).toMatch(/^202\d-03-\d\d$/);
      expect(article.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(n % 5 === 0 ? 25 : 24);
      expect(article.blocks.filter(({ kind }) => kind === 'caption')).toHaveLength(n % 3 === 0 ? 1 : 0);
    }
  }, 120_000);
});
