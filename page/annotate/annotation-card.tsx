import { render } from 'preact';
import type { Answer, ErrorCode, SavedAnnotation } from '../../archive/contract.ts';
import { AnnotationCardView } from '../../components/AnnotationCardView.tsx';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { addressOfPlace, quotedText } from '../../core/annotations/quotation.ts';
import type { AnnotateRim } from '../annotate-contract.ts';
import type { AnnotationCalls } from './annotation-calls.ts';
import { bondChoices } from './bond-choices.ts';
import { copyText } from './copy-text.ts';
import { openPanel, type Panel } from './open-panel.ts';

const TITLE = 'backfile-annotation-title';

export interface CardOptions {
  rim: AnnotateRim;
  css: string;
  calls: AnnotationCalls;
  /** Ids of all annotations at the place; the first is shown. */
  ids: readonly string[];
  annotation(id: string): Annotation | null;
  /** Over an annotation as it stands on the page; null when it does not. */
  rangeOf(id: string): Range | null;
  corner(): DOMRect;
  takeFocus: boolean;
  onStored(annotation: Annotation): void;
  onEnter(): void;
  onLeave(): void;
  onDismiss(): void;
}

/** The card of the annotations at one place, from opening to closing. */
export class AnnotationCard {
  #options: CardOptions;
  #panel: Panel;
  #shown: Annotation;
  #busy = false;
  #error: ErrorCode | undefined;

  constructor(options: CardOptions, first: Annotation) {
    this.#options = options;
    this.#shown = first;
    const { rim, css, rangeOf, onEnter, onLeave, onDismiss } = options;
    const range = rangeOf(first.id);
    this.#panel = openPanel({
      document: rim.document,
      css,
      className: 'annotation-panel',
      boxOf: () => this.#box(),
      near: range?.startContainer ?? rim.document.body,
      onLost: () => !this.isBusy() && onDismiss(),
      onEnter,
      onLeave,
      onEscape: onDismiss,
    });
    this.#panel.element.setAttribute('role', 'dialog');
    this.#panel.element.setAttribute('aria-labelledby', TITLE);
    this.draw();
    if (options.takeFocus) this.#panel.element.focus({ preventScroll: true });
  }

  /** An unfinished edit, or a deletion that can still be undone here. */
  isBusy = () => this.#panel.element.querySelector('textarea') !== null || this.#shown.deleted !== null;

  close() {
    render(null, this.#panel.element);
    this.#panel.close();
  }

  /** Shows what is stored now. */
  draw() {
    const { rim, ids, annotation, rangeOf, calls, onDismiss } = this.#options;
    // What was put into the bin here stays shown, to be taken out again.
    this.#shown = annotation(this.#shown.id) ?? this.#shown;
    const shown = this.#shown;
    const range = rangeOf(shown.id);
    render(
      <AnnotationCardView
        annotations={ids.flatMap((id) => annotation(id) ?? [])}
        shown={shown}
        titleId={TITLE}
        choices={bondChoices(rim, range)}
        orphaned={shown.target.selectors !== null && range === null && shown.deleted === null}
        busy={this.#busy}
        deleted={shown.deleted !== null}
        error={this.#error}
        onShow={(id) => this.#show(id)}
        onColor={(color) => void this.#change(calls.edit(shown, { color }))}
        onSave={(draft, opened) => this.#change(calls.edit(opened, draft))}
        onDelete={(deleted) => void this.#change(calls.setDeleted(shown.id, deleted))}
        onCopy={() => this.#copy()}
        onManager={() => {
          void rim.client.openManager({ ...rim.identity(), id: shown.id });
          onDismiss();
        }}
        onClose={onDismiss}
        suggest={calls.suggestTags}
        suggestBonds={calls.suggestBonds}
      />,
      this.#panel.element,
    );
  }

  /** Beside the words; in the corner while they are not found; nowhere once the annotation is gone. */
  #box(): DOMRect | null {
    const { ids, annotation, rangeOf, corner } = this.#options;
    if (this.#shown.deleted !== null) return corner();
    // Our own change may be heard of before it is answered: the card stays to offer the way back.
    if (!annotation(this.#shown.id) && !this.#busy) return null;
    const range = rangeOf(this.#shown.id) ?? rangeOf(ids[0] ?? '');
    return range?.getBoundingClientRect() ?? corner();
  }

  #show(id: string) {
    this.#shown = this.#options.annotation(id) ?? this.#shown;
    this.#error = undefined;
    this.draw();
  }

  async #change(call: Answer<SavedAnnotation>): Promise<boolean> {
    this.#busy = true;
    this.#error = undefined;
    this.draw();
    const answer = await call;
    this.#busy = false;
    if (answer.ok) {
      this.#shown = answer.value.annotation;
      this.#options.onStored(answer.value.annotation);
    } else this.#error = answer.code;
    this.draw();
    return answer.ok;
  }

  #copy(): Promise<boolean> {
    const { title } = this.#shown.target;
    const source = [title, addressOfPlace(this.#shown)].filter((part) => part !== '').join('\n');
    return copyText(this.#options.rim.document, `“${quotedText(this.#shown)}”\n${source}`);
  }
}
