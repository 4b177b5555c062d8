/**
 * Firefox paints highlights in a shadow root only by rules inside that root. The sheet is constructed: no node is
 * added, and the page's own sheets stay as they are. Returns whether the root took it.
 */
export function styleShadowRoot(root: ShadowRoot, css: string): boolean {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    return true;
  } catch {
    // Older Firefox lets no content script touch the list: names there stay unpainted rather than a node be added.
    return false;
  }
}
