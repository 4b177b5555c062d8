/** A document's file name without its ending, as it can stand in an id. */
export const stemOf = (path: string): string =>
  (path.split('/').at(-1) ?? path)
    .replace(/\.[^.]+$/, '')
    .normalize('NFC')
    .replace(/[\s\\/\p{Cc}]+/gu, '-');

const whole = (path: string): string =>
  path
    .replace(/\.[^./]+$/, '')
    .normalize('NFC')
    .replace(/[\s\\/\p{Cc}]+/gu, '-');

function countBy(paths: readonly string[], key: (path: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(key(path), (counts.get(key(path)) ?? 0) + 1);
  return counts;
}

const beforeUnderscore = (path: string): string => stemOf(path).split('_')[0] ?? '';

/**
 * The id of each document by its path in the folder: the stem up to the first underscore where no other document has
 * the same, else the whole stem, else the whole path with dashes.
 */
export function assignIds(paths: readonly string[]): Map<string, string> {
  const shortIds = countBy(paths, beforeUnderscore);
  const stems = countBy(paths, stemOf);
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const path of paths) {
    const short = beforeUnderscore(path);
    const [free = whole(path)] = [
      ...(short !== '' && shortIds.get(short) === 1 ? [short] : []),
      ...(stems.get(stemOf(path)) === 1 ? [stemOf(path)] : []),
    ].filter((id) => !taken.has(id));
    let id = free;
    for (let n = 2; taken.has(id); n++) id = `${free}-${n}`;
    taken.add(id);
    ids.set(path, id);
  }
  return ids;
}
