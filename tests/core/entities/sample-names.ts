import { aliasesOf } from '../../../core/entities/aliases.ts';
import { compileGazetteer } from '../../../core/entities/gazetteer.ts';
import { createRecognizer, type TextContext } from '../../../core/entities/recognize.ts';
import type { Alias, Entity } from '../../../core/model.ts';

/** What entities that a test makes up have in common. */
export const shared = { description: 'One.', source: 'general knowledge', roles: [] };

/** A name that is safe alone. */
export const name = (text: string, more: Partial<Alias> = {}): Alias => ({
  text,
  caseRule: 'exact',
  needsContext: false,
  ...more,
});

/** A name that needs support. */
export const bare = (text: string) => name(text, { needsContext: true });

/** Finds what is marked in the texts of one document, in order. */
export function markerOf(entities: readonly Entity[]) {
  const gazetteer = compileGazetteer(aliasesOf(entities).map(({ alias }) => alias));
  const recognizer = createRecognizer({ gazetteer, entities });
  return (texts: string[], context: TextContext = { language: 'en' }): string[] => {
    const { mentions } = recognizer.recognize({ texts, context });
    return mentions.flatMap((list, i) => list.map(({ start, end }) => texts[i]?.slice(start, end) ?? ''));
  };
}
