import { bondsLike } from '../../archive/bonds-like.ts';
import type { SuggestedBond } from '../../archive/contract.ts';
import { openArchive } from '../../archive/databases.ts';
import { createSearch, type Search } from '../../archive/search.ts';

let search: Search | undefined;

/** What the archive has that an annotation can be about; nothing while the archive cannot be searched. */
export async function suggestBonds(text: string): Promise<SuggestedBond[]> {
  search ??= createSearch(openArchive());
  try {
    return await bondsLike(text, search);
  } catch (error) {
    console.warn('Backfile: the archive was not searched', error);
    return [];
  }
}
