import { render } from 'preact';
import { i18n } from '#i18n';
import type { SavedAnnotation } from '../../archive/contract.ts';
import { AnnotationTools, type ToolsStage } from '../../components/AnnotationTools.tsx';
import type { BondChoice, EditorDraft } from '../../components/annotation-draft.ts';
import type { Annotation, HighlightColor } from '../../core/annotations/annotation.ts';
import type { Selector } from '../../core/annotations/selector.ts';
import type { Result } from '../../core/model.ts';
import { describeRange } from '../anchor.ts';
import type { AnnotateRim, OfferCause } from '../annotate-contract.ts';
import type { AnnotationCalls } from './annotation-calls.ts';
import { bondChoices } from './bond-choices.ts';
import { newId } from './new-id.ts';
import { openPanel, type Panel } from './open-panel.ts';

export interface ToolsOptions {
  rim: AnnotateRim;
  css: string;
  calls: AnnotationCalls;
  /** Null: a note on the page as a whole. */
  range: Range | null;
  cause: OfferCause;
  /** The colour that was used last. */
  color: HighlightColor;
  /** Where a note on the whole page is written. */
  corner(): DOMRect;
  /** Saved, changed, put into the bin or taken out of it. */
  onStored(annotation: Annotation, range: Range | null): void;
  /** Paints what is being annotated while it is not saved, or no longer. */
  onPending(range: Range | null, color: HighlightColor): void;
  /** Annotations of the page that stand nowhere on it. */
  lost(): readonly Annotation[];
  onClosed(): void;
}

/** UTF-16 units of selected text that are searched for. */
const LONGEST_SEARCH = 200;

/** The last line of the selection: where the reader's eye is. */
function endBox(range: Range): DOMRect | null {
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  return boxes.at(-1) ?? null;
}

/** The tools on one selection, from the offer to saved. */
export class SelectionTools {
  #options: ToolsOptions;
  #panel: Panel;
  #stage: ToolsStage = { at: 'offer' };
  #draft: EditorDraft;
  #choices: BondChoice[];
  #annotation: Annotation | null = null;
  /** Where an annotation stood before it was attached to this selection. */
  #attachedFrom: Selector[] | null = null;
  /** One id for all tries: what arrives twice is saved once. */
  #id = newId();
  #closed = false;

