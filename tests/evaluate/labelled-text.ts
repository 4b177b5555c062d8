import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { entityTypes } from '../../core/model.ts';

/** UTF-16 offsets in the text, `end` exclusive. */
const span = v.object({ start: v.number(), end: v.number(), text: v.string() });

const labelledText = v.object({
  id: v.string(),
  /** Which kind of text: "true" names entities of the archive, anything else is a look-alike. */
  set: v.string(),
  lang: v.string(),
  url: v.optional(v.string()),
  title: v.optional(v.string()),
  text: v.string(),
  mentions: v.array(
    v.object({
      ...span.entries,
      entityId: v.optional(v.string()),
      type: v.string(),
      /** False: neither hit, miss nor error. */
      sure: v.boolean(),
    }),
  ),
  /** Neutral stretches. */
  ignore: v.optional(v.array(span), []),
});

export type LabelledText = v.InferOutput<typeof labelledText>;
export type LabelledMention = LabelledText['mentions'][number];

export const isKind = (type: string): boolean => (entityTypes as readonly string[]).includes(type);

function checkOffsets({ id, text, mentions }: LabelledText): void {
  for (const mention of mentions) {
    const found = text.slice(mention.start, mention.end);
    if (found !== mention.text)
      throw new Error(`${id}: at ${mention.start} stands “${found}”, not “${mention.text}”`);
  }
}

/** Every labelled text of a folder, by file name. Throws with the file for one that is not in the format. */
export async function readLabelledTexts(dir: string): Promise<LabelledText[]> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const texts: LabelledText[] = [];
  for (const name of names) {
    const parsed = v.safeParse(labelledText, JSON.parse(await readFile(join(dir, name), 'utf8')));
    if (!parsed.success)
      throw new Error(`${name}: ${v.getDotPath(parsed.issues[0])}: ${parsed.issues[0].message}`);
    checkOffsets(parsed.output);
    texts.push(parsed.output);
  }
  return texts;
}
