import { render } from 'preact';
import { i18n } from '#i18n';
import type { PageDecision } from '../archive/contract.ts';
import { EntityCardView } from '../components/EntityCardView.tsx';
import type { CardContent, CardDecision } from '../components/entity-card-props.ts';
import { directionOf } from '../components/text-direction.ts';
import type { CardRequest, CardShown, OpenCard } from './card-contract.ts';
import { type CardHost, createCardHost } from './card-host.ts';
import { answer, follow, goBack, startTrail, stepBefore, stepOf, type Trail } from './card-trail.ts';
import { themeAround } from './page-theme.ts';
import { placeCard } from './place-card.ts';

const TITLE = 'backfile-card-title';

const decisionOf = (kind: CardDecision, { anchor: { entityId, surface } }: CardRequest): PageDecision => {
  if (kind === 'mute-site') return { kind };
  if (kind === 'mute-entity') return { kind, entityId };
  return { kind, entityId, surface };
};

const contentOf = (shown: CardShown): CardContent => {
  if (shown.state !== 'failed') return shown;
  return shown.code === 'not-found' ? { state: 'empty' } : { state: 'error', code: shown.code };
};

interface Decided {
  kind: CardDecision;
  id: number;
}

/** One card on the page, from opening to closing. */
export class CardPopover implements OpenCard {
  #request: CardRequest;
  #host: CardHost;
  #panel: HTMLElement;
  #unplace: () => void;
  #trail: Trail;
  #reasons: readonly string[] | undefined;
  #decided: Decided | null = null;
  #focusBefore: Element | null;

  constructor(document: Document, css: string, request: CardRequest) {
    this.#request = request;
    this.#trail = startTrail(request.anchor.entityId);
    const { near, boxOf } = request.anchor;
    this.#focusBefore = document.activeElement;
    this.#host = createCardHost({ document, css, near, theme: themeAround(near) });
    this.#panel = document.createElement('div');
    this.#panel.className = 'backfile-panel';
    this.#panel.setAttribute('role', 'dialog');
    this.#panel.setAttribute('aria-labelledby', TITLE);
    this.#panel.tabIndex = -1;
    // Our words are of our language, whichever way the page is read.
    this.#panel.lang = i18n.t('common.locale');
    this.#panel.dir = directionOf(this.#panel.lang);
    this.#host.shadow.append(this.#panel);
    this.#host.element.addEventListener('pointerenter', (event) => event.isTrusted && request.onEnter());
    this.#host.element.addEventListener('pointerleave', (event) => event.isTrusted && request.onLeave());
    this.#draw();
    this.#unplace = placeCard({
      document,
      host: this.#host.element,
      panel: this.#panel,
      boxOf,
      near: near instanceof Element ? near : (near.parentElement ?? document.documentElement),
      onLost: () => !this.#decided && request.onDismiss(),
    });
    if (request.takeFocus) this.focus();
  }

  show(shown: CardShown) {
    // The trail begins with the name on the page: token 0.
    this.#take(answer(this.#trail, 0, contentOf(shown)));
  }

  #take(trail: Trail) {
    this.#trail = trail;
    this.#draw();
  }

  async #follow(entityId: string) {
    const { client, company } = this.#request;
    this.#move(follow(this.#trail, entityId));
    const { token, content } = stepOf(this.#trail);
    if (content.state !== 'loading') return;
    const card = await client.entityCard({ entityId, company: company() });
    const shown: CardShown = card.ok
      ? { state: 'ready', card: card.value }
      : { state: 'failed', code: card.code };
    this.#take(answer(this.#trail, token, contentOf(shown)));
  }

  /** What was pressed is gone from the card: the focus goes to the way back, and back to the name that was followed. */
  #move(trail: Trail) {
    const left = stepOf(this.#trail).entityId;
    const hadFocus = this.#host.shadow.activeElement !== null;
    this.#take(trail);
    this.#panel.querySelector('.card-body')?.scrollTo(0, 0);
    if (!hadFocus) return;
    const link = this.#panel.querySelector<HTMLElement>(`[data-entity="${CSS.escape(left)}"]`);
    const back = this.#panel.querySelector<HTMLElement>('[data-back]');
    (link ?? back ?? this.#panel).focus();
  }

  focus() {
    this.#panel.focus({ preventScroll: true });
  }

  close() {
    const document = this.#host.element.ownerDocument;
    const hadFocus = document.activeElement === this.#host.element;
    this.#unplace();
    render(null, this.#panel);
    this.#host.remove();
    if (hadFocus && this.#focusBefore instanceof HTMLElement)
      this.#focusBefore.focus({ preventScroll: true });
  }

  async #decide(kind: CardDecision) {
    const decided = await this.#request.client.decide(decisionOf(kind, this.#request));
    if (decided.ok) this.#decided = { kind, id: decided.value.id };
    else this.#trail = answer(this.#trail, stepOf(this.#trail).token, { state: 'error', code: decided.code });
    this.#draw();
  }

  async #undo() {
    if (!this.#decided) return;
    await this.#request.client.undecide(this.#decided.id);
    this.#decided = null;
    this.#draw();
  }

  async #why() {
    this.#reasons = await this.#request.explain?.();
    this.#draw();
  }

  #open(request: Parameters<CardRequest['client']['openReader']>[0]) {
    void this.#request.client.openReader(request);
    this.#request.onDismiss();
  }

  #draw() {
    const { anchor, explain, onDismiss } = this.#request;
    const before = stepBefore(this.#trail);
    // What is asked and decided of the name on the page stands on its own card only.
    const ofName = before || !explain ? {} : this.#ofName();
    render(
      <EntityCardView
        {...ofName}
        content={stepOf(this.#trail).content}
        surface={anchor.surface}
        titleId={TITLE}
        backTo={before?.content.state === 'ready' ? before.content.card.prefLabel : undefined}
        onBack={before ? () => this.#move(goBack(this.#trail)) : undefined}
        onShowEntity={(entityId) => void this.#follow(entityId)}
        onOpenArticle={(articleId, block, start) => this.#open({ articleId, block, start })}
        onOpenEntity={(entityId) => this.#open({ entityId })}
        onClose={onDismiss}
      />,
      this.#panel,
    );
  }

  #ofName() {
    const { annotations, onDismiss } = this.#request;
    return {
      reasons: this.#reasons,
      decided: this.#decided?.kind,
      onDecide: (kind: CardDecision) => void this.#decide(kind),
      onUndo: () => void this.#undo(),
      onWhy: () => void this.#why(),
      annotations: annotations?.count,
      onAnnotations: () => {
        onDismiss();
        annotations?.open();
      },
    };
  }
}
