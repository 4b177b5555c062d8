// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://news.example/" }
import { describe, expect, it } from 'vitest';
import { createPageIdentity } from '../../page/canonical-link.ts';

const link = (href: string) => `<link rel="canonical" href="${href}">`;

/** The page at a path, with this in its head and body. */
function open(path: string, head: string, body = ''): void {
  history.replaceState(null, '', path);
  document.head.innerHTML = head;
  document.body.innerHTML = body;
}

describe('what a page says its address is', () => {
  it('is its canonical link, as an absolute address', () => {
    open('/a?ref=x', link('/a'));
    expect(createPageIdentity(document)()).toEqual({ canonical: 'https://news.example/a' });
  });

  it('is nothing on a page without one, or with one in its text', () => {
    open('/a', '');
    expect(createPageIdentity(document)()).toEqual({});
    open('/a', '', link('/b'));
    expect(createPageIdentity(document)()).toEqual({});
  });

  it('does not count on the next route of a single-page site until it changes too', () => {
    open('/a', link('/a'));
    const identity = createPageIdentity(document);
    history.pushState(null, '', '/b');
    expect(identity()).toEqual({});
    expect(identity()).toEqual({});
    document.querySelector('link')?.setAttribute('href', '/b');
    expect(identity()).toEqual({ canonical: 'https://news.example/b' });
    history.pushState(null, '', '/c');
    expect(identity()).toEqual({});
  });

  it('stays when only the fragment changes', () => {
    open('/a', link('/a'));
    const identity = createPageIdentity(document);
    history.pushState(null, '', '#part');
    expect(identity()).toEqual({ canonical: 'https://news.example/a' });
  });
});
