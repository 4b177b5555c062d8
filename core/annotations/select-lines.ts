import type { AnchorState, HighlightColor } from './annotation.ts';
import { type AnnotationLine, foldForSearch } from './line.ts';
import { finish, type Steps } from './steps.ts';

/** What a reader asks of the list. Absent: no matter. */
export interface LineFilter {
  /** Words that all have to stand in it; in quotation marks: exactly so. */
  text: string;
  color?: HighlightColor;
  tag?: string;
  state?: AnchorState;
  site?: string;
  /** Key of an entity or article that it is about. */
  about?: string;
  /** ms since 1970, when it was made; the end is not part of it. */
  from?: number;
  to?: number;
  /** Only those that hold earlier notes. */
  earlier?: boolean;
  /** True: the bin; false: all that is not in it. */
  deleted: boolean;
}

export const lineSorts = ['newest', 'oldest', 'changed', 'page', 'site'] as const;
export type LineSort = (typeof lineSorts)[number];

const byText = new Intl.Collator(undefined, { numeric: true }).compare;
const byTime = (a: AnnotationLine, b: AnnotationLine) => a.created - b.created || (a.id < b.id ? -1 : 1);

const comparers: Record<LineSort, (a: AnnotationLine, b: AnnotationLine) => number> = {
  newest: (a, b) => byTime(b, a),
  oldest: byTime,
  changed: (a, b) => b.modified - a.modified || byTime(b, a),
  page: (a, b) => byText(a.title || a.page, b.title || b.page) || byText(a.page, b.page) || byTime(a, b),
  site: (a, b) => byText(a.site, b.site) || byText(a.page, b.page) || byTime(a, b),
};

/** Lines looked at in one step; sorted in one step, which takes several comparisons for each. */
const looked = 200;
const sorted = 128;

type Compare = (a: AnnotationLine, b: AnnotationLine) => number;

function* mergeSteps(
  left: AnnotationLine[],
  right: AnnotationLine[],
  compare: Compare,
): Steps<AnnotationLine[]> {
  const merged: AnnotationLine[] = [];
  let [l, r] = [0, 0];
  for (;;) {
    const [a, b] = [left[l], right[r]];
    if (!a || !b) break;
    if (compare(a, b) <= 0) {
      merged.push(a);
      l += 1;
    } else {
      merged.push(b);
      r += 1;
    }
    if (merged.length % looked === 0) yield;
  }
  return merged.concat(left.slice(l), right.slice(r));
}

