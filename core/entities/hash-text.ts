/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), unsigned 32 bits: to pick, not to protect. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
