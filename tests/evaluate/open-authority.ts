import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRecognizer, type Recognizer, type RecognizerData } from '../../core/entities/recognize.ts';
import type { Entity } from '../../core/model.ts';
import { buildArchive } from '../../corpus/build/build-archive.ts';
import { openPack } from '../../corpus/pack.ts';
import { readAuthority } from '../../corpus/pipeline/authority.ts';

export interface OpenAuthority {
  recognizer: Recognizer;
  entities: ReadonlyMap<string, Entity>;
}

const CORPUS = join(import.meta.dirname, '../../corpus');

/**
 * The archive that the extension comes with, made anew from the repository: its entities, its gazetteer, and what
 * stands together in its articles.
 */
export async function openArchiveData(): Promise<{ data: RecognizerData }> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-evaluate-'));
  try {
    const out = join(folder, 'archive.pack');
    await buildArchive({
      archive: { id: 'bundled', title: 'Bundled archive' },
      sources: join(CORPUS, 'sources'),
      entities: await readAuthority(join(CORPUS, 'authority')),
      out,
      report: join(folder, 'report.json'),
      onStep: () => {},
    });
    const pack = await openPack(await openAsBlob(out));
    const [entities, gazetteer, pairs] = [
      await pack.entities(),
      await pack.gazetteer(),
      await pack.cooccurrence(),
    ];
    return { data: { entities, gazetteer, cooccurrence: new Map(pairs) } };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The recognizer over that archive. */
export async function openAuthority(): Promise<OpenAuthority> {
  const { data } = await openArchiveData();
  return {
    recognizer: createRecognizer(data),
    entities: new Map(data.entities.map((entity) => [entity.id, entity])),
  };
}
