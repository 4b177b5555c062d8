/** The token prefixes of all aliases, each once, numbered from 0 in the order of their first appearance. */
export class PrefixSet {
  count = 0;
  one: Int32Array;
  two: Int32Array;
  /** 1 when a longer alias goes on from the prefix. */
  continued: Uint8Array;
  /** 1 + the first alias that ends here, 0 for none. */
  firstAlias: Int32Array;
  private places: Int32Array;

  constructor(expected: number) {
    const size = 1 << Math.ceil(Math.log2(expected * 2 + 16));
    this.places = new Int32Array(size);
    this.one = new Int32Array(size >> 1);
    this.two = new Int32Array(size >> 1);
    this.continued = new Uint8Array(size >> 1);
    this.firstAlias = new Int32Array(size >> 1);
  }

  /** The number of the prefix with these hash lanes, which is added when it is new. */
  add(one: number, two: number): number {
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
    if (this.count === this.one.length) this.grow();
    return prefix;
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
    const continued = new Uint8Array(size);
    continued.set(this.continued);
    this.continued = continued;
    this.places = new Int32Array(size * 2);
    for (let prefix = 0; prefix < this.count; prefix++) this.place(prefix);
  }

  private place(prefix: number): void {
    const mask = this.places.length - 1;
    let place = (this.one[prefix] ?? 0) & mask;
    while (this.places[place] !== 0) place = (place + 1) & mask;
    this.places[place] = prefix + 1;
  }
}
