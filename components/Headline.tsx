import { i18n } from '#i18n';
import type { ArticleHead } from '../core/model.ts';

/** An article's title in its own language; one that was made for it is said to be so. */
export function Headline({ article }: { article: Pick<ArticleHead, 'headline' | 'language'> }) {
  const { value, inferred } = article.headline;
  return (
    <>
      <span lang={article.language} dir="auto" class="headline">
        {value}
      </span>
      {inferred && <span class="inferred"> {i18n.t('common.titleInferred')}</span>}
    </>
  );
}
