import { foldUnit } from '../../core/annotations/fold-text.ts';
import { textNodes, unreadElements } from './page-text.ts';
import { isTextShown } from './shown.ts';

/** UTF-16 units of program text in a page from which it is not asked for its text as a whole: that cannot be sliced. */
const maxProgram = 1_000_000;

export interface Span {
  start: number;
  end: number;
}

/** The text of everything below a root, program text and all, asked for in one call; null where that takes too long. */
export function contentOf(root: Element): string | null {
  let program = 0;
  for (const { firstChild } of root.getElementsByTagName('script'))
    if (firstChild instanceof Text) program += firstChild.length;
  return program > maxProgram ? null : root.textContent;
}

/** A short text folded, without the way back; '' where folding drops all of it. */
export function foldedPart(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit !== 0) folded += String.fromCharCode(unit);
  }
  return folded;
}

/** Offset after (or before) the last unit of `wanted`, walked along a text over what folding drops; -1: another text. */
export function walkFolded(content: string, at: number, wanted: string, direction: -1 | 1): number {
  let reached = at;
  let next = direction === 1 ? at : at - 1;
  for (let i = 0; i < wanted.length; next += direction) {
    const unit = foldUnit(content.charCodeAt(next)); // not a number beyond the ends: folds to 0
    if (next < 0 || next >= content.length) return -1;
    if (unit === 0) continue;
    if (unit !== wanted.charCodeAt(direction === 1 ? i : wanted.length - 1 - i)) return -1;
    reached = direction === 1 ? next + 1 : next;
    i++;
  }
  return reached;
}

/** The longest run of letters: the rarest, most likely. */
function longestWord(text: string): { word: string; at: number } {
  let best = { word: '', at: 0 };
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu))
    if (match[0].length > best.word.length) best = { word: match[0], at: match.index };
  return best;
}

/** Marks at the edge are dealt with apart: a span begins with what folding keeps. */
function firstKept(content: string, at: number): number {
  let first = at;
  while (first < content.length && foldUnit(content.charCodeAt(first)) === 0) first++;
  return first;
}

/** Where a text stands in the content but for what folding drops; null when its words are there too often to look. */
export function copiesIn(content: string, text: string, mostTries: number): Span[] | null {
  const { word, at } = longestWord(text);
  if (word === '') return [];
  const [head, tail] = [foldedPart(text.slice(0, at)), foldedPart(text.slice(at))];
  const found: Span[] = [];
  let tries = 0;
  for (let i = content.indexOf(word); i >= 0; i = content.indexOf(word, i + 1)) {
    if (++tries > mostTries) return null;
    const end = walkFolded(content, i, tail, 1);
    const start = end < 0 ? -1 : head === '' ? firstKept(content, i) : walkFolded(content, i, head, -1);
    if (start >= 0) found.push({ start, end });
  }
  return found;
}

/** A text node, or null at the end: what the walkers here show. */
const textNode = (node: Node | null) => node as Text | null;

/** A range over offsets of the text content, or null where the page has changed since. */
export function rangeOver(root: Element, { start, end }: Span): Range | null {
  const walker = root.ownerDocument.createTreeWalker(root, textNodes);
  const range = root.ownerDocument.createRange();
  let offset = 0;
  let begun = false;
  for (let node = textNode(walker.nextNode()); node; node = textNode(walker.nextNode())) {
    const next = offset + node.length;
    if (!begun && next > start) {
      range.setStart(node, start - offset);
      begun = true;
    }
    if (next >= end) {
      range.setEnd(node, end - offset);
      return range;
    }
    offset = next;
  }
  return null;
}

/** Whether a reader of the page sees a text node below a root, and reading the page would have it. */
function isRead(node: Text, root: Element): boolean {
  for (let at = node.parentElement; at && at !== root; at = at.parentElement)
    if (unreadElements.has(at.localName) || at.hasAttribute('hidden')) return false;
  return isTextShown(node);
}

/** Text nodes of one range that are asked; a longer range is for the reading of the page. */
const mostAsked = 256;

/** Whether that is so for all text of a range that begins and ends in text nodes; false too where it has too many. */
export function isAllRead(range: Range, root: Element): boolean {
  const walker = root.ownerDocument.createTreeWalker(range.commonAncestorContainer, textNodes);
  walker.currentNode = range.startContainer;
  let node: Text | null = textNode(range.startContainer);
  for (let asked = 0; node && asked < mostAsked; asked++, node = textNode(walker.nextNode())) {
    if (/\S/.test(node.data) && !isRead(node, root)) return false;
    if (node === range.endContainer) return true;
  }
  return false;
}
