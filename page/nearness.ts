import type { Scope } from './owners.ts';

/** How far outside the window a text counts as near: read and painted before it scrolls into view. */
const MARGIN = '60% 0px';
/** Code units of text watched through one element: about six lines, lower than the margin. */
const BUCKET = 1500;
/** Watched elements above which buckets grow: each costs the browser about 1 us in every frame. */
const MANY = 1500;
/** CSS px; a box this small shows no text. */
const SLIVER = 1;

interface Bucket<T extends { scope: Scope }> {
  members: T[];
  chars: number;
  /** Which member's element is watched for all. */
  watched: Element;
}

export interface NearnessEvents<T> {
  /** `distance` in CSS px between the text and the middle of the window, `top` from the top of the document. */
  onNear(member: T, place: { distance: number; top: number }): void;
  onFar(member: T): void;
  /** The member has a box, now or at some time within reach of scrolling: it can be read before it is near. */
  onPlaced(member: T): void;
}

const elementOf = (scope: Scope): Element => (scope instanceof ShadowRoot ? scope.host : scope);

const sameKind = (a: Element, b: Element): boolean =>
  a.parentNode === b.parentNode &&
  a.localName === b.localName &&
  ['class', 'style', 'hidden'].every((name) => a.getAttribute(name) === b.getAttribute(name));

const isOutOfReach = (box: DOMRectReadOnly, scrollTop: number): boolean =>
  box.right < 0 || box.bottom + scrollTop < 0 || box.width <= SLIVER || box.height <= SLIVER;

/**
 * Tells which texts are near the window, by IntersectionObserver: no geometry is ever asked for. Neighbours of one
 * kind share a watched element, so that ten thousand rows cost no more than a few hundred.
 */
export class Nearness<T extends { scope: Scope }> {
  #events: NearnessEvents<T>;
  #window: Window;
  #buckets = new WeakMap<Element, Bucket<T>[]>();
  #all = new Set<Bucket<T>>();
  #last: Bucket<T> | null = null;
  #observer: IntersectionObserver;

  constructor(window: Window, signal: AbortSignal, events: NearnessEvents<T>) {
    this.#events = events;
    this.#window = window;
    this.#observer = new IntersectionObserver((entries) => this.#take(entries), { rootMargin: MARGIN });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Watches a member, in a bucket with the one added before when both are short neighbours of one kind. */
  add(member: T, chars: number): void {
    const element = elementOf(member.scope);
    const room = BUCKET * Math.max(1, this.#all.size / MANY);
    const last = this.#last;
    const fits = last && last.chars + chars <= room && sameKind(last.watched, element);
    if (last && fits) {
      last.members.push(member);
      last.chars += chars;
      return;
    }
    const bucket: Bucket<T> = { members: [member], chars, watched: element };
    this.#last = bucket;
    this.#all.add(bucket);
    this.#watch(bucket, element);
  }

  /** Forgets what has left the document, and watches the rest of its buckets through another element. */
  prune(): void {
    for (const bucket of this.#all) {
      if (bucket.watched.isConnected) continue;
      this.#unwatch(bucket);
      bucket.members = bucket.members.filter(({ scope }) => scope.isConnected);
      const first = bucket.members[0];
      if (first) this.#watch(bucket, elementOf(first.scope));
      else this.#drop(bucket);
    }
  }

  #drop(bucket: Bucket<T>) {
    this.#all.delete(bucket);
    if (this.#last === bucket) this.#last = null;
  }

  #watch(bucket: Bucket<T>, element: Element) {
    bucket.watched = element;
    this.#buckets.set(element, [...(this.#buckets.get(element) ?? []), bucket]);
    this.#observer.observe(element);
  }

  #unwatch(bucket: Bucket<T>) {
    const others = (this.#buckets.get(bucket.watched) ?? []).filter((other) => other !== bucket);
    if (others.length) this.#buckets.set(bucket.watched, others);
    else {
      this.#buckets.delete(bucket.watched);
      this.#observer.unobserve(bucket.watched);
    }
  }

  #take(entries: IntersectionObserverEntry[]) {
    // The browser has just laid the page out: reading the scroll position costs nothing here.
    const scrollTop = this.#window.scrollY;
    for (const entry of entries)
      for (const bucket of [...(this.#buckets.get(entry.target) ?? [])])
        this.#takeOne(entry, bucket, scrollTop);
  }

  #takeOne(entry: IntersectionObserverEntry, bucket: Bucket<T>, scrollTop: number) {
    // Told once, a bucket takes no more members: the browser would not tell of it again.
    if (this.#last === bucket) this.#last = null;
    const box = entry.boundingClientRect;
    if (!box.width && !box.height && this.#lookElsewhere(bucket)) return;
    const outOfReach = isOutOfReach(box, scrollTop);
    const top = box.top + scrollTop;
    const distance = Math.abs(box.top - this.#window.innerHeight / 2);
    for (const member of bucket.members) {
      if (entry.isIntersecting && !outOfReach) this.#events.onNear(member, { distance, top });
      else this.#events.onFar(member);
      if (!outOfReach) this.#events.onPlaced(member);
    }
  }

  /** The watched element has no box: the parent of a `display: contents`, or the next of the bucket, may have. */
  #lookElsewhere(bucket: Bucket<T>): boolean {
    const { watched } = bucket;
    const parent = watched.parentElement;
    if (parent && getComputedStyle(watched).display === 'contents') {
      this.#unwatch(bucket);
      this.#watch(bucket, parent);
      return true;
    }
    if (bucket.members.length < 2) return false;
    const [first, ...rest] = bucket.members;
    bucket.members = rest;
    const next = rest[0];
    if (!first || !next) return false;
    this.#unwatch(bucket);
    this.#watch(bucket, elementOf(next.scope));
    const alone: Bucket<T> = { members: [first], chars: 0, watched };
    this.#all.add(alone);
    this.#watch(alone, elementOf(first.scope));
    return true;
  }
}
