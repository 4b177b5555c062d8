/** The node and the hosts of the shadow trees that it is in, the outermost first. */
function hostsOf(node: Node): Node[] {
  const hosts = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    hosts.unshift(root.host);
  return hosts;
}

/** Compares two nodes of a page by where they stand, the text of a shadow tree at its host: below 0 when `a` is first. */
export function compareInPage(a: Node, b: Node): number {
  const [inA, inB] = [hostsOf(a), hostsOf(b)];
  const apart = inA.findIndex((node, depth) => node !== inB[depth]);
  const [first, second] = [inA[apart], inB[apart]];
  if (!first || !second) return inA.length - inB.length;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
