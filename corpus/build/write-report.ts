import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import {
  type DocumentReport,
  documentSection,
  type ReportSummary,
  summarySection,
} from '../pipeline/report.ts';
import type { Spool } from './spool.ts';

/** More sections than this nobody reads; report.json has all documents. */
const READABLE_DOCUMENTS = 200;

function writeWhole(path: string, chunks: Iterable<string>): void {
  const unfinished = `${path}.unfinished`;
  const file = openSync(unfinished, 'w');
  try {
    for (const chunk of chunks) writeSync(file, chunk);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}

function* jsonChunks(summary: ReportSummary, reports: Spool): Generator<string, void> {
  yield `{"summary":${JSON.stringify(summary)},\n"documents":[`;
  let first = true;
  for (const report of reports.values()) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(report)}`;
    first = false;
  }
  yield '\n]}\n';
}

function* readableChunks(summary: ReportSummary, reports: Spool): Generator<string, void> {
  yield summarySection(summary);
  let count = 0;
  for (const report of reports.values()) {
    // The spool gives back what `assemble` put down in the same run.
    if (count++ < READABLE_DOCUMENTS) yield `\n${documentSection(report as DocumentReport)}`;
  }
  if (count > READABLE_DOCUMENTS) yield `\nAnd ${count - READABLE_DOCUMENTS} more: see the JSON report.\n`;
}

/** Writes report.json (all documents) and beside it report.md (to be read). */
export function writeReport(jsonPath: string, summary: ReportSummary, reports: Spool): void {
  writeWhole(jsonPath, jsonChunks(summary, reports));
  writeWhole(jsonPath.replace(/(\.json)?$/, '.md'), readableChunks(summary, reports));
}
