import sqlite3Init from '@sqlite.org/sqlite-wasm';
import { createGenerator } from './generate.ts';

type Request = { call: 'install'; articles: number } | { call: 'first' | 'warm'; queries: string[] };

/** FTS5 without a copy of the texts, in the origin private file system: its quickest store. */
async function open() {
  const sqlite = await sqlite3Init();
  const pool = await sqlite.installOpfsSAHPoolVfs({ initialCapacity: 4 });
  return new pool.OpfsSAHPoolDb('/bench.sqlite3');
}

type Db = Awaited<ReturnType<typeof open>>;

function install(db: Db, articles: number): void {
  const generator = createGenerator();
  db.exec(`pragma cache_size = -64000; drop table if exists article;
    create virtual table article using fts5(headline, lead, body, content='', detail=full)`);
  const insert = db.prepare('insert into article(rowid, headline, lead, body) values (?, ?, ?, ?)');
  db.exec('begin');
  for (let n = 0; n < articles; n++) {
    const { headline, blocks } = generator.article(n);
    const body = blocks.slice(1).map((block) => block.text);
    insert.bind([n + 1, headline.value, blocks[0]?.text ?? '', body.join('\n')]).stepReset();
  }
  insert.finalize();
  db.exec("commit; insert into article(article) values('optimize')");
}

function ask(db: Db, query: string): number {
  const words = query.split(' ').filter(Boolean);
  const match = words.map((word, i) => (i === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
  const sql = 'select rowid from article where article match ? order by bm25(article, 3, 1.5, 1) limit 10';
  return db.exec({ sql, bind: [match], returnValue: 'resultRows' }).length;
}

async function answer(request: Request): Promise<unknown> {
  const db = await open();
  if (request.call === 'install') return install(db, request.articles);
  return request.queries.map((query) => {
    const start = performance.now();
    ask(db, query);
    return performance.now() - start;
  });
}

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  try {
    self.postMessage({ value: await answer(data) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