  constructor(options: ToolsOptions) {
    this.#options = options;
    const { rim, css, range, cause, color, corner } = options;
    this.#draft = { color, note: '', tags: [], about: [] };
    this.#choices = bondChoices(rim, range);
    this.#panel = openPanel({
      document: rim.document,
      css,
      className: 'tools-panel',
      boxOf: () => (range ? endBox(range) : corner()),
      near: range?.endContainer ?? rim.document.body,
      onLost: () => this.#stage.at === 'offer' && this.close(),
      onEscape: () => this.close(),
    });
    if (!range) this.#edit();
    else this.#show({ at: 'offer' });
    if (cause === 'menu' && range) this.focus();
  }

  /** What was written would be lost: nothing but the reader's own word closes it. */
  isBusy = () => this.#stage.at === 'editing' || this.#stage.at === 'saving';

  /** Whether they are the tools of this very selection. */
  isOn({ startContainer, startOffset, endContainer, endOffset }: Range): boolean {
    const { range } = this.#options;
    return (
      range !== null &&
      range.startContainer === startContainer &&
      range.startOffset === startOffset &&
      range.endContainer === endContainer &&
      range.endOffset === endOffset
    );
  }

  /** What is lost on the page may be known only now. */
  offerAgain() {
    if (this.#stage.at === 'offer') this.#show(this.#stage);
  }

  hasFocus = () => this.#panel.hasFocus();

  focus() {
    this.#panel.element.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    const { range, rim, onPending, onClosed } = this.#options;
    const wrote = this.#stage.at === 'editing';
    render(null, this.#panel.element);
    this.#panel.close();
    onPending(null, this.#draft.color);
    // The field had taken the selection: the reader has it back.
    if (wrote && range && !range.collapsed) {
      const selection = rim.document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
    onClosed();
  }

  #show(stage: ToolsStage) {
    if (this.#closed) return;
    this.#stage = stage;
    const { element } = this.#panel;
    if (stage.at === 'editing') {
      element.setAttribute('role', 'dialog');
      element.setAttribute(
        'aria-label',
        i18n.t(this.#options.range ? 'annotate.note' : 'annotate.yourPageNote'),
      );
    } else {
      element.removeAttribute('role');
      element.removeAttribute('aria-label');
    }
    render(
      <AnnotationTools
        stage={stage}
        draft={this.#draft}
        choices={this.#choices}
        withColor={this.#options.range !== null}
        onColor={(color) => void this.#save({ ...this.#draft, color })}
        onNote={() => this.#edit()}
        onSearch={() => this.#search()}
        onDraft={(draft) => this.#keepDraft(draft)}
        onSave={(draft) => void this.#save(draft)}
        lost={this.#options.range ? this.#options.lost() : []}
        onAttaching={() => this.#show({ at: 'attaching' })}
        onAttach={(annotation) => void this.#attach(annotation)}
        onUndo={() => void (this.#attachedFrom ? this.#detach() : this.#toggleDeleted())}
        onClose={() => this.close()}
        suggest={this.#options.calls.suggestTags}
        suggestBonds={this.#options.calls.suggestBonds}
      />,
      element,
    );
  }

  #edit() {
    const { range, onPending } = this.#options;
    if (!this.#annotation) onPending(range, this.#draft.color);
    this.#show({ at: 'editing', busy: false });
  }

  #keepDraft(draft: EditorDraft) {
    const { range, onPending } = this.#options;
    if (draft.color !== this.#draft.color && !this.#annotation) onPending(range, draft.color);
    this.#draft = draft;
  }

  #search() {
    const text = this.#options.range?.toString().replace(/\s+/g, ' ').trim().slice(0, LONGEST_SEARCH);
    if (text) void this.#options.rim.client.openReader({ text });
    this.close();
  }

  async #selectors(): Promise<Selector[] | null | 'no-text'> {
    const { range, rim } = this.#options;
    if (!range) return null;
    const root = rim.root();
    const selectors = root && (await describeRange(root, range, rim.signal));
    return selectors ?? 'no-text';
  }

  async #store(draft: EditorDraft): Promise<Result<SavedAnnotation, never> | ToolsFailure> {
    const { calls } = this.#options;
    const known = this.#annotation;
    if (known) return failureOr(await calls.edit(known, draft));
    const selectors = await this.#selectors();
    if (selectors === 'no-text') return { ok: false, code: 'no-text' };
    return failureOr(await calls.save({ id: this.#id, selectors, draft }));
  }

  async #save(draft: EditorDraft) {
    this.#draft = draft;
    const editing = this.#stage.at === 'editing';
    this.#show(editing ? { at: 'editing', busy: true } : { at: 'saving' });
    const answer = await this.#store(draft);
    if (answer.ok) {
      const { annotation, copied } = answer.value;
      this.#annotation = annotation;
      this.#options.onStored(annotation, this.#options.range);
      this.#show({ at: 'saved', copied });
    } else if (editing) this.#show({ at: 'editing', busy: false, error: answer.code });
    else this.#show({ at: 'failed', code: answer.code });
  }

  async #attach(annotation: Annotation) {
    const { calls, onStored, range } = this.#options;
    this.#show({ at: 'saving' });
    const selectors = await this.#selectors();
    if (selectors === null || selectors === 'no-text') return this.#show({ at: 'failed', code: 'no-text' });
    const answer = await calls.attach(annotation, selectors);
    if (!answer.ok) return this.#show({ at: 'failed', code: answer.code });
    this.#attachedFrom = annotation.target.selectors;
    this.#annotation = answer.value.annotation;
    onStored(answer.value.annotation, range);
    this.#show({ at: 'attached', copied: answer.value.copied });
  }

  async #detach() {
    const { calls, onStored } = this.#options;
    if (!this.#annotation) return;
    const answer = await calls.attach(this.#annotation, this.#attachedFrom);
    if (!answer.ok) return this.#show({ at: 'failed', code: answer.code });
    this.#annotation = null;
    this.#attachedFrom = null;
    onStored(answer.value.annotation, null);
    this.#show({ at: 'offer' });
  }

  async #toggleDeleted() {
    const { calls, onStored, range } = this.#options;
    if (!this.#annotation) return;
    const answer = await calls.setDeleted(this.#annotation.id, this.#annotation.deleted === null);
    if (!answer.ok) return this.#show({ at: 'failed', code: answer.code });
    const { annotation, copied } = answer.value;
    this.#annotation = annotation;
    onStored(annotation, range);
    this.#show(annotation.deleted === null ? { at: 'saved', copied } : { at: 'removed' });
  }
}

type ToolsFailure = { ok: false; code: Extract<ToolsStage, { at: 'failed' }>['code'] };

const failureOr = <T,>(answer: Result<T, Exclude<ToolsFailure['code'], 'no-text'>>) =>
  answer.ok ? { ok: true as const, value: answer.value } : { ok: false as const, code: answer.code };
