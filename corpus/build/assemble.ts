import type { Recognizer } from '../../core/entities/recognize.ts';
import type { Article, ArticleHead, Entity } from '../../core/model.ts';
import { type IndexDocument, indexDocument } from '../../core/search/index-document.ts';
import { articlesPart, BATCH_ARTICLES } from '../pack/encode-parts.ts';
import { findCandidates } from '../pipeline/candidates.ts';
import type { Credits } from '../pipeline/credits.ts';
import { inferYear, type YearSpan } from '../pipeline/infer-year.ts';
import { entitiesOf, type Links } from '../pipeline/link.ts';
import { recognizeArticle } from '../pipeline/recognize-article.ts';
import type { DocumentReport } from '../pipeline/report.ts';
import type { GatheredDocument } from './gather.ts';
import type { PartFile } from './part-file.ts';
import type { Spool } from './spool.ts';

export interface AssembleOptions {
  gathered: Spool;
  years: YearSpan | null;
  recognizer: Recognizer;
  entities: readonly Entity[];
  links: Links;
  credits: Credits;
  /** Gets the articles, in batches. */
  parts: PartFile;
  /** Gets a `DocumentReport` for each article. */
  reports: Spool;
  onProgress: (done: number) => void;
}

function headOf({ id, description, blocks }: GatheredDocument, years: YearSpan | null): ArticleHead {
  const { head, undatedDay } = description;
  if (!undatedDay || !years) return { id, ...head };
  const text = blocks.map((block) => block.text).join('\n');
  const dated = inferYear(undatedDay, text, years);
  return dated
    ? { id, ...head, datePublished: { value: dated.date, inferred: true, basis: dated.basis } }
    : { id, ...head };
}

function reportOf(document: GatheredDocument, article: Article, head: ArticleHead): DocumentReport {
  const { file, edits, description } = document;
  const yearless = description.undatedDay && !head.datePublished;
  const remarks = yearless
    ? [...document.remarks, { remark: 'the dateline names no year, and none or several fit', start: 0 }]
    : document.remarks;
  return {
    file,
    head,
    mentions: article.mentions.length,
    entities: entitiesOf(article.mentions),
    candidates: findCandidates(article),
    edits,
    remarks,
  };
}

/**
 * Turns the gathered documents into articles with mentions, one at a time: each goes into a batch of the pack, into
 * the report, and is yielded for the search index.
 */
export function* assemble(options: AssembleOptions): Generator<IndexDocument, void> {
  const { gathered, years, recognizer, links, credits, parts, reports, onProgress } = options;
  const byId = new Map(options.entities.map((entity) => [entity.id, entity]));
  let batch: Article[] = [];
  let done = 0;
  for (const value of gathered.values()) {
    // The spool gives back what `gather` put down in the same run.
    const document = value as GatheredDocument;
    const head = headOf(document, years);
    const mentions = recognizeArticle(recognizer, head, document.blocks);
    const article: Article = { ...head, blocks: document.blocks, mentions };
    links.add(mentions);
    credits.add({ head, contact: document.contact });
    reports.add(reportOf(document, article, head));
    batch.push(article);
    if (batch.length === BATCH_ARTICLES) {
      parts.add(articlesPart(batch));
      batch = [];
    }
    onProgress(++done);
    yield indexDocument(article, byId);
  }
  if (batch.length > 0) parts.add(articlesPart(batch));
}
