import { compileGazetteer } from '../../../core/entities/gazetteer.ts';
import { openGazetteer } from '../../../core/entities/matcher.ts';
import type { Alias, CaseRule } from '../../../core/model.ts';

export function alias(text: string, caseRule: CaseRule = 'capital'): Alias {
  return { text, caseRule, needsContext: false };
}

/** What is found in a text, each mention as "surface" or "surface=alias|alias" when it is not spelled as the alias. */
export function found(aliases: readonly Alias[], text: string, language?: string): string[] {
  const matcher = openGazetteer(compileGazetteer(aliases));
  return matcher.find(text, language).map(({ start, end, aliases: ordinals }) => {
    const surface = text.slice(start, end);
    const names = ordinals.map((ordinal) => aliases[ordinal]?.text).join('|');
    return names === surface ? surface : `${surface}=${names}`;
  });
}
