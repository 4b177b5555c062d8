import type { PageMention } from '../archive/contract.ts';
import type { EntityType } from '../core/model.ts';
import type { Block } from './block.ts';
import { mostNames, onPaintedAnnotations } from './paint-budget.ts';
import { covers, type Painted, type Painter, placeMention, stillStands } from './painted.ts';

export const highlightNames: Record<EntityType | 'focus', string> = {
  person: 'backfile-person',
  organization: 'backfile-organization',
  event: 'backfile-event',
  focus: 'backfile-focus',
};

/**
 * One named highlight of the page's registry. Named only: the registry may hold the page's own. Our list of what it
 * holds is kept apart, since Firefox lets no content script go through a Highlight.
 */
class NamedHighlight {
  #name: string;
  #highlight = new Highlight();
  #held = new Set<AbstractRange>();

  constructor(name: string) {
    this.#name = name;
    if (name === highlightNames.focus) this.#highlight.priority = 1;
  }

  /** A page may have a highlight of its own under the name: it keeps it, and ours are painted along with it. */
  #registered(): Highlight {
    const there = CSS.highlights.get(this.#name);
    if (there) return there;
    CSS.highlights.set(this.#name, this.#highlight);
    return this.#highlight;
  }

  add(range: AbstractRange) {
    this.#held.add(range);
    this.#highlight.add(range);
    this.#registered().add(range);
  }

  delete(range: AbstractRange) {
    this.#held.delete(range);
    this.#highlight.delete(range);
    CSS.highlights.get(this.#name)?.delete(range);
  }

  end() {
    for (const range of this.#held) this.delete(range);
    if (CSS.highlights.get(this.#name) === this.#highlight) CSS.highlights.delete(this.#name);
  }
}

/**
 * Static ranges: a live Range makes every write of the page dearer (300 of them four times), a static one costs it
 * nothing. What keeps them true is `verify` and `sweep`, called between each change of the page and the next frame.
 */
const staticRange = (painted: Painted): AbstractRange =>
  new StaticRange({
    startContainer: painted.startNode,
    startOffset: painted.startOffset,
    endContainer: painted.endNode,
    endOffset: painted.endOffset,
  });

interface PaintedBlock {
  top: number;
  ranges: Map<Painted, AbstractRange>;
}

class HighlightPainter implements Painter {
  #highlights = new Map<string, NamedHighlight>();
  #blocks = new Map<Block, PaintedBlock>();
  #count = 0;
  #focused: { painted: Painted; range: AbstractRange } | null = null;

  constructor() {
    onPaintedAnnotations(() => this.#makeRoomInMiddle());
  }

  #named(kind: EntityType | 'focus'): NamedHighlight {
    const name = highlightNames[kind];
    const known = this.#highlights.get(name) ?? new NamedHighlight(name);
    this.#highlights.set(name, known);
    return known;
  }

  paint(block: Block, mentions: readonly PageMention[], top: number) {
    const before = this.#blocks.get(block);
    if (before) this.unpaint(block);
    this.#makeRoom(mentions.length, top);
    const ranges = new Map<Painted, AbstractRange>();
    for (const mention of mentions) {
      const painted = this.#count < mostNames() ? placeMention(block, mention) : null;
      if (!painted || !stillStands(painted)) continue;
      const range = staticRange(painted);
      this.#named(mention.type).add(range);
      ranges.set(painted, range);
      this.#count++;
    }
    if (ranges.size) this.#blocks.set(block, { top, ranges });
  }

  /** Takes away what is farthest from the newcomer. */
  #makeRoom(wanted: number, top: number) {
    while (this.#count + wanted > mostNames() && this.#blocks.size) {
      let farthest: [Block, number] | null = null;
      for (const [block, painted] of this.#blocks) {
        const distance = Math.abs(painted.top - top);
        if (!farthest || distance > farthest[1]) farthest = [block, distance];
      }
      if (!farthest || farthest[1] === 0) return;
      this.unpaint(farthest[0]);
    }
  }

  /** For annotations, which come where they will: names at the far ends of what is painted go first. */
  #makeRoomInMiddle() {
    const tops = [...this.#blocks.values()].map(({ top }) => top);
    if (this.#count > mostNames()) this.#makeRoom(0, tops.reduce((sum, top) => sum + top, 0) / tops.length);
  }

  #remove(painted: Painted, range: AbstractRange) {
    this.#named(painted.mention.type).delete(range);
    this.#count--;
  }

  unpaint(block: Block) {
    for (const [painted, range] of this.#blocks.get(block)?.ranges ?? []) this.#remove(painted, range);
    this.#blocks.delete(block);
  }

  verify(block: Block, children: boolean) {
    if (this.#focused?.painted.block === block) this.#verifyFocus();
    const ranges = this.#blocks.get(block)?.ranges;
    if (!ranges) return;
    for (const [painted, range] of ranges) {
      // A name across elements cannot be told from its two ends alone: what lies between may have changed.
      const across = painted.startNode !== painted.endNode;
      if ((across && children) || !stillStands(painted)) {
        this.#remove(painted, range);
        ranges.delete(painted);
      }
    }
    if (!ranges.size) this.#blocks.delete(block);
  }

  #verifyFocus() {
    if (this.#focused && !stillStands(this.#focused.painted)) this.focus(null);
  }

  sweep() {
    this.#verifyFocus();
    for (const [block, { ranges }] of this.#blocks) {
      const [first] = ranges.keys();
      if (first && !first.startNode.isConnected) this.unpaint(block);
    }
  }

  at(node: Node, offset: number): Painted | null {
    for (const { ranges } of this.#blocks.values())
      for (const painted of ranges.keys()) if (covers(painted, node, offset)) return painted;
    return null;
  }

  focus(painted: Painted | null) {
    if (this.#focused) this.#named('focus').delete(this.#focused.range);
    this.#focused = null;
    if (!painted || !stillStands(painted)) return;
    const range = staticRange(painted);
    this.#focused = { painted, range };
    this.#named('focus').add(range);
  }

  end() {
    for (const highlight of this.#highlights.values()) highlight.end();
    this.#highlights.clear();
    this.#blocks.clear();
    this.#count = 0;
  }
}

/** Whether the browser has CSS highlights: https://drafts.csswg.org/css-highlight-api-1/ */
export const hasHighlights = (): boolean =>
  typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';

export const createHighlightPainter = (): Painter => new HighlightPainter();
