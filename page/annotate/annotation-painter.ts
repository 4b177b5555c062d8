import { type HighlightColor, highlightColors } from '../../core/annotations/annotation.ts';
import { MOST_ANNOTATIONS, tellPaintedAnnotations } from '../paint-budget.ts';
import { type Anchored, elementsOf, staticRangeOf } from './anchored.ts';

/** How far outside of the window an annotation is painted. */
const MARGIN = '60% 0px';
/** Elements watched for one annotation. */
const MOST_WATCHED = 12;

type HighlightName = HighlightColor | 'focus';

const nameOf = (color: HighlightName): string => `backfile-annotation-${color}`;

interface Shown {
  anchored: Anchored;
  color: HighlightColor;
  watched: Element[];
  near: Set<Element>;
  range: StaticRange | null;
}

/** Paints annotations that are near the window, as CSS highlights: the page itself is not changed. */
export class AnnotationPainter {
  #highlights = new Map<HighlightName, Highlight>();
  #shown = new Map<string, Shown>();
  #watchers = new Map<Element, Set<Shown>>();
  #observer: IntersectionObserver;
  #painted = 0;

  constructor(signal: AbortSignal) {
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), { rootMargin: MARGIN });
    signal.addEventListener('abort', () => this.#end());
  }

  #highlight(name: HighlightName): Highlight {
    const known = this.#highlights.get(name) ?? new Highlight();
    this.#highlights.set(name, known);
    // Under the names; what was jumped to over them.
    known.priority = name === 'focus' ? 1 : -1;
    // A page may have taken or cleared the name since.
    if (!CSS.highlights.has(nameOf(name))) CSS.highlights.set(nameOf(name), known);
    return known;
  }

  show(id: string, anchored: Anchored, color: HighlightColor): void {
    const before = this.#shown.get(id);
    if (before?.anchored === anchored && before.color === color) return;
    this.hide(id);
    const watched = elementsOf(anchored, MOST_WATCHED);
    const shown: Shown = { anchored, color, watched, near: new Set(), range: null };
    this.#shown.set(id, shown);
    for (const element of watched) {
      const watchers = this.#watchers.get(element) ?? new Set();
      this.#watchers.set(element, watchers.add(shown));
      // Observed anew, an element that is watched already tells where it is.
      this.#observer.unobserve(element);
      this.#observer.observe(element);
    }
  }

  hide(id: string): void {
    const shown = this.#shown.get(id);
    if (!shown) return;
    this.#shown.delete(id);
    this.#unpaint(shown);
    for (const element of shown.watched) {
      const watchers = this.#watchers.get(element);
      watchers?.delete(shown);
      if (watchers?.size) continue;
      this.#watchers.delete(element);
      this.#observer.unobserve(element);
    }
  }

  /** Paints one annotation as the current one, or none. */
  focus(anchored: Anchored | null): void {
    const focus = this.#highlight('focus');
    focus.clear();
    if (anchored) focus.add(staticRangeOf(anchored));
  }

  #look(entries: IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of entries)
      for (const shown of this.#watchers.get(target) ?? []) {
        if (isIntersecting) shown.near.add(target);
        else shown.near.delete(target);
        if (shown.near.size === 0) this.#unpaint(shown);
        else this.#paint(shown);
      }
  }

  #paint(shown: Shown) {
    if (shown.range || this.#painted >= MOST_ANNOTATIONS) return;
    shown.range = staticRangeOf(shown.anchored);
    this.#highlight(shown.color).add(shown.range);
    tellPaintedAnnotations(++this.#painted);
  }

  #unpaint(shown: Shown) {
    if (!shown.range) return;
    this.#highlight(shown.color).delete(shown.range);
    shown.range = null;
    tellPaintedAnnotations(--this.#painted);
  }

  #end() {
    this.#observer.disconnect();
    for (const name of [...highlightColors, 'focus' as const]) {
      this.#highlights.get(name)?.clear();
      CSS.highlights.delete(nameOf(name));
    }
    tellPaintedAnnotations(0);
  }
}
