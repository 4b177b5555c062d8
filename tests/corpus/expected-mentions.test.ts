import { openAsBlob, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../core/model.ts';
import { buildArchive } from '../../corpus/build/build-archive.ts';
import { openPack } from '../../corpus/pack.ts';
import { readAuthority } from '../../corpus/pipeline/authority.ts';

/**
 * What a careful reader marks in the five documents: every name of a person or an organization, the names inside the
 * wording of an event too. States, and what is only described ("the US government"), are not names of organizations.
 * `occurrence` counts the quote in the article's blocks from 0.
 */
const reading = v.object({
  article: v.string(),
  mentions: v.array(v.object({ quote: v.string(), occurrence: v.number(), entityId: v.string() })),
});
type Reading = v.InferOutput<typeof reading>;

const CORPUS = join(import.meta.dirname, '../../corpus');
const READINGS = join(import.meta.dirname, 'expected-mentions');

interface Span {
  start: number;
  end: number;
  entityId: string;
}

function spansOf({ mentions }: Reading, text: string): Span[] {
  return mentions.map(({ quote, occurrence, entityId }) => {
    let start = text.indexOf(quote);
    for (let n = 0; n < occurrence; n++) start = text.indexOf(quote, start + quote.length);
    if (start < 0) throw new Error(`“${quote}” (${occurrence}) does not stand in the article`);
    return { start, end: start + quote.length, entityId };
  });
}

function foundIn({ blocks, mentions }: Article): Span[] {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of blocks) {
    starts.push(at);
    at += text.length + 1;
  }
  return mentions.map(({ block, start, end, entityId }) => {
    const from = starts[block] ?? 0;
    return { start: from + start, end: from + end, entityId };
  });
}

async function builtArticles(): Promise<Article[]> {
  const dir = await mkdtemp(join(tmpdir(), 'backfile-mentions-'));
  const out = join(dir, 'archive.pack');
  try {
    await buildArchive({
      archive: { id: 'five', title: 'Five' },
      sources: join(CORPUS, 'sources'),
      entities: await readAuthority(join(CORPUS, 'authority')),
      out,
      report: join(dir, 'report.json'),
      onStep: () => {},
    });
    const pack = await openPack(await openAsBlob(out));
    return (await Array.fromAsync(pack.articleBatches())).flat();
  } finally {
    await rm(dir, { recursive: true });
  }
}

describe('mentions in the five documents, against a careful reading', async () => {
  const articles = await builtArticles();
  const counts = { expected: 0, hit: 0, found: 0, right: 0 };
  const mistakes: string[] = [];
  for (const file of readdirSync(READINGS)) {
    const read = v.parse(reading, JSON.parse(readFileSync(join(READINGS, file), 'utf8')));
    const article = articles.find(({ id }) => id === read.article);
    const text = article?.blocks.map((block) => block.text).join('\n') ?? '';
    const expected = spansOf(read, text);
    const found = article ? foundIn(article) : [];
    const same = (one: Span) => (other: Span) =>
      one.start === other.start && one.end === other.end && one.entityId === other.entityId;
    const insideEvent = (name: Span) =>
      found.some(
        ({ entityId, start, end }) => entityId.startsWith('e-') && start <= name.start && name.end <= end,
      );
    const names = found.filter(({ entityId }) => !entityId.startsWith('e-'));
    counts.expected += expected.length;
    counts.found += names.length;
    for (const name of expected) {
      if (found.some(same(name)) || insideEvent(name)) counts.hit++;
      else mistakes.push(`${read.article} missed ${name.entityId} “${text.slice(name.start, name.end)}”`);
    }
    for (const name of names) {
      if (expected.some(same(name))) counts.right++;
      else mistakes.push(`${read.article} wrong ${name.entityId} “${text.slice(name.start, name.end)}”`);
    }
  }

  it('finds every document', () => {
    expect(articles).toHaveLength(readdirSync(READINGS).length);
  });

  it('has a recall of 98 % for people and organizations', () => {
    expect(counts.hit / counts.expected, mistakes.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('has a precision of 98 % for people and organizations', () => {
    expect(counts.right / counts.found, mistakes.join('\n')).toBeGreaterThanOrEqual(0.98);
  });
});
