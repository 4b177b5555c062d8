import type { Article, ArticleMention } from '../../core/model.ts';

/** A name that nobody reviewed: for the report, never published. */
export interface Candidate {
  name: string;
  count: number;
}

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\p{L}";
const LINK = '(?:of|for|the|de|da|di|du|del|van|von|bin|ibn|al|el)';
const RUN = new RegExp(`${CAPITALISED}(?:(?: ${LINK}){0,2} ${CAPITALISED}){1,6}`, 'gu');

/** Words that are capitalised only because a sentence begins, and days and months. */
const NO_NAME = new Set(
  `a an the this that these those it its he she they we you i his her their our my in on at by for from to of with
  as after before since until while when where who what why how if although though but and or so yet both each every
  all some many most other another no not there here then now once also only even just despite during among amid
  according following meanwhile however instead last next first second third earlier later recently today yesterday
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december`.split(/\s+/),
);

/** The run without words at its ends that belong to no name; null when fewer than two words are left. */
function trimmedName(run: string): string | null {
  const words = run.split(' ');
  while (words[0] !== undefined && NO_NAME.has(words[0].toLowerCase())) words.shift();
  while (words.length > 0 && NO_NAME.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
  const name = words.join(' ').replace(/['’]s$/, '');
  return words.length >= 2 ? name : null;
}

const overlaps = (mentions: readonly ArticleMention[], start: number, end: number): boolean =>
  mentions.some((mention) => mention.start < end && mention.end > start);

/** Names of several capitalised words that no mention covers, most frequent first. */
export function findCandidates({ blocks, mentions }: Pick<Article, 'blocks' | 'mentions'>): Candidate[] {
  const counts = new Map<string, number>();
  blocks.forEach(({ text, kind }, index) => {
    if (kind === 'heading') return;
    const here = mentions.filter(({ block }) => block === index);
    for (const run of text.matchAll(RUN)) {
      if (overlaps(here, run.index, run.index + run[0].length)) continue;
      const name = trimmedName(run[0]);
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  });
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
