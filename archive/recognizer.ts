import { dateInAddress } from '../core/entities/dates.ts';
import { createRecognizer, type RecognizeRequest, type Recognizer } from '../core/entities/recognize.ts';
import type { EntityType } from '../core/model.ts';
import type { FindMentionsRequest, FoundMentions, PageClient, PageFacts } from './contract.ts';
import { stored } from './databases.ts';
import type { ArchiveDatabase } from './db.ts';
import { decisionAddress } from './decisions.ts';
import { objectionsOn } from './objections.ts';
import type { ReaderSays } from './page-settings.ts';
import { hostOf, type SenderPage } from './sender.ts';

type ExplainRequest = Parameters<PageClient['explainMention']>[0];

interface Loaded {
  recognizer: Recognizer;
  types: ReadonlyMap<string, EntityType>;
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
  /** The reasons for the mention that begins at `start`; null when there is none. Throws StorageError. */
  explain(request: ExplainRequest, asking: Asking): Promise<string[] | null>;
  /** Lets go of what was loaded: the archive has changed. */
  forget(): void;
}

const readRows = (db: ArchiveDatabase) =>
  stored(() =>
    // One transaction, all requests at once: a stopped worker's first answer waits for this.
    db.transaction('r', db.state, db.blobs, db.entities, () =>
      Promise.all([
        db.state.get('archive'),
        db.blobs.get('gazetteer'),
        db.blobs.get('cooccurrence'),
        db.entities.toArray(),
      ]),
    ),
  );

/** What the rows make, or null when they are not what an install writes: the gazetteer must fit the entities. */
function assemble([state, gazetteer, cooccurrence, rows]: Awaited<
  ReturnType<typeof readRows>
>): Loaded | null {
  const entities = rows.sort((a, b) => a.ordinal - b.ordinal);
  const whole = state?.key === 'archive' && entities.length === state.counts.entities;
  if (!whole || gazetteer?.name !== 'gazetteer' || entities.some(({ ordinal }, i) => ordinal !== i))
    return null;
  const pairs = cooccurrence?.name === 'cooccurrence' ? cooccurrence.pairs : [];
  try {
    const data = { gazetteer: gazetteer.buffer, entities, cooccurrence: new Map(pairs) };
    return {
      recognizer: createRecognizer(data),
      types: new Map(entities.map(({ id, type }) => [id, type])),
    };
  } catch (error) {
    console.error('Backfile: the stored archive cannot be used', error);
    return null;
  }
}

async function load(db: ArchiveDatabase): Promise<Loaded | null> {
  const rows = await readRows(db);
  const [state] = rows;
  if (state?.key !== 'archive' || !state.complete) return null;
  const loaded = assemble(rows);
  if (!loaded) await stored(() => db.state.put({ ...state, complete: false }));
  return loaded;
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

function foundMentions(loaded: Loaded, request: FindMentionsRequest, asking: Asking): FoundMentions {
  const { texts, facts, evidence } = request;
  const found = loaded.recognizer.recognize({ ...recognizeRequest(texts, facts, asking), evidence });
  const objects = objectionsOn(asking.says, decisionAddress(asking.page.address));
  const mentions = found.mentions.map((list, i) =>
    list.flatMap(({ entityId, start, end, confidence }) => {
      const type = loaded.types.get(entityId);
      const surface = texts[i]?.slice(start, end) ?? '';
      if (type === undefined || objects({ entityId, type, surface })) return [];
      return [{ start, end, entityId, type, confidence }];
    }),
  );
  return { mentions, waiting: found.waiting, evidence: found.evidence };
}

export function createArchiveRecognizer(db: ArchiveDatabase): ArchiveRecognizer {
  let loading: Promise<Loaded | null> | undefined;

  async function loaded(): Promise<Loaded | null> {
    const now = loading ?? load(db);
    loading = now;
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

  return {
    ready: async () => (await loaded()) !== null,
    async findMentions(request, asking) {
      const archive = await loaded();
      return archive && foundMentions(archive, request, asking);
    },
    async explain({ text, start, evidence, facts }, asking) {
      const archive = await loaded();
      if (!archive) return null;
      const request = { ...recognizeRequest([text], facts, asking), evidence };
      const [mentions = []] = archive.recognizer.recognize(request).mentions;
      const mention = mentions.find((one) => one.start === start);
      return mention ? [...mention.reasons] : null;
    },
    forget() {
      loading = undefined;
    },
  };
}
