import type { Nodes, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { inserted, joinTraced, sliceTraced, type Traced, trimTraced } from '../traced.ts';

/** Blocks are known by now, and code and HTML are not what articles are written in: only what stands in a line. */
const INLINE_ONLY = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'codeText',
      'definition',
      'headingAtx',
      'htmlFlow',
      'htmlText',
      'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

/** Parsing costs 0.4 ms a paragraph; most have nothing that could be Markdown. */
const MAY_BE_MARKDOWN = /[*_]|\\[!-/:-@[-`{-~]|\]\(|<(?:https?:|mailto:|[^\s<>]+@)|&(?:#\w+|\w+);/;
const BARE_ADDRESS = /^https?:\/\/\S+$/;
const WORD = /[\p{L}\p{N}]/u;
const ESCAPE = /^\\[!-/:-@[-`{-~]/;
const REFERENCE = /^&(?:#\w+|\w+);/;

interface Inline {
  text: Traced;
  links: string[];
  emphasised: boolean;
  linkOnly: boolean;
}

interface Walk {
  source: Traced;
  log: EditLog;
  kept: Traced[];
  links: string[];
  at: number;
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** Drops what stands between the last kept character and `to`. */
function dropTo(walk: Walk, to: number, reason: string): void {
  if (to > walk.at) walk.log.drop(sliceTraced(walk.source, walk.at, to), reason);
  walk.at = Math.max(walk.at, to);
}

function keepTo(walk: Walk, to: number): void {
  if (to > walk.at) walk.kept.push(sliceTraced(walk.source, walk.at, to));
  walk.at = Math.max(walk.at, to);
}

/** Copies a text node: character by character where its value differs from what stands in the document. */
function takeText(walk: Walk, node: Text): void {
  const end = endOf(node);
  const source = walk.source.text;
  let done = 0;
  for (let at = walk.at; at < end; ) {
    const rest = source.slice(at, end);
    const escaped = ESCAPE.exec(rest);
    const reference = REFERENCE.exec(rest)?.[0];
    if (escaped && node.value.startsWith(escaped[0].slice(1), done)) {
      keepTo(walk, at);
      dropTo(walk, at + 1, 'backslash of Markdown');
      at += 2;
      done += 1;
    } else if (reference && !node.value.startsWith(reference, done)) {
      keepTo(walk, at);
      dropTo(walk, at + reference.length, 'character reference, replaced by its character');
      const character = String.fromCodePoint(node.value.codePointAt(done) ?? 0xfffd);
      walk.kept.push(inserted(character));
      at += reference.length;
      done += character.length;
    } else {
      at += 1;
      done += 1;
    }
  }
  keepTo(walk, end);
}

/** Emphasis inside a word or a sum (2*3*4) is none. */
function isInsideWord(source: string, node: Nodes): boolean {
  return WORD.test(source.charAt(startOf(node) - 1)) || WORD.test(source.charAt(endOf(node)));
}

const isEmphasis = (node: Nodes): boolean => node.type === 'emphasis' || node.type === 'strong';

/** Takes what stands inside emphasis or a link, without the marks; emphasis inside a word stays as it is written. */
function takeMarked(walk: Walk, node: Nodes, children: readonly Nodes[]): void {
  const literal = isEmphasis(node) && isInsideWord(walk.source.text, node);
  const reason = isEmphasis(node) ? 'emphasis mark' : 'mark of a link';
  const pass = (to: number) => (literal ? keepTo(walk, to) : dropTo(walk, to, reason));
  for (const child of children) {
    pass(startOf(child));
    takeNode(walk, child);
  }
  pass(endOf(node));
}

function takeNode(walk: Walk, node: Nodes): void {
  if (node.type === 'text') takeText(walk, node);
  else if (node.type === 'image') dropTo(walk, endOf(node), 'picture that the document does not hold');
  else if (!('children' in node)) keepTo(walk, endOf(node));
  else if (node.type === 'root' || node.type === 'paragraph') {
    for (const child of node.children) takeNode(walk, child);
  } else {
    if (node.type === 'link') walk.links.push(node.url);
    takeMarked(walk, node, node.children);
  }
}

function readInline(source: Traced, log: EditLog): Inline {
  const tree = fromMarkdown(source.text, { extensions: [INLINE_ONLY] });
  const walk: Walk = { source, log, kept: [], links: [], at: 0 };
  takeNode(walk, tree);
  keepTo(walk, source.text.length);
  const [paragraph] = tree.children;
  const only =
    paragraph?.type === 'paragraph' && paragraph.children.length === 1 ? paragraph.children[0] : null;
  const inner =
    only && isEmphasis(only) && 'children' in only && only.children.length === 1 ? only.children[0] : only;
  return {
    text: trimTraced(joinTraced(walk.kept)),
    links: walk.links,
    emphasised: only ? isEmphasis(only) : false,
    linkOnly: inner?.type === 'link',
  };
}

/** Takes inline Markdown out of a block: emphasis, links, escapes, pictures. What is left is what the author wrote. */
export function readMarkdown(draft: Draft, log: EditLog): Draft {
  if (draft.kind === 'rule') return draft;
  const { text } = draft.text;
  if (BARE_ADDRESS.test(text)) return { ...draft, links: [text], linkOnly: true };
  if (!MAY_BE_MARKDOWN.test(text)) return draft;
  const { links, ...inline } = readInline(draft.text, log);
  return { ...draft, ...inline, ...(links.length > 0 && { links }) };
}
