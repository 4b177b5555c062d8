import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article, Entity } from '../core/model.ts';
import { ArticleView, type CitedMention } from './ArticleView.tsx';
import { EntityCardView } from './EntityCardView.tsx';
import type { CardContent } from './entity-card-props.ts';
import { NamedInArticle } from './NamedInArticle.tsx';

interface ArticleScreenProps {
  article: Article;
  entities: ReadonlyMap<string, Entity>;
  cited?: CitedMention;
  /** The card beside the text; absent: none is open. */
  card?: { entityId: string; content: CardContent };
  onMention(entityId: string): void;
  onCloseCard(): void;
  onOpenArticle(articleId: string, block?: number, start?: number): void;
  onOpenEntity(entityId: string): void;
}

type SideCardProps = Pick<ArticleScreenProps, 'onCloseCard' | 'onOpenArticle' | 'onOpenEntity'> & {
  content: CardContent;
};

/** The card takes the focus when it opens and gives it back when it is closed, by Escape too. */
function SideCard({ content, onCloseCard, onOpenArticle, onOpenEntity }: SideCardProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    const { current } = panel;
    return () => {
      const { activeElement, body } = document;
      // The body has it when the card was taken away with the focus in it; elsewhere the reader has put it.
      const isOurs = activeElement === body || current?.contains(activeElement);
      if (isOurs && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section
      ref={panel}
      class="side-card"
      aria-labelledby="side-card-title"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCloseCard();
      }}
    >
      <EntityCardView
        content={content}
        titleId="side-card-title"
        onOpenArticle={onOpenArticle}
        onOpenEntity={onOpenEntity}
        onClose={onCloseCard}
      />
    </section>
  );
}

/** An article with the names in it beside the text, and the card of the one that was chosen in their place. */
export function ArticleScreen({ article, entities, cited, card, onMention, ...open }: ArticleScreenProps) {
  return (
    <div class="article-screen">
      <ArticleView article={article} entities={entities} cited={cited} onMention={onMention} />
      <aside class="beside" aria-label={i18n.t('reader.besideText')} data-card={card ? 'open' : undefined}>
        {card && <SideCard content={card.content} {...open} />}
        <NamedInArticle
          mentions={article.mentions}
          entities={entities}
          current={card?.entityId}
          onMention={onMention}
        />
      </aside>
    </div>
  );
}
