import type { LabelledMention, LabelledText } from './labelled-text.ts';
import { isKind } from './labelled-text.ts';

/** A mention that was found, UTF-16 offsets in the labelled text. */
export interface Prediction {
  start: number;
  end: number;
  entityId: string;
  type: string;
}

export interface Cell {
  labelled: number;
  found: number;
  predicted: number;
  right: number;
  /** Of the right ones, those that name the right entity. */
  linked: number;
}

export interface TextScore {
  cells: Map<string, Cell>;
  misses: LabelledMention[];
  errors: Prediction[];
}

export type Mode = 'overlap' | 'strict';

interface Span {
  start: number;
  end: number;
}

const LEADING =
  /^(?:(?:the|an?|mr|mrs|ms|dr|us|u\.s\.|american|israeli|russian|hungarian|former|ex|then|outgoing|president|president-elect|prime minister|pm|vice[- ]president|secretary of state|secretary|minister|defen[cs]e minister|finance minister|foreign minister|national security minister|minister of defen[cs]e|special envoy|envoy|senator|sen|gen|general|brig|brigadier|maj|major|adm|admiral|prof|professor)\.?[\s-]+)+/i;

/** Articles, titles and a final possessive do not count as wrong boundaries. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s“"‘'([]/.test(text[start] ?? '')) start++;
  while (
    end > start &&
    /[\s”",.;:)\]]/.test(text[end - 1] ?? '') &&
    !/U\.[NS]\.$/.test(text.slice(start, end))
  )
    end--;
  const possessive = /['’]s?$/.exec(text.slice(start, end));
  if (possessive !== null && possessive.index > 0) end -= possessive[0].length;
  const lead = LEADING.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: lead < end - start ? start + lead : start, end };
}

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end;
const equal = (one: Span, other: Span) => one.start === other.start && one.end === other.end;

function cellOf(cells: Map<string, Cell>, kind: string): Cell {
  const cell = cells.get(kind) ?? { labelled: 0, found: 0, predicted: 0, right: 0, linked: 0 };
  cells.set(kind, cell);
  return cell;
}

function add(cells: Map<string, Cell>, kind: string, counts: Partial<Cell>): void {
  for (const name of [kind, 'all']) {
    const cell = cellOf(cells, name);
    for (const [field, count] of Object.entries(counts)) cell[field as keyof Cell] += count; // keys of a Cell
  }
}

/**
 * Scores what was found in one text. `overlap`: one shared character and the same kind; `strict`: the same stretch. A
 * mention inside a longer one that was found is no miss; unsure mentions, other labels and ignored stretches are
 * neither error nor hit; a wrong stretch over a sure mention is an error.
 */
export function scoreText(text: LabelledText, predictions: readonly Prediction[], mode: Mode): TextScore {
  const trim = (span: Span) => trimmed(text.text, span);
  const found = predictions.map((prediction) => ({ ...prediction, ...trim(prediction) }));
  const labels = text.mentions.map((mention) => ({ mention, span: trim(mention) }));
  const sure = labels.filter(({ mention }) => mention.sure && isKind(mention.type));
  const neutral = [
    ...labels.filter((label) => !sure.includes(label)).map(({ mention }) => mention),
    ...text.ignore,
  ];
  const touches = (prediction: Prediction, { mention, span }: (typeof labels)[number]) =>
    prediction.type === mention.type &&
    (mode === 'strict' ? equal(prediction, span) : overlap(prediction, mention));
  const hit = new Set(sure.filter((label) => found.some((prediction) => touches(prediction, label))));
  const score: TextScore = { cells: new Map(), misses: [], errors: [] };

  for (const label of sure) {
    const { mention } = label;
    const longer = labels.filter(
      ({ mention: other }) =>
        isKind(other.type) &&
        other.start <= mention.start &&
        mention.end <= other.end &&
        other.end - other.start > mention.end - mention.start,
    );
    const covered = longer.some((other) => found.some((prediction) => touches(prediction, other)));
    if (hit.has(label)) add(score.cells, mention.type, { labelled: 1, found: 1 });
    else if (!covered) {
      add(score.cells, mention.type, { labelled: 1 });
      score.misses.push(mention);
    }
  }
  for (const prediction of found) {
    const matched = sure.filter((label) => touches(prediction, label));
    if (matched.length > 0) {
      const linked = matched.some(({ mention }) => mention.entityId === prediction.entityId) ? 1 : 0;
      add(score.cells, prediction.type, { predicted: 1, right: 1, linked });
      continue;
    }
    const wrongStretch = sure.some(
      ({ mention }) => mention.type === prediction.type && overlap(prediction, mention),
    );
    if (!wrongStretch && neutral.some((span) => overlap(prediction, span))) continue;
    add(score.cells, prediction.type, { predicted: 1 });
    score.errors.push(prediction);
  }
  return score;
}
