import type { Recognition, Recognizer } from '../../core/entities/recognize.ts';
import type { Article, ArticleHead, ArticleMention } from '../../core/model.ts';
import { hostOf } from './publisher-names.ts';

function contextOf(head: Omit<ArticleHead, 'id'>) {
  const host = head.url && hostOf(head.url.value);
  return {
    language: head.language,
    title: head.headline.value,
    ...(head.datePublished && { date: head.datePublished.value }),
    ...(host && { host }),
  };
}

/** Finds the mentions in all blocks of an article: a second time where what stands further down decides. */
export function recognizeArticle(
  recognizer: Recognizer,
  { id, ...head }: ArticleHead,
  blocks: Article['blocks'],
): ArticleMention[] {
  const texts = blocks.map((block) => block.text);
  const context = contextOf(head);
  let found: Recognition = recognizer.recognize({ texts, context });
  if (found.waiting.length > 0) found = recognizer.recognize({ texts, context, evidence: found.evidence });
  return found.mentions.flatMap((mentions, block) =>
    mentions.map(({ entityId, start, end, confidence }) => ({ entityId, start, end, confidence, block })),
  );
}
