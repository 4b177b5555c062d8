import { useEffect } from 'preact/hooks';
import { archiveName, BUNDLED_ARCHIVE } from '../../archive/archive-name.ts';
import { seenStatus } from '../../archive/archive-status.ts';
import { createSearch, openSearchStore } from '../../archive/search.ts';
import type { NoteSearch } from '../../archive/search-notes.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import { useSearch } from '../../components/use-search.ts';
import { beginAfterAnswer, beginUnlessTyped, later } from './later.ts';

/** Articles that a popup lists: more are a matter for the reader's page. */
const mostArticles = 10;
const mostNotes = 3;

const archive = { name: archiveName(BUNDLED_ARCHIVE) };
const store = openSearchStore(archive);
const search = createSearch(archive, {
  store,
  async onIncomplete(found) {
    // Hardly ever needed, and a page that opens for a search should not wait for its code.
    const { keepIndex } = await import('../../archive/keep-index.ts');
    const { openArchive } = await import('../../archive/databases.ts');
    await keepIndex(openArchive(), found);
  },
});
// What every search needs is read while the reader finds the first letter.
void search.prepare();

let noteSearch: Promise<NoteSearch> | undefined;

/** For as long as the popup stands. */
function notes(): Promise<NoteSearch> {
  noteSearch ??= later(async () => {
    const { createNoteSearch } = await import('../../archive/search-notes.ts');
    return createNoteSearch({ now: Date.now, signal: new AbortController().signal });
  });
  return noteSearch;
}

/** Where the archive stands as this page sees it. */
export const look = () => seenStatus(store);

/** What a search finds; null for an empty field, and until the first answer is there. */
export function useAnswer(text: string, ready: boolean) {
  const asked = ready && text.trim() !== '' ? text : null;
  const answer = useSearch(asked, (options) => search.search(text, { limit: mostArticles, ...options }));
  const found = useLoaded(asked ?? '', async (signal) => {
    if (asked === null) return null;
    return { ...(await (await notes()).search(asked, { limit: mostNotes, signal })), text: asked };
  });
  const isAnswered = answer !== null && answer.state !== 'loading';
  const isTyped = text !== '';
  useEffect(() => {
    if (!isTyped) return beginUnlessTyped();
    if (isAnswered) beginAfterAnswer();
    return undefined;
  }, [isTyped, isAnswered]);
  return { answer, notes: found.state === 'ready' ? found.value : null };
}
