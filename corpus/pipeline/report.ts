import type { ArticleHead } from '../../core/model.ts';
import type { Candidate } from './candidates.ts';
import type { Edit, Remark } from './edits.ts';
import type { ArticleEntity } from './link.ts';
import type { SourceProblem } from './read-sources.ts';

/** What was done to one document. Offsets are UTF-16 code units in the raw document. */
export interface DocumentReport {
  file: string;
  head: ArticleHead;
  mentions: number;
  entities: ArticleEntity[];
  candidates: Candidate[];
  edits: Edit[];
  remarks: Remark[];
}

/** What was done to all documents. */
export interface ReportSummary {
  archive: { id: string; title: string; version: string };
  counts: { articles: number; entities: number; mentions: number };
  problems: readonly SourceProblem[];
  /** Entities of the authority that no article mentions. */
  unmentioned: readonly string[];
}

const stated = (field: ArticleHead['author']): string => {
  if (!field) return '(not stated)';
  if (!field.inferred) return field.value;
  const basis = field.basis ? Object.values(field.basis).join(' ') : 'no basis given';
  return `${field.value} (inferred: ${basis})`;
};

const quoted = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ');
  return `\`${flat.length > 90 ? `${flat.slice(0, 60)} … ${flat.slice(-25)}` : flat}\``;
};

function editLine({ action, reason, start, end, text, to }: Edit): string {
  const where = to === undefined ? `${start}–${end}` : `${start}–${end} to ${to}`;
  return `- ${action} ${where}: ${reason}${text.trim() ? `: ${quoted(text)}` : ''}`;
}

/** One document of the readable report, as Markdown. */
export function documentSection(report: DocumentReport): string {
  const { head, file, entities, candidates, edits, remarks } = report;
  const lines = [
    `## ${head.id}: ${head.headline.value}`,
    '',
    `- file: ${file}`,
    `- headline: ${stated(head.headline)}`,
    `- author: ${stated(head.author)}`,
    `- publisher: ${stated(head.publisher)}`,
    `- date: ${stated(head.datePublished)}`,
    `- url: ${stated(head.url)}`,
    `- language: ${head.language}, ${head.wordCount} words`,
    `- mentions: ${report.mentions} of ${entities.length} entities: ${entities.map(({ id, count }) => `${id} ${count}`).join(', ')}`,
    `- names nobody reviewed: ${candidates.map(({ name, count }) => (count > 1 ? `${name} (${count})` : name)).join(', ') || 'none'}`,
    '',
    `### What was changed (${edits.length})`,
    '',
    ...edits.map(editLine),
    ...remarks.map(({ remark, start }) => `- left as it is, ${start}: ${remark}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The head of the readable report. */
export function summarySection({ archive, counts, problems, unmentioned }: ReportSummary): string {
  const lines = [
    `# ${archive.title}`,
    '',
    `Archive ${archive.id}, version ${archive.version}: ${counts.articles} articles, ${counts.entities} entities, ` +
      `${counts.mentions} mentions. Offsets are UTF-16 code units in the raw file.`,
    '',
    ...problems.map(({ file, reason }) => `- not used: ${file}: ${reason}`),
    `- entities that no article mentions (${unmentioned.length}): ${unmentioned.join(', ') || 'none'}`,
  ];
  return `${lines.join('\n')}\n`;
}
