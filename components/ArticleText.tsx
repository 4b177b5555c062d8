import type { ArticleMention, Entity } from '../core/model.ts';
import { kindName } from './KindBadge.tsx';
import { isPlainClick } from './plain-click.ts';
import { routeHref } from './reader-route.ts';
import { splitMentions } from './split-mentions.ts';

export interface ArticleTextProps {
  text: string;
  mentions: readonly ArticleMention[];
  /** The entities of the mentions; one that is missing leaves its name as plain text. */
  entities: ReadonlyMap<string, Entity>;
  /** Offset of the mention that was cited. */
  cited?: number;
  onMention(entityId: string): void;
}

/**
 * A run of an article's text, its names as links to what the archive has on them. Links, not buttons: a button is a
 * box that cannot break over two lines. A plain click opens the card beside the text, any other click the address.
 */
export function ArticleText({ text, mentions, entities, cited, onMention }: ArticleTextProps) {
  return splitMentions(text, mentions).map((piece) => {
    const entity = piece.mention && entities.get(piece.mention.entityId);
    if (!entity) return piece.text;
    return (
      <a
        key={piece.start}
        class={`mention mention-${entity.type}`}
        data-cited={piece.start === cited || undefined}
        href={routeHref({ view: 'entity', id: entity.id })}
        title={kindName(entity.type)}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          onMention(entity.id);
        }}
      >
        {piece.text}
      </a>
    );
  });
}
