import { dateInAddress } from '../core/entities/dates.ts';
import type { EntityRecord } from '../core/entities/knowledge.ts';
import {
  type FrugalRecognizer,
  openRecognizer,
  type Recognition,
  type RecognizeRequest,
} from '../core/entities/recognize.ts';
import { type ArchiveStore, openStore } from './archive-store.ts';
import type { FindMentionsRequest, FoundMentions, PageClient, PageFacts } from './contract.ts';
import type { ArchiveState } from './db.ts';
import { type NameRows, readNames, readRecords } from './name-rows.ts';
import { objectionsOn } from './objections.ts';
import type { ReaderSays } from './page-settings.ts';
import { hostOf, type SenderPage } from './sender.ts';
import { decisionAddress } from './stored-decisions.ts';

type ExplainRequest = Parameters<PageClient['explainMention']>[0];

/** The names of an archive, and those of its entities that texts had so far. */
interface Loaded {
  state: ArchiveState;
  recognizer: FrugalRecognizer;
  /** By their place in the archive's list. */
  records: Map<number, EntityRecord>;
}

/** A page that asks, and what the reader said: both decide what it is answered. */
export interface Asking {
  page: SenderPage;
  says: ReaderSays;
}

/** Recognises the names of one archive. Loads what it needs once, when first asked. */
export interface ArchiveRecognizer {
  /** False: the archive is not complete, or no longer what it says it is (then it is marked unfinished). */
  ready(): Promise<boolean>;
  /** Null where it is not ready. Throws StorageError. */
  findMentions(request: FindMentionsRequest, asking: Asking): Promise<FoundMentions | null>;
  /** The reasons for the mention that begins at `start`, none when there is none; null where it is not ready. */
  explain(request: ExplainRequest, asking: Asking): Promise<string[] | null>;
  /** Lets go of what was loaded: the archive has changed. */
  forget(): void;
}

/** Entities in memory: more than the pages of an hour name. Over it the next request starts anew. */
const MOST_RECORDS = 4_000;

function open(rows: NameRows): Loaded | null {
  const { state, gazetteer } = rows;
  if (!state || !(gazetteer?.firsts instanceof Int32Array)) return null;
  if (gazetteer.firsts.length !== state.counts.entities + 1) return null;
  const records = new Map<number, EntityRecord>();
  const recordAt = (place: number) => records.get(place);
  const source = { gazetteer: gazetteer.buffer, firsts: gazetteer.firsts, recordAt };
  try {
    return { state, records, recognizer: openRecognizer(source) };
  } catch (error) {
    console.error('Backfile: the stored archive cannot be used', error);
    return null;
  }
}

/** What is stored is not what an install writes: it is to be written again. */
async function markTorn(store: ArchiveStore): Promise<void> {
  await store.change('state', 'archive', (state) => ({ ...(state as ArchiveState), complete: false })); // as installed
}

async function load(store: ArchiveStore, names = readNames(store)): Promise<Loaded | null> {
  const rows = await names;
  if (!rows.state?.complete) return null;
  const loaded = open(rows);
  if (!loaded) await markTorn(store);
  return loaded;
}

/** Null when the archive is no longer there as it was loaded, or lacks an entity that its gazetteer names. */
async function recognize(
  store: ArchiveStore,
  { state, recognizer, records }: Loaded,
  request: RecognizeRequest,
): Promise<Recognition | null> {
  for (;;) {
    const answer = recognizer.recognize(request);
    if (!('unread' in answer)) return answer;
    // Names inside others come up when these are known: mostly one round, seldom two or three.
    const found = await readRecords(store, state.version, answer.unread);
    if (!found) return null;
    for (const [index, place] of answer.unread.entries()) {
      const record = found[index];
      if (!record) {
        await markTorn(store);
        return null;
      }
      records.set(place, record);
    }
  }
}

function recognizeRequest(
  texts: readonly string[],
  facts: PageFacts,
  { page, says }: Asking,
): RecognizeRequest {
  return {
    texts,
    context: { ...facts, date: facts.date ?? dateInAddress(page.address), host: hostOf(page.address) },
    strictness: says.settings.strictness,
  };
}

function foundMentions(
  { mentions, waiting, evidence }: Recognition,
  { texts }: FindMentionsRequest,
  { page, says }: Asking,
): FoundMentions {
  const objects = objectionsOn(says, decisionAddress(page.address));
  const wanted = mentions.map((list, i) =>
    list.flatMap(({ entityId, type, start, end, confidence }) => {
      const surface = texts[i]?.slice(start, end) ?? '';
      return objects({ entityId, type, surface }) ? [] : [{ start, end, entityId, type, confidence }];
    }),
  );
  return { mentions: wanted, waiting, evidence };
}

export interface RecognizerSetting {
  /** Of the database. */
  name: string;
  store?: ArchiveStore;
  /** What the store holds, when it was asked already. */
  names?: Promise<NameRows>;
}

/** A recognizer for the archive in a database. */
export function createArchiveRecognizer({
  name,
  store = openStore({ name }),
  names,
}: RecognizerSetting): ArchiveRecognizer {
  let early = names;
  let loading: Promise<Loaded | null> | undefined;

  async function loaded(): Promise<Loaded | null> {
    const now = loading ?? load(store, early);
    loading = now;
    early = undefined;
    try {
      const result = await now;
      // Nothing to keep: the next call looks again.
      if (!result && loading === now) loading = undefined;
      return result;
    } catch (error) {
      if (loading === now) loading = undefined;
      throw error;
    }
  }

  /** Null where there is no archive that can answer. */
  async function answer(request: RecognizeRequest): Promise<Recognition | null> {
    const archive = await loaded();
    if (!archive) return null;
    const recognition = await recognize(store, archive, request);
    if (!recognition || archive.records.size > MOST_RECORDS) forget();
    return recognition;
  }

  function forget(): void {
    loading = undefined;
  }

  return {
    ready: async () => (await loaded()) !== null,
    async findMentions(request, asking) {
      const { texts, facts, evidence } = request;
      const recognition = await answer({ ...recognizeRequest(texts, facts, asking), evidence });
      return recognition && foundMentions(recognition, request, asking);
    },
    async explain({ text, start, evidence, facts }, asking) {
      const recognition = await answer({ ...recognizeRequest([text], facts, asking), evidence });
      const mention = recognition?.mentions[0]?.find((one) => one.start === start);
      return recognition && [...(mention?.reasons ?? [])];
    },
    forget,
  };
}
