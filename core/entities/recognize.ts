import type { Entity, EntityType, Mention, PartialDate } from '../model.ts';
import { ABOUT_A_WORD } from './bearers.ts';
import { companyAmong, partnersIn } from './company.ts';
import { countShared } from './context-words.ts';
import { countryOfHost } from './countries.ts';
import { type Findings, fromEvidence, later, settle } from './evidence.ts';
import { foldWords } from './fold.ts';
import { gather } from './gather.ts';
import { keepObservations } from './kept-observations.ts';
import { type EntityRecord, firstOrdinals, type NameSource, openKnowledge } from './knowledge.ts';
import { byName } from './names.ts';
import {
  askForEntities,
  type FoundNames,
  findNames,
  type Observation,
  observe,
  type Sight,
} from './observe.ts';
import { topicOf } from './page-topic.ts';
import { type Case, confidenceOf, decide, isFinal, supportedIn } from './resolve.ts';
import type { Strictness } from './strictness.ts';

/** What a text says of itself; every field may be missing. */
export interface TextContext {
  /** BCP 47, as the page declares it. */
  language?: string;
  /** The day the text was published, where it states one. */
  date?: PartialDate;
  title?: string;
  /** Host name of the page, lower case. */
  host?: string;
}

/** What was learned from the texts of one document so far. Serialisable and opaque: the caller hands it back. */
export interface Evidence {
  version: 1;
  [key: string]: unknown;
}

export interface RecognizeRequest {
  texts: readonly string[];
  context: TextContext;
  /** From the answer to the request before, of the same document. Absent: the first. */
  evidence?: Evidence;
  strictness?: Strictness;
}

/** A mention with the reasons for it, in codes that the interface puts into words. */
export interface RecognizedMention extends Mention {
  type: EntityType;
  reasons: readonly string[];
}

export interface Recognition {
  /** One list for each text, in order of `start`, never overlapping. */
  mentions: RecognizedMention[][];
  /** Indexes of texts whose answer may change with later evidence: ask again for these when more text was read. */
  waiting: number[];
  evidence: Evidence;
}

/** Recognises the mentions of an archive's entities in the texts of one document. Synchronous and pure. */
export interface Recognizer {
  recognize(request: RecognizeRequest): Recognition;
}

export interface RecognizerData {
  /** A buffer from `compileGazetteer`, used as it lies. */
  gazetteer: ArrayBuffer;
  entities: readonly Entity[];
  /** How often two entities stand in the same article: "idA\tidB" with idA < idB. */
  cooccurrence?: ReadonlyMap<string, number>;
}

/** The confidence that a mention must have. */
const THRESHOLDS: Record<Strictness, number> = { strict: 0.85, balanced: 0.6, everything: 0.3 };

/** "npr" of "www.npr.org": what an organization's own pages carry in their address. */
function siteOf(host: string | undefined): Set<string> {
  return new Set((host ?? '').split('.').slice(0, -1).flatMap(foldWords));
}

function mentionsOf(sights: readonly Sight[], document: Case, threshold: number): RecognizedMention[] {
  return sights.flatMap((sight) => {
    const verdict = decide(sight, document);
    const confidence = verdict === null ? 0 : confidenceOf(verdict.score);
    if (verdict === null || confidence < threshold) return mentionsOf(sight.inner, document, threshold);
    const { option, reasons } = verdict;
    const { id, type } = option.owner.entity;
    const { link } = option.alias;
    const end = link === null ? sight.end : sight.end - link.length - 1;
    return [{ entityId: id, type, start: sight.start, end, confidence, reasons }];
  });
}

/** The month until which a document was written on, when that is more than a year after its date. */
function revisedIn(date: PartialDate | undefined, month: PartialDate | undefined): PartialDate | undefined {
  if (date === undefined || month === undefined) return undefined;
  return Number(month.slice(0, 4)) > Number(date.slice(0, 4)) + 1 ? month : undefined;
}

/** A function that works out each answer once. */
function remembered<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = answer(key);
    known.set(key, value);
    return value;
  };
}

const counterOf = (words: ReadonlySet<number>) =>
  remembered((some: ReadonlySet<number>) => countShared(some, words));

/** Can later evidence not change the answer for a sight? */
const isSettled = ({ options, expansion }: Sight) => expansion === null && options.every(isFinal);

