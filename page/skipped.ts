/** Elements whose text is not for reading: program text, fields, embedded documents, machine-readable asides. */
const SKIPPED = new Set(
  (
    'script style noscript template head title meta link textarea input select datalist option optgroup iframe frame ' +
    'object embed canvas audio video map math code kbd samp var rt rp defs desc metadata symbol annotation'
  ).split(' '),
);

const EDITOR_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'code']);

/** Class names under which widespread editors keep their text. */
const EDITOR_CLASS =
  /(?:^|\s)(?:ProseMirror|CodeMirror|cm-editor|monaco-editor|ace_editor|ql-editor|DraftEditor-root|ck-editor__editable|mce-content-body)(?:\s|$)/;

export const HOST_ATTRIBUTE = 'data-backfile-host';

/** Asked through the attribute: `isContentEditable` makes the browser recompute styles. */
const isEditable = (element: Element): boolean => {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
};

/** Whether the element is an editor, by what it says of itself. */
export function isEditor(element: Element): boolean {
  if (isEditable(element)) return true;
  const role = element.getAttribute('role');
  if (role !== null && EDITOR_ROLES.has(role)) return true;
  const names = element.getAttribute('class');
  return names !== null && EDITOR_CLASS.test(names);
}

/** Whether nothing below the element is read, by what the element is (not by how it looks). */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  return element.hasAttribute(HOST_ATTRIBUTE) || isEditor(element);
}

/** The parent of a node, a shadow root's host included; null at the top. */
export const parentOf = (node: Node): Node | null =>
  node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** The element that a node is or lies in; for text that lies directly in a shadow root, its host. */
export function elementAround(node: Node): Element | null {
  let at: Node | null = node;
  while (at && !(at instanceof Element)) at = parentOf(at);
  return at;
}

/** Whether the node or anything round it is skipped. Crosses shadow roots. */
export function isInsideSkipped(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at))
    if (at instanceof Element && isSkipped(at)) return true;
  return false;
}