/** Merge sort from short runs; stable. */
export function* sortSteps(lines: readonly AnnotationLine[], sort: LineSort): Steps<AnnotationLine[]> {
  const compare = comparers[sort];
  let runs: AnnotationLine[][] = [];
  for (let at = 0; at < lines.length; at += sorted) {
    runs.push(lines.slice(at, at + sorted).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: AnnotationLine[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left = [], right = []] = [runs[at], runs[at + 1]];
      merged.push(yield* mergeSteps(left, right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

export const sortLines = (lines: Iterable<AnnotationLine>, sort: LineSort): AnnotationLine[] =>
  finish(sortSteps([...lines], sort));

/** The words and "exact phrases" that a line must have, folded. */
export function wantedWords(text: string): string[] {
  const found = foldForSearch(text).matchAll(/["“„«]([^"”“»]*)["”“»]?|(\S+)/gu);
  return [...found].map(([, phrase, word]) => (phrase ?? word ?? '').trim()).filter((word) => word !== '');
}

function fits(line: AnnotationLine, filter: LineFilter): boolean {
  if ((line.deleted !== null) !== filter.deleted) return false;
  if (filter.color && line.color !== filter.color) return false;
  if (filter.state && (!line.hasQuotation || line.state !== filter.state)) return false;
  if (filter.site !== undefined && line.site !== filter.site) return false;
  if (filter.tag !== undefined && !line.tags.includes(filter.tag)) return false;
  if (filter.from !== undefined && line.created < filter.from) return false;
  if (filter.to !== undefined && line.created >= filter.to) return false;
  if (filter.earlier && line.earlier === 0) return false;
  return filter.about === undefined || line.about.some(({ key }) => key === filter.about);
}

/** The lines that fit, in the order in which they came. Folding them once makes this a plain search of strings. */
export function* selectSteps(lines: readonly AnnotationLine[], filter: LineFilter): Steps<AnnotationLine[]> {
  // The longest is the rarest, most likely: looked for first, it leaves little to the others.
  const [first = '', ...others] = wantedWords(filter.text).sort((a, b) => b.length - a.length);
  const found: AnnotationLine[] = [];
  for (let at = 0; at < lines.length; at += looked) {
    for (const line of lines.slice(at, at + looked)) {
      const isNamed = line.text.includes(first) && others.every((word) => line.text.includes(word));
      if (isNamed && fits(line, filter)) found.push(line);
    }
    yield;
  }
  return found;
}

export const selectLines = (lines: readonly AnnotationLine[], filter: LineFilter): AnnotationLine[] =>
  finish(selectSteps(lines, filter));

const isQuoted = (text: string): boolean => /["“”„«»]/u.test(text);

/** Whether all that fits a filter also fitted the one before: what was typed on can be looked for in its result. */
export function isNarrower(filter: LineFilter, before: LineFilter): boolean {
  const { text, ...rest } = filter;
  const { text: textBefore, ...restBefore } = before;
  if (!text.startsWith(textBefore) || isQuoted(text)) return false;
  const keys = new Set([...Object.keys(rest), ...Object.keys(restBefore)] as (keyof typeof rest)[]); // their own
  return [...keys].every((key) => rest[key] === restBefore[key]);
}

export interface Facet<T extends string = string> {
  value: T;
  label: string;
  count: number;
}

export interface Facets {
  colors: Facet<HighlightColor>[];
  states: Facet<AnchorState>[];
  tags: Facet[];
  sites: Facet[];
  about: Facet[];
  /** Annotations that hold earlier notes. */
  earlier: number;
  /** In all, and in the bin. */
  kept: number;
  binned: number;
}

function facetsFrom<T extends string>(counts: Map<T, Facet<T>>): Facet<T>[] {
  return [...counts.values()].sort((a, b) => b.count - a.count || byText(a.label, b.label));
}

function count<T extends string>(counts: Map<T, Facet<T>>, value: T, label: string = value): void {
  const known = counts.get(value);
  if (known) known.count += 1;
  else counts.set(value, { value, label, count: 1 });
}

/** What there is to filter by, the commonest first; the bin left out. */
export function* facetSteps(lines: readonly AnnotationLine[]): Steps<Facets> {
  const [colors, states] = [
    new Map<HighlightColor, Facet<HighlightColor>>(),
    new Map<AnchorState, Facet<AnchorState>>(),
  ];
  const [tags, sites, about] = [new Map<string, Facet>(), new Map<string, Facet>(), new Map<string, Facet>()];
  let [earlier, kept, binned, at] = [0, 0, 0, 0];
  for (const line of lines) {
    at += 1;
    if (at % looked === 0) yield;
    if (line.deleted !== null) {
      binned += 1;
      continue;
    }
    kept += 1;
    if (line.earlier > 0) earlier += 1;
    count(colors, line.color);
    if (line.hasQuotation) count(states, line.state);
    if (line.site !== '') count(sites, line.site);
    for (const tag of line.tags) count(tags, tag);
    for (const { key, label } of line.about) count(about, key, label);
  }
  return {
    colors: facetsFrom(colors),
    states: facetsFrom(states),
    tags: facetsFrom(tags),
    sites: facetsFrom(sites),
    about: facetsFrom(about),
    earlier,
    kept,
    binned,
  };
}

export const facetsOf = (lines: Iterable<AnnotationLine>): Facets => finish(facetSteps([...lines]));
