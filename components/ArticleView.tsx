import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Article, ArticleMention, BlockKind, Entity } from '../core/model.ts';
import { ArticleAttribution } from './ArticleAttribution.tsx';
import { ArticleText } from './ArticleText.tsx';
import { groupBlocks, type PlacedBlock } from './group-blocks.ts';
import { Headline } from './Headline.tsx';
import { RunningHead } from './RunningHead.tsx';

export interface CitedMention {
  block: number;
  start?: number;
}

interface ArticleViewProps {
  article: Article;
  entities: ReadonlyMap<string, Entity>;
  /** What the reader was opened at: brought into view each time another object is given. */
  cited?: CitedMention;
  onMention(entityId: string): void;
}

const tags = {
  heading: 'h2',
  paragraph: 'p',
  'list-item': 'li',
  quotation: 'blockquote',
  caption: 'p',
} as const satisfies Record<BlockKind, string>;

function mentionsByBlock(mentions: readonly ArticleMention[]): Map<number, ArticleMention[]> {
  return Map.groupBy(mentions, (mention) => mention.block);
}

/** Brings the cited mention, or its block, into the middle of the view. */
function useCitedInView(cited: CitedMention | undefined) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!cited) return;
    const block = body.current?.querySelector(`[data-block="${cited.block}"]`);
    const target = block?.querySelector('[data-cited]') ?? block;
    target?.scrollIntoView({ block: 'center' });
  }, [cited]);
  return body;
}

/** An archived article: title, who says it, and its text with the names in it as links. */
export function ArticleView({ article, entities, cited, onMention }: ArticleViewProps) {
  const body = useCitedInView(cited);
  const header = useRef<HTMLElement>(null);
  const mentions = useMemo(() => mentionsByBlock(article.mentions), [article]);
  const groups = useMemo(() => groupBlocks(article.blocks), [article]);

  const block = ({ block: { kind, text }, index }: PlacedBlock) => {
    const Tag = tags[kind];
    const isCited = cited?.block === index;
    return (
      <Tag
        key={index}
        class={`block-${kind}`}
        data-block={index}
        // A list has one direction, its bullets on one side.
        dir={kind === 'list-item' ? undefined : 'auto'}
        data-cited-block={(isCited && cited.start === undefined) || undefined}
      >
        <ArticleText
          text={text}
          mentions={mentions.get(index) ?? []}
          entities={entities}
          cited={isCited ? cited.start : undefined}
          onMention={onMention}
        />
      </Tag>
    );
  };

  return (
    <article class="article">
      <RunningHead article={article} header={header} />
      <header class="article-header" ref={header}>
        <h1>
          <Headline article={article} />
        </h1>
        <ArticleAttribution article={article} />
      </header>
      <div class="article-body" ref={body} lang={article.language}>
        {groups.map((group) =>
          group.kind === 'single' ? (
            block(group.placed)
          ) : (
            <ul key={group.items[0]?.index} dir="auto">
              {group.items.map(block)}
            </ul>
          ),
        )}
      </div>
    </article>
  );
}
