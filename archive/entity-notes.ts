import { quotedText } from '../core/annotations/quotation.ts';
import { type AnnotationStore, createAnnotationStore } from './annotations.ts';
import type { EntityNote } from './contract.ts';
import { BUNDLED_ARCHIVE } from './db.ts';

const MOST_NOTES = 3;
/** UTF-16 units of a note and of its quotation on a card: the whole of it is in the manager. */
const LONGEST_NOTE = 400;
const LONGEST_QUOTE = 160;

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

/**
 * The reader's newest notes that are bound to an entity. What a card shows and no more: neither address nor tags.
 * None when the reader's database fails: the card is of use without them.
 */
export async function entityNotes(
  entityId: string,
  store: Pick<AnnotationStore, 'aboutEntity'> = createAnnotationStore(),
): Promise<EntityNote[]> {
  try {
    const { annotations } = await store.aboutEntity(BUNDLED_ARCHIVE, entityId);
    return annotations
      .filter(({ note }) => note.trim() !== '')
      .slice(0, MOST_NOTES)
      .map((annotation) => ({
        note: cut(annotation.note.trim(), LONGEST_NOTE),
        quote: cut(quotedText(annotation), LONGEST_QUOTE),
        title: cut(annotation.target.title, LONGEST_QUOTE),
        created: annotation.created,
      }));
  } catch (error) {
    console.warn('Backfile: notes could not be read', error);
    return [];
  }
}
