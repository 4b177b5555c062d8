import type { ArticleHead, Stated } from '../../core/model.ts';
import type { CleanDocument } from './clean.ts';
import { countWords } from './count-words.ts';
import type { Clue, Clues } from './draft.ts';
import { titleFrom } from './first-sentence.ts';
import type { DayOfYear } from './infer-year.ts';
import { detectLanguage } from './language.ts';
import { hostName, type PublisherNames } from './publisher-names.ts';
import { isoDay, readDate } from './read-date.ts';

/** What a document says of itself. `undatedDay`: it names its day, but no year. */
export interface Description {
  head: Omit<ArticleHead, 'id'>;
  undatedDay?: DayOfYear;
}

const stated = (clue: Clue | undefined): Stated<string> | undefined =>
  clue && { value: clue.value, inferred: false };

function headlineOf({ blocks, clues }: CleanDocument): Stated<string> {
  const said = stated(clues.headline);
  if (said) return said;
  const first = blocks.find(({ kind }) => kind === 'paragraph') ?? blocks[0];
  return { value: titleFrom(first?.text.text ?? ''), inferred: true, basis: { from: 'first-sentence' } };
}

/** The name that the contact line spells short, if its link's host says the same or there is no other witness. */
function publisherOfContact(
  contact: NonNullable<Clues['contact']>,
  names: PublisherNames,
): Stated<string> | undefined {
  for (const link of contact.links) {
    const host = hostName(link);
    const name = host && names(host);
    if (name)
      return { value: name, inferred: true, basis: { from: 'contact-link', host: new URL(link).host } };
  }
  for (const [acronym] of contact.text.matchAll(/\b\p{Lu}{2,8}\b/gu)) {
    const name = names(acronym);
    if (name) return { value: name, inferred: true, basis: { from: 'contact-name', name: acronym } };
  }
  return undefined;
}

function publisherOf(clues: Clues, names: PublisherNames): Stated<string> | undefined {
  const said = stated(clues.publisher);
  if (said) return said;
  const byContact = clues.contact && publisherOfContact(clues.contact, names);
  if (byContact) return byContact;
  const host = clues.address ? hostName(clues.address.value) : null;
  const name = host && names(host);
  return name ? { value: name, inferred: true, basis: { from: 'address' } } : undefined;
}

interface Dated {
  date?: Stated<string>;
  undatedDay?: DayOfYear;
}

function dateOf(clues: Clues): Dated {
  for (const clue of [clues.date, clues.dateline?.date]) {
    const found = clue && readDate(clue.value);
    if (!clue || !found) continue;
    const { year, month, day } = found;
    if (year === undefined) return { undatedDay: { month, day } };
    return { date: { value: isoDay(year, month, day), inferred: false } };
  }
  return {};
}

const isWebAddress = (address: string): boolean => /^https?:\/\//.test(address) && URL.canParse(address);

/** Reads the metadata of a cleaned document. What it does not say is absent; what is inferred says from what. */
export function describe(document: CleanDocument, names: PublisherNames): Description {
  const { clues, blocks } = document;
  const text = blocks.map((block) => block.text.text).join('\n');
  const author = stated(clues.byline);
  const publisher = publisherOf(clues, names);
  const { date, undatedDay } = dateOf(clues);
  const url = clues.address && isWebAddress(clues.address.value) ? stated(clues.address) : undefined;
  return {
    head: {
      headline: headlineOf(document),
      ...(author && { author }),
      ...(publisher && { publisher }),
      ...(date && { datePublished: date }),
      ...(url && { url }),
      language: clues.language?.value ?? detectLanguage(text),
      wordCount: countWords(text),
    },
    ...(undatedDay && { undatedDay }),
  };
}
