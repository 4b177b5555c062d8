import { mkdirSync, mkdtempSync, openAsBlob, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { aliasesOf } from '../../core/entities/aliases.ts';
import { compileGazetteer } from '../../core/entities/gazetteer.ts';
import { createRecognizer } from '../../core/entities/recognize.ts';
import type { Entity } from '../../core/model.ts';
import { buildSegment } from '../../core/search/build-segment.ts';
import { type EncodedPart, type PackDraft, writePack } from '../pack/write-pack.ts';
import { checkPack, leadingParts } from '../pack.ts';
import { createCredits } from '../pipeline/credits.ts';
import { createLinks } from '../pipeline/link.ts';
import { createPublisherNames } from '../pipeline/publisher-names.ts';
import type { SourceProblem } from '../pipeline/read-sources.ts';
import type { ReportSummary } from '../pipeline/report.ts';
import { citeArticles } from '../pipeline/sources-of-entities.ts';
import { assemble } from './assemble.ts';
import { gather } from './gather.ts';
import { createPartFile } from './part-file.ts';
import { createSpool } from './spool.ts';
import { writeReport } from './write-report.ts';

export type BuildStep = 'clean' | 'recognise and index' | 'write' | 'check';

export interface BuildOptions {
  archive: { id: string; title: string };
  /** Folder of documents. */
  sources: string;
  entities: readonly Entity[];
  /** The pack; its folder is made. */
  out: string;
  /** The JSON report; the readable one stands beside it. */
  report: string;
  onStep: (step: BuildStep, done: number, total: number) => void;
}

export interface Built {
  /** Null: no document could be used, and nothing was written. */
  summary: ReportSummary | null;
  problems: readonly SourceProblem[];
  /** Entities that cite a document which is not among the sources. */
  missingCitations: { entityId: string; source: string }[];
}

function* inOrder(...runs: Iterable<EncodedPart>[]): Generator<EncodedPart, void> {
  for (const run of runs) yield* run;
}

/** Writes the pack beside its place, checks what was written, and only then puts it in its place. */
async function writeChecked(out: string, draft: PackDraft, onStep: BuildOptions['onStep']) {
  const unfinished = `${out}.unfinished`;
  try {
    const file = await open(unfinished, 'w');
    try {
      await writePack(draft, async (bytes) => void (await file.writeFile(bytes)));
      await file.sync();
    } finally {
      await file.close();
    }
    onStep('check', 0, 1);
    const { archive, counts } = await checkPack(await openAsBlob(unfinished));
    renameSync(unfinished, out);
    return { archive, counts };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

async function buildIn(scratch: string, options: BuildOptions): Promise<Built> {
  const { sources, out, onStep } = options;
  const gathered = createSpool(join(scratch, 'documents'));
  const reports = createSpool(join(scratch, 'reports'));
  const parts = createPartFile(join(scratch, 'parts'));
  try {
    const names = createPublisherNames(options.entities);
    const onProgress = (done: number, total: number) => onStep('clean', done, total);
    const { documents, years, problems, paths } = gather({
      folder: sources,
      names,
      spool: gathered,
      onProgress,
    });
    const { entities, missing: missingCitations } = citeArticles(options.entities, paths);
    if (documents === 0) return { summary: null, problems, missingCitations };
    const gazetteer = compileGazetteer(aliasesOf(entities).map(({ alias }) => alias));
    const recognizer = createRecognizer({ gazetteer, entities });
    const links = createLinks();
    const credits = createCredits(entities);
    const onArticle = (done: number) => onStep('recognise and index', done, documents);
    const stream = assemble({
      gathered,
      years,
      recognizer,
      entities,
      links,
      credits,
      parts,
      reports,
      onProgress: onArticle,
    });
    const segment = buildSegment(stream);
    onStep('write', 0, 1);
    mkdirSync(dirname(out), { recursive: true });
    const leading = leadingParts({
      entities: credits.credit(entities),
      gazetteer,
      segment,
      cooccurrence: links.cooccurrence(),
    });
    const draft: PackDraft = {
      archive: options.archive,
      parts: inOrder(leading, parts.parts()),
      counts: () => ({ articles: documents, entities: entities.length, mentions: links.mentions() }),
    };
    const { archive, counts } = await writeChecked(out, draft, onStep);
    const unmentioned = entities.filter(({ id }) => links.articlesOf(id) === 0).map(({ id }) => id);
    const summary: ReportSummary = { archive, counts, problems, unmentioned };
    writeReport(options.report, summary, reports);
    return { summary, problems, missingCitations };
  } finally {
    for (const file of [gathered, reports, parts]) file.close();
  }
}

/**
 * Builds an archive from a folder of documents: cleans, describes, recognises, links, indexes, writes and checks the
 * pack. A document that cannot be used is a problem and stops nothing; nothing is written when none is left.
 */
export async function buildArchive(options: BuildOptions): Promise<Built> {
  const scratch = mkdtempSync(join(tmpdir(), 'backfile-'));
  try {
    return await buildIn(scratch, options);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
