import type { Bond } from '../core/annotations/annotation.ts';
import { quotedText } from '../core/annotations/quotation.ts';
import { type AnnotationStore, createAnnotationStore } from './annotations.ts';
import { BUNDLED_ARCHIVE } from './archive-name.ts';
import type { EntityName, EntityNote } from './contract.ts';

const MOST_NOTES = 3;
/** UTF-16 units of a note and of its quotation on a card: the whole of it is in the manager. */
const LONGEST_NOTE = 400;
const LONGEST_QUOTE = 160;
/** Other entities that a note is bound to, on a card. */
const MOST_BONDS = 3;

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

const namesOf = (about: readonly Bond[]): EntityName[] =>
  about.flatMap((bond) =>
    bond.kind === 'entity' && bond.archiveId === BUNDLED_ARCHIVE
      ? { id: bond.entityId, prefLabel: bond.label }
      : [],
  );

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
        about: namesOf(annotation.about)
          .filter(({ id }) => id !== entityId)
          .slice(0, MOST_BONDS),
      }));
  } catch (error) {
    console.warn('Backfile: notes could not be read', error);
    return [];
  }
}
