import { useEffect } from 'preact/hooks';
import { BUNDLED_ARCHIVE } from '../../archive/archive-name.ts';
import { articleAddress, createOwnPageClient, watchOwnPage } from '../../archive/own-page.ts';
import { readSettings } from '../../archive/settings.ts';
import annotationStyles from '../../components/annotation-styles.css?inline';
import type { Article, Entity } from '../../core/model.ts';
import toolsStyles from '../../page/annotate.css?inline';
import type { AnnotateSession, NamedEntity } from '../../page/annotate-contract.ts';
import panelStyles from '../../page/card.css?inline';
import { watchSelection } from '../../page/selection.ts';

const root = () => document.querySelector('.article');

/** The entities whose names in the article lie in a range, each once. */
function namedIn(range: Range, entities: ReadonlyMap<string, Entity>): NamedEntity[] {
  const named = new Map<string, NamedEntity>();
  for (const link of root()?.querySelectorAll<HTMLAnchorElement>('a.mention') ?? []) {
    const entity =
      range.intersectsNode(link) && entities.get(new URL(link.href).searchParams.get('entity') ?? '');
    if (entity) named.set(entity.id, { entityId: entity.id, type: entity.type, surface: entity.prefLabel });
  }
  return [...named.values()];
}

async function begin(article: Article, entities: ReadonlyMap<string, Entity>, signal: AbortSignal) {
  const [{ createAnnotateFeature }, { toolbar, hoverDelay }] = await Promise.all([
    import('../../page/annotate/feature.ts'),
    readSettings(),
  ]);
  if (signal.aborted) return;
  const address = articleAddress(BUNDLED_ARCHIVE, article.id);
  const label = article.headline.value;
  const client = createOwnPageClient({
    address,
    url: `${location.origin}${location.pathname}?${new URLSearchParams({ article: article.id })}`,
    about: [{ kind: 'article', archiveId: BUNDLED_ARCHIVE, articleId: article.id, label }],
  });
  const session: AnnotateSession = createAnnotateFeature(annotationStyles + panelStyles + toolsStyles).begin({
    document,
    signal,
    client,
    root,
    shadowRoots: () => [],
    identity: () => ({}),
    hoverDelay: () => hoverDelay,
    hasNameAt: () => false,
    namedIn: (range) => namedIn(range, entities),
  });
  if (toolbar) watchSelection(document, signal, (range, cause) => session.offer(range, cause));
  watchOwnPage(address, signal, async () => {
    const answer = await client.annotationsHere({});
    if (answer.ok && !signal.aborted) session.take(answer.value.annotations);
  });
}

/** Annotations of the article that is shown: painted, and made from selected text, as on any page. */
export function useAnnotating(
  opened: { article: Article; entities: ReadonlyMap<string, Entity> } | undefined,
) {
  useEffect(() => {
    if (!opened) return;
    const controller = new AbortController();
    begin(opened.article, opened.entities, controller.signal).catch(console.error);
    return () => controller.abort();
  }, [opened]);
}
