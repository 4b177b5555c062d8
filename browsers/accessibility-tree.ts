import type { CDPSession, Page } from 'playwright-core';

/** A node as a screen reader meets it. Closed shadow roots are part of the tree. */
export interface AccessibleNode {
  role: string;
  name: string;
  description: string;
  focused: boolean;
  /** Names the element behind the node in the browser's protocol. */
  backendNodeId: number | null;
  children: AccessibleNode[];
}

/** The fields of the protocol's AXNode that we read. https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/ */
interface ProtocolNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
}

/** Ignored nodes stand for nothing themselves: their children take their place. */
function build(id: string, nodes: ReadonlyMap<string, ProtocolNode>): AccessibleNode[] {
  const node = nodes.get(id);
  if (!node) return [];
  const children = (node.childIds ?? []).flatMap((child) => build(child, nodes));
  if (node.ignored) return children;
  const focused =
    node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false;
  return [
    {
      role: node.role?.value ?? '',
      name: node.name?.value ?? '',
      description: node.description?.value ?? '',
      focused,
      backendNodeId: node.backendDOMNodeId ?? null,
      children,
    },
  ];
}

async function withSession<T>(page: Page, act: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await act(session);
  } finally {
    await session.detach();
  }
}

/** The accessibility tree of a page, from its document on. */
export function readAccessibilityTree(page: Page): Promise<AccessibleNode> {
  return withSession(page, async (session) => {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: ProtocolNode[] };
    const first = nodes.find((node) => !node.parentId);
    const [tree] = first ? build(first.nodeId, new Map(nodes.map((node) => [node.nodeId, node]))) : [];
    if (!tree) throw new Error('The page has no accessibility tree');
    return tree;
  });
}

/** All nodes below and with this one, in order of the document. */
export function allNodes(node: AccessibleNode): AccessibleNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

/** What a screen reader would read out, texts joined by spaces. */
export function spokenText(node: AccessibleNode): string {
  const texts = allNodes(node).filter(({ role }) => role === 'StaticText');
  return texts
    .map(({ name }) => name)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first node of this role whose name fits, or null. */
export function findNode(tree: AccessibleNode, role: string, name?: RegExp): AccessibleNode | null {
  return allNodes(tree).find((node) => node.role === role && (!name || name.test(node.name))) ?? null;
}

/** The upper and lower edge of a node's box in CSS pixels of the viewport, where it stands now. */
export function boxOf(page: Page, node: AccessibleNode): Promise<{ top: number; bottom: number }> {
  return withSession(page, async (session) => {
    if (node.backendNodeId === null) throw new Error(`${node.role} “${node.name}” has no element`);
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
    const [, top = 0, , , , bottom = 0] = model.border;
    return { top, bottom };
  });
}

/** The middle of a node's box in CSS pixels of the viewport: where a pointer would go. */
export function centreOf(page: Page, node: AccessibleNode): Promise<{ x: number; y: number }> {
  return withSession(page, async (session) => {
    if (node.backendNodeId === null) throw new Error(`${node.role} “${node.name}” has no element`);
    const target = { backendNodeId: node.backendNodeId };
    await session.send('DOM.scrollIntoViewIfNeeded', target);
    const { model } = await session.send('DOM.getBoxModel', target);
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
}
