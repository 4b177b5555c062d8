import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRoute, type Route, routeHref } from '../../components/reader-route.ts';

describe('an address of the reader', () => {
  test.each<[string, Route]>([
    ['?article=a1&block=3&start=17', { view: 'article', id: 'a1', block: 3, start: 17 }],
    ['?article=a1', { view: 'article', id: 'a1' }],
    ['?entity=p-1', { view: 'entity', id: 'p-1' }],
    ['?view=entities&kind=event', { view: 'entities', type: 'event' }],
    ['?view=entities&kind=place', { view: 'entities' }],
    ['?q=peace+talks', { view: 'search', text: 'peace talks' }],
    ['', { view: 'articles' }],
    ['?view=nonsense', { view: 'articles' }],
    ['?article=&entity=', { view: 'articles' }],
  ])('%s names a screen', (search, route) => {
    expect(parseRoute(search)).toEqual(route);
  });

  test.each(['-1', '1.5', '1e9', 'x', '99999999999'])(
    'with block %s opens the article at its top',
    (block) => {
      expect(parseRoute(`?article=a&block=${block}`)).toEqual({ view: 'article', id: 'a' });
    },
  );

  test('is read back as the screen it was written for', () => {
    const id = fc.string({ minLength: 1 });
    const place = fc.option(fc.nat({ max: 1_000_000 }), { nil: undefined });
    const route: fc.Arbitrary<Route> = fc.oneof(
      fc.record({ view: fc.constant('article' as const), id, block: place, start: place }),
      fc.record({ view: fc.constant('entity' as const), id }),
      fc.record({ view: fc.constant('search' as const), text: id }),
    );
    fc.assert(
      fc.property(route, (one) => {
        expect(parseRoute(routeHref(one))).toEqual(one);
      }),
    );
  });
});
