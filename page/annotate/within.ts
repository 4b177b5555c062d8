import { parentOf } from '../skipped.ts';

function holds(root: Element, node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (at === root) return true;
  return false;
}

/**
 * The part of a range that lies in the root, shadow trees in it included; null when none does. The page's own selection
 * is left as it is.
 */
export function within(root: Element, range: Range): Range | null {
  const inside = range.cloneRange();
  const isElsewhere = range.startContainer.getRootNode() !== root.getRootNode();
  if (isElsewhere ? !holds(root, range.startContainer) : !range.intersectsNode(root)) return null;
  if (!isElsewhere && !root.contains(inside.startContainer)) inside.setStart(root, 0);
  if (!isElsewhere && !root.contains(inside.endContainer)) inside.setEnd(root, root.childNodes.length);
  return inside.collapsed || inside.toString().trim() === '' ? null : inside;
}
