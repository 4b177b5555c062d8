import type { Article, ArticleMention, Entity, Quotation } from '../core/model.ts';
import { areNearDuplicates, isShownOn, type ShownPage } from '../core/near-duplicates.ts';
import { type RankedRelated, rankRelated } from '../core/related.ts';
import { entityArticles } from '../core/search/related-candidates.ts';
import { sentenceAt } from '../core/sentence.ts';
import { articleOf } from './articles.ts';
import type {
  CreditedArticle,
  EntityCard,
  EntityCardRequest,
  EntityName,
  RelatedArticle,
} from './contract.ts';
import { openArchive, stored } from './databases.ts';
import type { ArchiveDatabase } from './db.ts';
import { entityOf } from './entities.ts';
import { entityNotes } from './entity-notes.ts';
import { segmentsOf } from './heads-about.ts';

export interface CardRequest extends EntityCardRequest {
  /** The page that the card is shown on: it is not related to itself. */
  page?: ShownPage;
  /** ms since 1970. */
  now: number;
  db?: ArchiveDatabase;
}

/** Articles on a card. */
const MOST_RELATED = 5;
/** Articles that the entity made, on a card. */
const MOST_CREDITED = 3;
/** Articles looked at for a card: some fall out as duplicates, or as damaged. */
const MOST_READ = 15;
/** Candidates ranked with all that the formula asks for. */
const MOST_RANKED = 256;
/** UTF-16 units; a page gets no longer quotation. Room for two ellipses is within. */
const LONGEST_QUOTATION = 398;
/** Names that say why an article is related. */
const MOST_SHARED = 4;

/** The mention that is quoted: in running text, in the company that the page keeps, as early as can be. */
function bestMention(
  { blocks, mentions }: Article,
  entityId: string,
  company: Readonly<Record<string, number>>,
): ArticleMention | undefined {
  const others = new Map<number, Set<string>>();
  for (const { block, entityId: id } of mentions)
    if (id !== entityId && Object.hasOwn(company, id))
      others.set(block, (others.get(block) ?? new Set()).add(id));
  // Running text first: a heading or a caption says little by itself.
  const isText = (block: number) => !['heading', 'caption'].includes(blocks[block]?.kind ?? 'heading');
  const worth = ({ block }: ArticleMention): number =>
    isText(block) ? 1 + (others.get(block)?.size ?? 0) : 0;
  return mentions
    .filter((mention) => mention.entityId === entityId)
    .sort((a, b) => worth(b) - worth(a) || a.block - b.block || a.start - b.start)[0];
}

function quotationOf(article: Article, { block, start, end }: ArticleMention): Quotation {
  const text = article.blocks[block]?.text ?? '';
  return {
    block,
    ...sentenceAt({ text, start, end, language: article.language, longest: LONGEST_QUOTATION }),
  };
}

function relatedOf(article: Article, request: CardRequest, shared: EntityName[]): RelatedArticle | null {
  const mention = bestMention(article, request.entityId, request.company);
  if (!mention) return null;
  const { blocks: _, mentions: __, ...head } = article;
  return { article: head, quotation: quotationOf(article, mention), mentionStart: mention.start, shared };
}

const tellingOf = ({ article }: RelatedArticle) => ({
  headline: article.headline.value,
  url: article.url?.value,
});

/** The best first, without the page itself and without what tells a story again. */
function leaveOutRepeats(related: readonly RelatedArticle[], page: ShownPage | undefined): RelatedArticle[] {
  const kept: RelatedArticle[] = [];
  for (const one of related) {
    const telling = tellingOf(one);
    const isPage = page !== undefined && isShownOn(page, telling);
    const isRepeat = kept.some(
      (other) => other.quotation.text === one.quotation.text || areNearDuplicates(tellingOf(other), telling),
    );
    if (!isPage && !isRepeat) kept.push(one);
  }
  return kept.slice(0, MOST_RELATED);
}

async function ranked(db: ArchiveDatabase, request: CardRequest): Promise<RankedRelated[]> {
  const { entityId, now } = request;
  const company = new Map(Object.entries(request.company));
  const { index, reader } = await segmentsOf(db).open();
  const found = await reader.run(entityArticles(index, { entityId, company, most: MOST_RANKED }));
  return rankRelated({
    entityId,
    company,
    ...found,
    articlesWith: (id) => found.articlesWith.get(id) ?? 0,
    today: new Date(now).toISOString().slice(0, 10),
  });
}

async function labels(db: ArchiveDatabase, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.entities.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.prefLabel]] : [])));
}

async function relatedArticles(db: ArchiveDatabase, request: CardRequest): Promise<RelatedArticle[]> {
  const best = (await ranked(db, request)).slice(0, MOST_READ);
  const ids = best.map(({ id }) => id);
  const [heads, bodies, names] = await Promise.all([
    db.heads.bulkGet(ids),
    db.bodies.bulkGet(ids),
    labels(
      db,
      best.flatMap(({ shared }) => shared.slice(0, MOST_SHARED)),
    ),
  ]);
  const related = best.flatMap(({ shared }, i) => {
    const article = articleOf(heads[i], bodies[i]);
    const known = shared.slice(0, MOST_SHARED).flatMap((id) => {
      const prefLabel = names.get(id);
      return prefLabel === undefined ? [] : { id, prefLabel };
    });
    return (article && relatedOf(article, request, known)) ?? [];
  });
  return leaveOutRepeats(related, request.page);
}

async function creditedArticles(db: ArchiveDatabase, { credits = [] }: Entity): Promise<CreditedArticle[]> {
  const shown = credits.slice(0, MOST_CREDITED);
  const heads = await db.heads.bulkGet(shown.map(({ articleId }) => articleId));
  return shown.flatMap(({ role }, i) => {
    const row = heads[i];
    if (!row) return [];
    const { date: _, ...article } = row;
    return [{ role, article }];
  });
}

function factsOf({ id, type, prefLabel, description, source, roles, start, end, place }: Entity) {
  return { id, type, prefLabel, description, source, roles: [...roles], start, end, place };
}

/**
 * What a card shows of an entity on a page: heads and short quotations, never whole articles. Null when the archive
 * has no such entity. Throws StorageError.
 */
export function entityCard(request: CardRequest): Promise<EntityCard | null> {
  const db = request.db ?? openArchive();
  return stored(async () => {
    const row = await db.entities.get(request.entityId);
    if (!row) return null;
    const [related, notes, credits] = await Promise.all([
      relatedArticles(db, request),
      entityNotes(row.id),
      creditedArticles(db, row),
    ]);
    const facts = factsOf(entityOf(row));
    return {
      ...facts,
      related,
      articleCount: row.articleCount,
      notes,
      ...(credits.length > 0 && { credits }),
    };
  });
}
