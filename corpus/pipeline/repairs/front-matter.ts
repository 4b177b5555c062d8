import { parse } from 'yaml';
import type { Clues } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { traceRaw } from '../traced.ts';
import { takeField } from './labels.ts';

const FRONT_MATTER = /^\s*---[ \t]*\r?\n([\s\S]{1,10000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

function fieldsOf(yaml: string): [string, string][] | null {
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe' });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.entries(value).flatMap(([name, field]) =>
      typeof field === 'string' ? [[name, field]] : [],
    );
  } catch {
    // Text between two lines of dashes that is no YAML is text.
    return null;
  }
}

/** Reads YAML front matter; returns the offset where the text begins behind it, 0 without front matter. */
export function takeFrontMatter(raw: string, clues: Clues, log: EditLog): number {
  const found = FRONT_MATTER.exec(raw);
  const fields = found?.[1] ? fieldsOf(found[1]) : null;
  if (!found || !fields || fields.length === 0) return 0;
  for (const [name, value] of fields) takeField(name, value, 'its front matter', clues);
  log.drop(traceRaw(raw, 0, found[0].length), 'front matter: kept as metadata');
  return found[0].length;
}
