import { i18n } from '#i18n';
import type { EntityCard } from '../archive/contract.ts';
import { CardCredits } from './CardCredits.tsx';
import { CardDecisions } from './CardDecisions.tsx';
import { CardReasons } from './CardReasons.tsx';
import { CloseButton } from './CloseButton.tsx';
import { EntityBrief, MoreFacts } from './EntityFacts.tsx';
import { EntityNotes } from './EntityNotes.tsx';
import type { EntityCardProps } from './entity-card-props.ts';
import { BackIcon } from './icons.tsx';
import { KindBadge } from './KindBadge.tsx';
import { RelatedArticleItem } from './RelatedArticleItem.tsx';
import { EmptyState, ErrorState, Loading } from './view-states.tsx';

function Header({ content, titleId, onBack, backTo, onClose }: EntityCardProps) {
  const card = content.state === 'ready' ? content.card : null;
  return (
    <header class="card-header">
      <div class="card-bar">
        {onBack && (
          <button type="button" class="text-button card-back" data-back onClick={onBack}>
            <BackIcon />
            <bdi>
              {backTo === undefined ? i18n.t('common.back') : i18n.t('card.backTo', { name: backTo })}
            </bdi>
          </button>
        )}
        {card && <KindBadge type={card.type} />}
        {onClose && <CloseButton class="card-close" onClose={onClose} />}
      </div>
      <h2 id={titleId} class={card ? 'card-title' : 'visually-hidden'}>
        <bdi>{card ? card.prefLabel : i18n.t('card.untitled')}</bdi>
      </h2>
    </header>
  );
}

function Related({ card, ...props }: EntityCardProps & { card: EntityCard }) {
  const { onOpenArticle, onOpenEntity, onShowEntity = onOpenEntity } = props;
  const { related, articleCount, id } = card;
  if (related.length === 0 && card.credits) return null;
  if (related.length === 0) return <p class="state-note">{i18n.t('card.noArticles')}</p>;
  return (
    <section class="card-related">
      <h3 class="label">{i18n.t('card.inArchive', articleCount)}</h3>
      <ul>
        {related.map((item) => (
          <RelatedArticleItem
            key={item.article.id}
            related={item}
            onOpenArticle={onOpenArticle}
            onShowEntity={onShowEntity}
          />
        ))}
      </ul>
      <button type="button" class="text-button" onClick={() => onOpenEntity(id)}>
        {i18n.t('card.everything')}
      </button>
    </section>
  );
}

function Footer({ content, onDecide, ...props }: EntityCardProps) {
  if (content.state !== 'ready' || !onDecide) return null;
  const { surface = content.card.prefLabel, decided, onUndo, reasons, onWhy } = props;
  return (
    <footer class="card-footer">
      {reasons && <CardReasons reasons={reasons} />}
      <CardDecisions
        name={content.card.prefLabel}
        surface={surface}
        decided={decided}
        onDecide={onDecide}
        onUndo={onUndo}
        onWhy={reasons ? undefined : onWhy}
      />
    </footer>
  );
}

function Content(props: EntityCardProps) {
  const { content, onOpenArticle, onOpenEntity, annotations, onAnnotations } = props;
  if (content.state === 'loading') return <Loading />;
  if (content.state === 'error') return <ErrorState code={content.code} />;
  if (content.state === 'empty') return <EmptyState text={i18n.t('card.unknown')} />;
  return (
    <>
      {annotations !== undefined && annotations > 0 && (
        <button type="button" class="button card-annotations" onClick={onAnnotations}>
          {i18n.t('annotate.here', annotations)}
        </button>
      )}
      <EntityBrief entity={content.card} />
      <EntityNotes notes={content.card.notes ?? []} onShowEntity={props.onShowEntity ?? onOpenEntity} />
      <CardCredits credits={content.card.credits ?? []} onOpenArticle={onOpenArticle} />
      <Related {...props} card={content.card} />
      <MoreFacts entity={content.card} onOpenArticle={onOpenArticle} />
    </>
  );
}

/** What the archive has on one entity: in the popover on a page and beside the text in the reader. */
export function EntityCardView(props: EntityCardProps) {
  return (
    <div class="card" aria-busy={props.content.state === 'loading'}>
      <Header {...props} />
      <div class="card-body">
        <Content {...props} />
      </div>
      <Footer {...props} />
    </div>
  );
}
