import type { AliasProfile, EntityProfile } from './profile.ts';
import type { Bearing, Surface } from './surface.ts';

/** Words that lead from the wording of an event to who takes part in it. */
const LINKS: ReadonlySet<string> = new Set(
  'for against between by with of gegen zwischen von mit entre contre contra par por avec con tra fra'.split(
    ' ',
  ),
);
/** Somebody whom the phrase does not name. */
const PRONOUN = /^\s(?:him|her|them|it|us|you|me|both|the two|ihn|ihm|ihnen|lui|eux|él|ellos)(?!\p{L})/u;
/** How far behind the wording, and before it, the phrase may go on (UTF-16 units). */
const BEHIND = 70;
const BEFORE = 50;
/** Where a phrase ends for certain; a full stop behind a title does not end it. */
const PHRASE_END = /[;:!?\n“”]|(?<!\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|[A-Z]))\.(?:\s|$)/;
const PARTICIPANT: Bearing = { weight: 2.5, reasons: [] };
const STRANGER: Bearing = { weight: -8, reasons: [] };

/** The last word of a wording, when it leads on to who takes part: "against" of "warrant against"; else null. */
export function linkOf(text: string): string | null {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return last !== text && LINKS.has(last.toLowerCase()) ? last : null;
}

const LETTER = /\p{L}/u;

function hasWord(stretch: string, word: string): boolean {
  for (let at = stretch.indexOf(word); at >= 0; at = stretch.indexOf(word, at + 1)) {
    if (!LETTER.test(stretch[at - 1] ?? '') && !LETTER.test(stretch[at + word.length] ?? '')) return true;
  }
  return false;
}
const hasOne = (stretch: string, words: readonly string[]) => words.some((word) => hasWord(stretch, word));

/**
 * Who takes part, when the wording leads on to it ("warrant for …", "dinner between …"): one of those whom the wording
 * wants near it must follow in the same phrase, or stand right before it with a name of the event behind ("Netanyahu’s
 * dinner with Trump"). Null for a wording that leads on to nobody, or to a pronoun.
 */
export function participantBearing(
  { link, alias }: AliasProfile,
  { entity }: EntityProfile,
  { text, start, end }: Surface,
): Bearing | null {
  if (link === null || alias.near === undefined || PRONOUN.test(text.slice(end, end + 10))) return null;
  const behind = text.slice(end, end + BEHIND).split(PHRASE_END, 1)[0] ?? '';
  if (hasOne(behind, alias.near)) return PARTICIPANT;
  const before =
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split(PHRASE_END)
      .at(-1) ?? '';
  return hasOne(before, alias.near) && hasOne(behind, entity.contextWords ?? []) ? PARTICIPANT : STRANGER;
}
