import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { isPlain } from './plain-note.ts';
import { webAddress } from './web-address.ts';

const headings = ['h3', 'h4', 'h5', 'h6', 'h6', 'h6'] as const;

const childrenOf = (node: { children: readonly Nodes[] }): ComponentChildren => node.children.map(render);

/** What is not drawn as itself (HTML, pictures, definitions) stands there as its own text, or not at all. */
function render(node: Nodes, index = 0): ComponentChildren {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'paragraph':
      return <p key={index}>{childrenOf(node)}</p>;
    case 'emphasis':
      return <em key={index}>{childrenOf(node)}</em>;
    case 'strong':
      return <strong key={index}>{childrenOf(node)}</strong>;
    case 'inlineCode':
      return <code key={index}>{node.value}</code>;
    case 'code':
      return (
        <pre key={index}>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br key={index} />;
    case 'thematicBreak':
      return <hr key={index} />;
    case 'heading': {
      const Heading = headings[node.depth - 1] ?? 'h6';
      return <Heading key={index}>{childrenOf(node)}</Heading>;
    }
    case 'blockquote':
      return <blockquote key={index}>{childrenOf(node)}</blockquote>;
    case 'list':
      return node.ordered ? (
        <ol key={index} start={node.start ?? 1}>
          {childrenOf(node)}
        </ol>
      ) : (
        <ul key={index}>{childrenOf(node)}</ul>
      );
    case 'listItem':
      return <li key={index}>{childrenOf(node)}</li>;
    case 'link':
      return webAddress(node.url) ? (
        <a key={index} href={node.url} rel="noreferrer noopener" target="_blank">
          {childrenOf(node)}
        </a>
      ) : (
        childrenOf(node)
      );
    case 'image':
      return node.alt ?? '';
    default:
      return 'children' in node ? childrenOf(node) : null;
  }
}

const elementsOf = (note: string): ComponentChildren =>
  isPlain(note) ? <p>{note}</p> : childrenOf(fromMarkdown(note));

/** A note's Markdown as elements: no HTML of the note's own, no pictures, only links that open a web page. */
export function NoteText({ note }: { note: string }) {
  // A list is drawn again and again while its reader types; the same note is read once.
  return useMemo(() => <div class="note-text">{elementsOf(note)}</div>, [note]);
}
