import type { Annotation } from '../core/annotations/annotation.ts';
import { quotedText } from '../core/annotations/quotation.ts';
import { fitsNote, type NoteText, noteWords } from '../core/search/match-note.ts';
import { parseQuery } from '../core/search/parse-query.ts';
import { readRows } from './annotation-rows.ts';
import { breathe } from './breathe.ts';
import { watchKeys } from './changed-keys.ts';
import { openReader, stored } from './databases.ts';
import type { ReaderDatabase } from './db.ts';

/** Rows read at once: some milliseconds of work, after which a keystroke is answered. */
const CHUNK = 250;

interface KnownNote extends NoteText {
  id: string;
  created: number;
}

export interface FoundNotes {
  /** The latest first. */
  annotations: Annotation[];
  total: number;
}

/** Searches the reader's own annotations. Made when a page opens; it keeps the words of what it has read. */
export interface NoteSearch {
  search(text: string, options: { limit: number; signal?: AbortSignal }): Promise<FoundNotes>;
}

function knownNote(annotation: Annotation): KnownNote {
  const { id, created, note, tags, about, target } = annotation;
  const site = URL.canParse(target.url) ? new URL(target.url).hostname : '';
  return {
    id,
    created,
    words: noteWords([quotedText(annotation), note, ...tags, target.title]),
    page: noteWords([target.title, site]),
    about: noteWords(about.map(({ label }) => label)),
    date: new Date(created).toISOString().slice(0, 10),
  };
}

const nothing: FoundNotes = { annotations: [], total: 0 };

/** `signal`: ends the watching for changes. */
export function createNoteSearch(options: {
  db?: ReaderDatabase;
  now: () => number;
  signal: AbortSignal;
}): NoteSearch {
  const { db = openReader(), now, signal: lifetime } = options;
  let known: Promise<KnownNote[]> | undefined;
  watchKeys({ database: db.name, table: 'annotations' }, () => (known = undefined), lifetime);

  async function readAll(): Promise<KnownNote[]> {
    const notes: KnownNote[] = [];
    for (let after = ''; !lifetime.aborted; await breathe()) {
      const from = after;
      const rows = await stored(() => db.annotations.where(':id').above(from).limit(CHUNK).toArray());
      const { annotations } = await readRows(
        db,
        rows.filter(({ deleted }) => deleted === undefined),
        now(),
      );
      notes.push(...annotations.map(knownNote));
      after = rows.at(-1)?.id ?? after;
      if (rows.length < CHUNK) break;
    }
    return notes.sort((a, b) => b.created - a.created || (a.id < b.id ? -1 : 1));
  }

  function notes(): Promise<KnownNote[]> {
    const reading = known ?? readAll();
    known = reading;
    reading.catch(() => {
      // Whoever asked is told; the next one tries again.
      if (known === reading) known = undefined;
    });
    return reading;
  }

  return {
    async search(text, { limit, signal }) {
      const query = parseQuery(text);
      const asks = query.only === undefined || query.only === 'notes';
      const empty = query.must.length === 0 && query.not.length === 0;
      if (!asks || (empty && query.only === undefined)) return nothing;
      const found = (await notes()).filter((note) => fitsNote(query, note));
      signal?.throwIfAborted();
      const ids = found.slice(0, limit).map(({ id }) => id);
      const rows = await stored(() => db.annotations.bulkGet(ids));
      const { annotations } = await readRows(
        db,
        rows.flatMap((row) => (row ? [row] : [])),
        now(),
      );
      signal?.throwIfAborted();
      return { annotations, total: found.length };
    },
  };
}
