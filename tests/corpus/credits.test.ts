import { describe, expect, it } from 'vitest';
import type { Entity } from '../../core/model.ts';
import { MOST_CREDITS } from '../../core/model.ts';
import { createCredits } from '../../corpus/pipeline/credits.ts';

const entity = (id: string, type: Entity['type'], ...names: [string, ...string[]]): Entity => ({
  id,
  type,
  prefLabel: names[0],
  altLabels: names.map((text) => ({ text, caseRule: 'exact', needsContext: false })),
  description: '',
  source: 'general knowledge',
  roles: [],
});
const entities = [
  entity('p-lee', 'person', 'Ann Lee', 'Lee'),
  entity('p-ray', 'person', 'Bob Ray'),
  entity('o-post', 'organization', 'Harbour Post', 'HP'),
  entity('o-union', 'organization', 'Harbour Union'),
];
const stated = (value: string) => ({ value, inferred: false });
const creditsOf = (all: readonly Entity[], id: string) => all.find((one) => one.id === id)?.credits;

describe('credits', () => {
  it('go to authors, publishers and those whom the contact line names', () => {
    const credits = createCredits(entities);
    const head = { id: 'a1', author: stated('Ann Lee and Bob Ray'), publisher: stated('Harbour Post') };
    credits.add({ head, contact: 'To contact the HP and the Harbour Union visit:' });
    const credited = credits.credit(entities);
    expect(creditsOf(credited, 'p-lee')).toEqual([{ role: 'author', articleId: 'a1' }]);
    expect(creditsOf(credited, 'p-ray')).toEqual([{ role: 'author', articleId: 'a1' }]);
    expect(creditsOf(credited, 'o-post')).toEqual([{ role: 'publisher', articleId: 'a1' }]);
    expect(creditsOf(credited, 'o-union')).toEqual([{ role: 'contact', articleId: 'a1' }]);
  });

  it('need the whole name: a byline "Lee" is nobody’s', () => {
    const credits = createCredits(entities);
    credits.add({ head: { id: 'a1', author: stated('Lee') } });
    credits.add({ head: { id: 'a2', author: stated('Ann Lee-Miller') } });
    expect(creditsOf(credits.credit(entities), 'p-lee')).toBeUndefined();
  });

  it('go to neither of two bearers of a name', () => {
    const twins = [entity('p-1', 'person', 'Ann Lee'), entity('p-2', 'person', 'Ann Lee')];
    const credits = createCredits(twins);
    credits.add({ head: { id: 'a1', author: stated('Ann Lee') } });
    expect(credits.credit(twins).map(({ credits: made }) => made)).toEqual([undefined, undefined]);
  });

  it('stay bounded, the newest kept', () => {
    const credits = createCredits(entities);
    const years = Array.from({ length: 100 }, (_, i) => 1900 + ((i * 37) % 100));
    for (const year of years)
      credits.add({
        head: { id: `a${year}`, publisher: stated('Harbour Post'), datePublished: stated(`${year}`) },
      });
    const made = creditsOf(credits.credit(entities), 'o-post') ?? [];
    expect(made.map(({ articleId }) => articleId)).toEqual(
      Array.from({ length: MOST_CREDITS }, (_, i) => `a${1999 - i}`),
    );
  });
});
