import { aliasesOf } from '../../core/entities/aliases.ts';
import { compileGazetteer } from '../../core/entities/gazetteer.ts';
import type { Article, ArticleMention, Entity, EntityType } from '../../core/model.ts';
import { buildSegment } from '../../core/search/build-segment.ts';
import { indexDocument } from '../../core/search/index-document.ts';
import { encodePack } from '../../corpus/pack.ts';

export interface SampleArticle {
  id: string;
  headline?: string;
  date?: string;
  url?: string;
  /** One paragraph each; `[Name]` is a mention of the entity of that prefLabel. */
  paragraphs: string[];
}

export interface SampleArchive {
  entities: readonly Entity[];
  articles: readonly Article[];
}

const stated = <T>(value: T) => ({ value, inferred: false });

export function sampleEntity(prefLabel: string, type: EntityType = 'person'): Entity {
  return {
    id: `${type}:${prefLabel.toLowerCase().replaceAll(' ', '-')}`,
    type,
    prefLabel,
    altLabels: [{ text: prefLabel, caseRule: 'exact', needsContext: false }],
    description: `${prefLabel} of the sample.`,
    source: 'general knowledge',
    roles: [],
  };
}

function readParagraph(marked: string, block: number, entities: readonly Entity[]) {
  const mentions: ArticleMention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const name = part.startsWith('[') ? part.slice(1, -1) : null;
    const entity = entities.find(({ prefLabel }) => prefLabel === name);
    const start = text.length;
    text += name ?? part;
    if (entity) mentions.push({ entityId: entity.id, start, end: text.length, confidence: 1, block });
  }
  return { text, mentions };
}

export function sampleArticle(sample: SampleArticle, entities: readonly Entity[]): Article {
  const paragraphs = sample.paragraphs.map((marked, i) => readParagraph(marked, i, entities));
  return {
    id: sample.id,
    headline: stated(sample.headline ?? `Headline of ${sample.id}`),
    ...(sample.date && { datePublished: stated(sample.date) }),
    ...(sample.url && { url: stated(sample.url) }),
    publisher: stated('The Sample'),
    language: 'en',
    wordCount: 10,
    blocks: paragraphs.map(({ text }) => ({ kind: 'paragraph' as const, text })),
    mentions: paragraphs.flatMap(({ mentions }) => mentions),
  };
}

export function sampleArchive(
  entities: readonly Entity[],
  articles: readonly SampleArticle[],
): SampleArchive {
  return { entities, articles: articles.map((article) => sampleArticle(article, entities)) };
}

/** The pack of an archive, as the pipeline would make it. */
export function samplePack({ entities, articles }: SampleArchive, title = 'Sample'): Promise<Uint8Array> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return encodePack({
    archive: { id: 'sample', title },
    entities,
    articles,
    gazetteer: compileGazetteer(aliasesOf(entities).map(({ alias }) => alias)),
    segment: buildSegment(articles.map((article) => indexDocument(article, byId))),
    cooccurrence: [],
  });
}
