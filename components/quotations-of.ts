import type { Article, ArticleMention, Quotation } from '../core/model.ts';
import { sentenceAt } from '../core/sentence.ts';

export interface PlacedQuotation extends Quotation {
  /** Where the mention begins in its block. */
  mentionStart: number;
}

/** UTF-16 units of one quotation. */
const longest = 400;

function quotationAt(article: Article, { block, start, end }: ArticleMention): PlacedQuotation {
  const text = article.blocks[block]?.text ?? '';
  const sentence = sentenceAt({ text, start, end, language: article.language, longest });
  return { block, ...sentence, mentionStart: start };
}

/** All that an article says of an entity: each sentence with a mention once, in the order of the text. */
export function quotationsOf(article: Article, entityId: string): PlacedQuotation[] {
  const seen = new Set<string>();
  const quotations: PlacedQuotation[] = [];
  for (const mention of article.mentions) {
    if (mention.entityId !== entityId) continue;
    const quotation = quotationAt(article, mention);
    const key = `${quotation.block} ${quotation.text}`;
    if (!seen.has(key)) quotations.push(quotation);
    seen.add(key);
  }
  return quotations;
}
