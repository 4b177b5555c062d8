import { render } from 'preact';
import type { PageDecision } from '../archive/contract.ts';
import type { CardContent, CardDecision } from '../components/entity-card-props.ts';
import { EntityCardView } from '../components/entity-card-view.tsx';
import type { CardRequest, CardShown, OpenCard } from './card-contract.ts';
import { type CardHost, createCardHost } from './card-host.ts';
import { themeAround } from './page-theme.ts';
import { rangeOf } from './painted.ts';
import { placeCard } from './place-card.ts';

const TITLE = 'backfile-card-title';

const decisionOf = (kind: CardDecision, { painted }: CardRequest): PageDecision => {
  const { entityId } = painted.mention;
  if (kind === 'mute-site') return { kind };
  if (kind === 'mute-entity') return { kind, entityId };
  return { kind, entityId, surface: painted.surface };
};

const contentOf = (shown: CardShown): CardContent => {
  if (shown.state === 'loading') return { state: 'loading' };
  if (shown.state === 'ready') return { state: 'ready', card: shown.card };
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
  #content: CardContent = { state: 'loading' };
  #reasons: readonly string[] | undefined;
  #decided: Decided | null = null;
  #focusBefore: Element | null;

  constructor(document: Document, css: string, request: CardRequest) {
    this.#request = request;
    const near = request.painted.startNode;
    this.#focusBefore = document.activeElement;
    this.#host = createCardHost({ document, css, near, theme: themeAround(near) });
    this.#panel = document.createElement('div');
    this.#panel.className = 'backfile-panel';
    this.#panel.setAttribute('role', 'dialog');
    this.#panel.setAttribute('aria-labelledby', TITLE);
    this.#panel.tabIndex = -1;
    this.#host.shadow.append(this.#panel);
    this.#host.element.addEventListener('pointerenter', (event) => event.isTrusted && request.onEnter());
    this.#host.element.addEventListener('pointerleave', (event) => event.isTrusted && request.onLeave());
    this.#draw();
    this.#unplace = placeCard({
      document,
      host: this.#host.element,
      panel: this.#panel,
      boxOf: () => rangeOf(request.painted)?.getBoundingClientRect() ?? null,
      near: near.parentElement ?? document.documentElement,
      onLost: () => !this.#decided && request.onDismiss(),
    });
    if (request.takeFocus) this.focus();
  }

  show(shown: CardShown) {
    this.#content = contentOf(shown);
    this.#draw();
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
    const answer = await this.#request.client.decide(decisionOf(kind, this.#request));
    if (answer.ok) this.#decided = { kind, id: answer.value.id };
    else this.#content = { state: 'error', code: answer.code };
    this.#draw();
  }

  async #undo() {
    if (!this.#decided) return;
    await this.#request.client.undecide(this.#decided.id);
    this.#decided = null;
    this.#draw();
  }

  async #why() {
    this.#reasons = await this.#request.explain();
    this.#draw();
  }

  #open(request: Parameters<CardRequest['client']['openReader']>[0]) {
    void this.#request.client.openReader(request);
    this.#request.onDismiss();
  }

  #draw() {
    const { painted, annotations, onDismiss } = this.#request;
    render(
      <EntityCardView
        content={this.#content}
        surface={painted.surface}
        titleId={TITLE}
        reasons={this.#reasons}
        decided={this.#decided?.kind}
        onOpenArticle={(articleId, block, start) => this.#open({ articleId, block, start })}
        onOpenEntity={(entityId) => this.#open({ entityId })}
        onDecide={(kind) => void this.#decide(kind)}
        onUndo={() => void this.#undo()}
        onClose={onDismiss}
        onWhy={() => void this.#why()}
        annotations={annotations?.count}
        onAnnotations={() => {
          onDismiss();
          annotations?.open();
        }}
      />,
      this.#panel,
    );
  }
}
