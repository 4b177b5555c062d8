import type { Entity, Mention, PartialDate } from '../model.ts';
import { aliasesOf } from './aliases.ts';
import { companions } from './company.ts';
import { openContextWords } from './context-words.ts';
import { type Findings, fromEvidence, settled, toEvidence } from './evidence.ts';
import { foldWords } from './fold.ts';
import { gather } from './gather.ts';
import { openGazetteer } from './matcher.ts';
import { type Knowledge, type Observation, observe, type Sight } from './observe.ts';
import { aliasProfile, entityProfile } from './profile.ts';
import { type Case, confidenceOf, decide, isFinal } from './resolve.ts';
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

function knowledgeOf({ gazetteer, entities }: RecognizerData): Knowledge {
  const matcher = openGazetteer(gazetteer);
  const owned = aliasesOf(entities);
  if (owned.length !== matcher.size) {
    throw new Error(`the gazetteer has ${matcher.size} aliases, the entities have ${owned.length}`);
  }
  const contextWords = openContextWords(entities);
  const ofEntity = entities.map(({ contextWords: words = [] }) => contextWords.numbersOf(words));
  const near = owned.map(({ alias }) => new Set(contextWords.numbersOf(alias.near ?? [])));
  const decisive = owned.map(({ alias }) => new Set(contextWords.numbersOf(alias.context ?? [])));
  const context = owned.map(
    ({ entity }, ordinal) =>
      new Set([...(ofEntity[entity] ?? []), ...(decisive[ordinal] ?? []), ...(near[ordinal] ?? [])]),
  );
  return {
    matcher,
    contextWords,
    aliases: owned.map(({ alias, entity }) => aliasProfile(alias, entity)),
    owners: entities.map(entityProfile),
    context,
    near,
    decisive,
  };
}

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
    return [{ entityId: option.owner.entity.id, start: sight.start, end: sight.end, confidence, reasons }];
  });
}

/** Can later evidence not change the answer for a sight? */
const isSettled = ({ options, expansion }: Sight) => expansion === null && options.every(isFinal);

/**
 * A recognizer for an archive. Throws when the gazetteer was not compiled from the aliases of the entities in the
 * order of `aliasesOf`. Opening it costs microseconds an entity.
 */
export function createRecognizer(data: RecognizerData): Recognizer {
  const knowledge = knowledgeOf(data);
  const companyIn = companions(data.cooccurrence);

  const caseOf = (findings: Findings, context: TextContext): Case => ({
    findings,
    date: context.date ?? findings.dateline,
    latest: findings.day,
    site: siteOf(context.host),
    contextWords: knowledge.contextWords,
    words: new Set(knowledge.contextWords.numbersOf([...findings.words])),
    companyOf: companyIn(findings.named),
  });

  return {
    recognize({ texts, context, evidence, strictness = 'balanced' }) {
      const language = context.language ?? '';
      const found = fromEvidence(evidence);
      const read = (text: string): Observation => {
        const observation = observe(text, language, knowledge);
        gather(text, observation, knowledge.contextWords, found);
        return observation;
      };
      const observations = texts.map(read);
      if (context.title !== undefined) read(context.title);
      const findings = settled(found);
      const document = caseOf(findings, context);
      const threshold = THRESHOLDS[strictness];
      return {
        mentions: observations.map(({ sights }) => mentionsOf(sights, document, threshold)),
        waiting: observations.flatMap(({ sights }, index) => (sights.every(isSettled) ? [] : index)),
        evidence: toEvidence(findings),
      };
    },
  };
}
