/** The part of a range that lies in the root; null when none does. The page's own selection is left as it is. */
export function within(root: Element, range: Range): Range | null {
  if (!range.intersectsNode(root)) return null;
  const inside = range.cloneRange();
  if (!root.contains(inside.startContainer)) inside.setStart(root, 0);
  if (!root.contains(inside.endContainer)) inside.setEnd(root, root.childNodes.length);
  return inside.collapsed || inside.toString().trim() === '' ? null : inside;
}
