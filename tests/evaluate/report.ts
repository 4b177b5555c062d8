import { dateInAddress } from '../../core/entities/dates.ts';
import { entityTypes } from '../../core/model.ts';
import type { LabelledText } from './labelled-text.ts';
import type { OpenAuthority } from './open-authority.ts';
import { type Cell, type Mode, type Prediction, scoreText } from './score.ts';
import { walkPage } from './walk-page.ts';

export interface Evaluated {
  text: LabelledText;
  predictions: (Prediction & { confidence: number; reasons: readonly string[] })[];
}

/** Runs the recognizer over labelled texts as over pages. */
export function evaluate(
  { recognizer, entities }: OpenAuthority,
  texts: readonly LabelledText[],
): Evaluated[] {
  return texts.map((text) => {
    const mentions = walkPage(recognizer, text.text, {
      language: text.lang,
      ...(text.title && { title: text.title }),
      ...(text.url && { host: new URL(text.url).hostname, date: dateInAddress(text.url) }),
    });
    const predictions = mentions.map((mention) => ({
      ...mention,
      type: entities.get(mention.entityId)?.type ?? 'unknown',
    }));
    return { text, predictions };
  });
}

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
  /** Share of the right ones that name the right entity. */
  linked: number;
}

export function ratesOf({ labelled, found, predicted, right, linked }: Cell): Rates {
  const precision = predicted > 0 ? right / predicted : labelled > 0 ? 0 : 1;
  const recall = labelled > 0 ? found / labelled : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, linked: right > 0 ? linked / right : 1 };
}

/** Summed cells by set and kind ("true", "person"); "all" sums the kinds. */
export function totals(evaluated: readonly Evaluated[], mode: Mode): Map<string, Map<string, Cell>> {
  const sets = new Map<string, Map<string, Cell>>();
  for (const { text, predictions } of evaluated) {
    const kinds = sets.get(text.set) ?? new Map<string, Cell>();
    sets.set(text.set, kinds);
    for (const [kind, cell] of scoreText(text, predictions, mode).cells) {
      const sum = kinds.get(kind) ?? { labelled: 0, found: 0, predicted: 0, right: 0, linked: 0 };
      for (const field of Object.keys(sum) as (keyof Cell)[]) sum[field] += cell[field]; // keys of a Cell
      kinds.set(kind, sum);
    }
  }
  return sets;
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(6);

function printTable(evaluated: readonly Evaluated[], mode: Mode): void {
  console.log(
    `\n${mode} spans\nset         kind              P      R     F1   link  labelled found predicted right`,
  );
  for (const [set, kinds] of [...totals(evaluated, mode)].sort()) {
    for (const kind of ['all', ...entityTypes]) {
      const cell = kinds.get(kind);
      if (cell === undefined) continue;
      const { precision, recall, f1, linked } = ratesOf(cell);
      const rates = [precision, recall, f1, linked].map(percent).join(' ');
      const counts = [cell.labelled, cell.found, cell.predicted, cell.right]
        .map((n) => String(n).padStart(7))
        .join(' ');
      console.log(`${set.padEnd(11)} ${kind.padEnd(13)} ${rates} ${counts}`);
    }
  }
}

const REACH = 40;

function inContext(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + REACH)}`.replace(/\s+/g, ' ');
}

function printErrors(evaluated: readonly Evaluated[]): void {
  for (const { text, predictions } of evaluated) {
    const { errors, misses } = scoreText(text, predictions, 'overlap');
    for (const error of errors) {
      const reasons = predictions.find(
        ({ start, entityId }) => start === error.start && entityId === error.entityId,
      );
      const why = reasons?.reasons.join(' ') ?? '';
      console.log(
        `${text.id} wrong  ${error.entityId}: ${inContext(text.text, error.start, error.end)}  (${why})`,
      );
    }
    for (const miss of misses) {
      console.log(`${text.id} missed ${miss.entityId}: ${inContext(text.text, miss.start, miss.end)}`);
    }
    for (const { start, end, entityId, type } of predictions) {
      const label = text.mentions.find(
        (mention) => mention.sure && mention.start === start && mention.end === end,
      );
      if (label && label.type === type && label.entityId !== entityId) {
        console.log(
          `${text.id} linked ${entityId}, not ${label.entityId}: ${inContext(text.text, start, end)}`,
        );
      }
    }
  }
}

/** Prints the tables and every error to the console. */
export function printReport(evaluated: readonly Evaluated[]): void {
  printErrors(evaluated);
  printTable(evaluated, 'strict');
  printTable(evaluated, 'overlap');
}
