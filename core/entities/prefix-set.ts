/** The token prefixes of all aliases, each once, numbered from 0 in the order of their first appearance. */
export class PrefixSet {
  count = 0;
  one: Int32Array;
  two: Int32Array;
  /** The prefix without the last token, -1 for a first token. */
  parent: Int32Array;
  /** How many prefixes are longer by one token: 0, 1 or 2, which stands for more. */
  children: Uint8Array;
  /** 1 + the first alias that ends here, 0 for none. */
  firstAlias: Int32Array;
  private places: Int32Array;

  constructor(expected: number) {
    const size = 1 << Math.ceil(Math.log2(expected * 2 + 16));
    this.places = new Int32Array(size);
    this.one = new Int32Array(size >> 1);
    this.two = new Int32Array(size >> 1);
    this.parent = new Int32Array(size >> 1);
    this.children = new Uint8Array(size >> 1);
    this.firstAlias = new Int32Array(size >> 1);
  }

  /** The number of the prefix with these hash lanes, which is added when it is new; `parent` is its own prefix. */
  add(one: number, two: number, parent: number): number {
    const mask = this.places.length - 1;
    let place = one & mask;
    for (;;) {
      const prefix = (this.places[place] ?? 0) - 1;
      if (prefix < 0) break;
      if (this.one[prefix] === one && this.two[prefix] === two) return prefix;
      place = (place + 1) & mask;
    }
    const prefix = this.count++;
    this.places[place] = this.count;
    this.one[prefix] = one;
    this.two[prefix] = two;
    this.parent[prefix] = parent;
    if (parent >= 0) this.children[parent] = Math.min(2, (this.children[parent] ?? 0) + 1);
    if (this.count === this.one.length) this.grow();
    return prefix;
  }

  /** The number of a prefix, -1 when there is none. */
  find(one: number, two: number): number {
    const mask = this.places.length - 1;
    for (let place = one & mask; ; place = (place + 1) & mask) {
      const prefix = (this.places[place] ?? 0) - 1;
      if (prefix < 0 || (this.one[prefix] === one && this.two[prefix] === two)) return prefix;
    }
  }

  private grow(): void {
    const size = this.one.length * 2;
    const widen = (old: Int32Array) => {
      const wide = new Int32Array(size);
      wide.set(old);
      return wide;
    };
    this.one = widen(this.one);
    this.two = widen(this.two);
    this.firstAlias = widen(this.firstAlias);
    this.parent = widen(this.parent);
    const children = new Uint8Array(size);
    children.set(this.children);
    this.children = children;
    this.places = new Int32Array(size * 2);
    for (let prefix = 0; prefix < this.count; prefix++) this.place(prefix);
  }

  private place(prefix: number): void {
    const mask = this.places.length - 1;
    let place = (this.one[prefix] ?? 0) & mask;
    while (this.places[place] !== 0) place = (place + 1) & mask;
    this.places[place] = prefix + 1;
  }

  /** Neither an alias nor a fork: the one way on leads from here to a longer prefix. */
  private isPassage(prefix: number): boolean {
    return this.firstAlias[prefix] === 0 && this.children[prefix] === 1;
  }

  /**
   * For each prefix, how many tokens a search may pass over behind it without a look at the table; -1 for a prefix
   * that is itself passed over. Only a passage leads to passages, as in the path compression of a radix tree.
   */
  passages(): Int8Array {
    const skips = new Int8Array(this.count);
    for (let prefix = this.count - 1; prefix >= 0; prefix--) {
      const parent = this.parent[prefix] ?? -1;
      if (parent < 0 || !this.isPassage(prefix) || !this.isPassage(parent)) continue;
      skips[parent] = (skips[prefix] ?? 0) + 1;
      skips[prefix] = -1;
    }
    return skips;
  }
}
