import type { Article, Entity, PartialDate } from '../model.ts';

/** An entity that a document speaks of. */
export interface DocumentEntity {
  id: string;
  /** The prefLabel: its words are searched as the field `entities`. */
  name: string;
  /** 0 (named in passing) to 1 (what the document is about). */
  salience: number;
}

/** What search indexes of an article. Line breaks in a field separate blocks: no phrase runs across them. */
export interface IndexDocument {
  id: string;
  headline: string;
  /** The first paragraph. */
  lead: string;
  /** All text but the lead. */
  body: string;
  author?: string;
  publisher?: string;
  date?: PartialDate;
  /** BCP 47. */
  language: string;
  entities: readonly DocumentEntity[];
}

/** Mentions at which salience reaches one half. */
const HALF_SALIENT = 3;
/** A mention in the first paragraph or before it counts as this many. */
const LEAD_MENTION = 2;

function leadOf(article: Article): number {
  return Math.max(
    0,
    article.blocks.findIndex((block) => block.kind === 'paragraph'),
  );
}

function documentEntities(article: Article, nameOf: (id: string) => string | undefined): DocumentEntity[] {
  const lead = leadOf(article);
  const weights = new Map<string, number>();
  for (const mention of article.mentions) {
    const weight = mention.block <= lead ? LEAD_MENTION : 1;
    weights.set(mention.entityId, (weights.get(mention.entityId) ?? 0) + weight);
  }
  return [...weights].map(([id, weight]) => ({
    id,
    name: nameOf(id) ?? '',
    salience: weight / (weight + HALF_SALIENT),
  }));
}

/** An article as search indexes it. `entities` may hold more than the article mentions. */
export function indexDocument(
  article: Article,
  entities: ReadonlyMap<string, Pick<Entity, 'prefLabel'>>,
): IndexDocument {
  const lead = leadOf(article);
  return {
    id: article.id,
    headline: article.headline.value,
    lead: article.blocks[lead]?.text ?? '',
    body: article.blocks
      .filter((_, index) => index !== lead)
      .map((block) => block.text)
      .join('\n'),
    author: article.author?.value,
    publisher: article.publisher?.value,
    date: article.datePublished?.value,
    language: article.language,
    entities: documentEntities(article, (id) => entities.get(id)?.prefLabel),
  };
}