/** The places of entities that must be fetched before a request can be answered. */
export interface Unread {
  unread: number[];
}

/** A recognizer that fetches nothing itself: it says what it lacks, and is asked again when that is at hand. */
export interface FrugalRecognizer {
  recognize(request: RecognizeRequest): Recognition | Unread;
}

/**
 * A recognizer for an archive of any size: it asks for the entities whose names a request has, and for no others.
 * Throws when the gazetteer was not compiled from the aliases of the entities in the order of `aliasesOf`.
 */
export function openRecognizer(source: NameSource): FrugalRecognizer {
  const knowledge = openKnowledge(source);

  const memory = keepObservations();
  let kept: { request: RecognizeRequest; names: FoundNames } | null = null;

  function lookAt(names: FoundNames): Observation[] | Unread {
    askForEntities(names, knowledge);
    const missing = knowledge.takeUnread();
    if (missing.length > 0) return { unread: missing };
    const observations = observe(names, knowledge);
    const inside = knowledge.takeUnread();
    return inside.length > 0 ? { unread: inside } : observations;
  }

  const caseOf = (findings: Findings, context: TextContext): Case => ({
    findings,
    ...supportedIn(findings, byName(findings.rivals)),
    date: context.date ?? findings.dateline,
    latest: later(findings.day, findings.month),
    revised: revisedIn(context.date, findings.month),
    site: siteOf(context.host),
    contextWords: knowledge.contextWords,
    topic: topicOf(findings, countryOfHost(context.host), (context.date ?? findings.dateline) !== undefined),
    isAboutWords: [...findings.rivals].some((rival) => rival.endsWith(ABOUT_A_WORD)),
    rivals: byName(findings.rivals),
    namesakes: byName(findings.namesakes),
    bare: byName(findings.bare),
    countOf: counterOf(new Set(knowledge.contextWords.numbersOf(findings.words))),
    companyOf: remembered((entityId: string) => companyAmong(knowledge.partnersOf(entityId), findings.named)),
  });

  return {
    recognize(request) {
      const { texts, context, evidence, strictness = 'balanced' } = request;
      const language = context.language ?? '';
      const found = fromEvidence(evidence);
      // The title is read for evidence only.
      const read = context.title === undefined ? texts : [...texts, context.title];
      const fresh = read.filter((text) => memory.get(text, language) === undefined);
      // Asked again when what it lacked is at hand: the names are the same.
      const isKept = kept?.request === request && fresh.join('\n') === kept.names.texts.join('\n');
      const names = isKept && kept !== null ? kept.names : findNames(fresh, language, knowledge.matcher);
      const seen = lookAt(names);
      kept = 'unread' in seen ? { request, names } : null;
      if ('unread' in seen) return seen;
      let at = 0;
      const observations = read.flatMap((text) => memory.get(text, language) ?? seen[at++] ?? []);
      names.texts.forEach((text, index) => {
        const observation = seen[index];
        if (observation !== undefined) memory.keep(text, language, observation);
      });
      observations.forEach((observation, index) => {
        gather(read[index] ?? '', observation, knowledge.contextWords, found);
      });
      const { evidence: learned, settled: findings } = settle(found);
      const document = caseOf(findings, context);
      const threshold = THRESHOLDS[strictness];
      const ofTexts = observations.slice(0, texts.length);
      return {
        mentions: ofTexts.map(({ sights }) => mentionsOf(sights, document, threshold)),
        waiting: ofTexts.flatMap(({ sights }, index) => (sights.every(isSettled) ? [] : index)),
        evidence: learned,
      };
    },
  };
}

/** A recognizer for an archive that is in memory. Throws as `openRecognizer` does. */
export function createRecognizer({
  gazetteer,
  entities,
  cooccurrence = new Map(),
}: RecognizerData): Recognizer {
  const partnersOf = partnersIn(cooccurrence);
  const recordAt = (place: number): EntityRecord | undefined => {
    const entity = entities[place];
    return entity && { entity, partners: partnersOf(entity.id) };
  };
  const recognizer = openRecognizer({ gazetteer, firsts: firstOrdinals(entities), recordAt });
  return {
    recognize(request) {
      const answer = recognizer.recognize(request);
      if ('unread' in answer) throw new Error('an entity of the gazetteer is missing');
      return answer;
    },
  };
}
