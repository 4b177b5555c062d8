import { getDomain } from 'tldts';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../core/annotations/address.ts';

const claimed = (url: string, link: string) =>
  canonicalAddress(url, { link, domainOf: (host) => getDomain(host, { allowPrivateDomains: true }) });

const same: [string, string, string][] = [
  ['http and https meet', 'http://example.org/a', 'https://example.org/a'],
  ['www is left out', 'https://www.example.org/a', 'https://example.org/a'],
  ['a fragment is a place on the page', 'https://example.org/a#part-2', 'https://example.org/a'],
  [
    'tracking parameters are left out',
    'https://example.org/a?utm_source=x&fbclid=1&id=7',
    'https://example.org/a?id=7',
  ],
  [
    'the order of parameters does not matter',
    'https://example.org/a?b=2&a=1',
    'https://example.org/a?a=1&b=2',
  ],
  ['a trailing slash does not matter', 'https://example.org/a/', 'https://example.org/a'],
  ['user and password are no part of a page', 'https://me:secret@example.org/a', 'https://example.org/a'],
];

const apart: [string, string, string][] = [
  ['parameters that choose the page', 'https://example.org/?p=1', 'https://example.org/?p=2'],
  ['routes of a single-page site', 'https://example.org/#/one', 'https://example.org/#/two'],
  ['paths', 'https://example.org/a', 'https://example.org/b'],
  ['hosts', 'https://a.example.org/', 'https://b.example.org/'],
];

describe('the address of an annotated page', () => {
  it.each(same)('%s', (_, a, b) => expect(canonicalAddress(a)).toBe(canonicalAddress(b)));
  it.each(apart)('keeps apart: %s', (_, a, b) => expect(canonicalAddress(a)).not.toBe(canonicalAddress(b)));

  it('takes the canonical link of the same registrable domain', () => {
    expect(claimed('https://amp.example.co.uk/a?x=1', 'https://www.example.co.uk/a')).toBe(
      'https://example.co.uk/a',
    );
    expect(claimed('https://example.org/a?x=1', '/a')).toBe('https://example.org/a');
  });

  it('does not let a page pass for another site or for its front page', () => {
    expect(claimed('https://evil.example/a', 'https://news.example/a')).toBe('https://evil.example/a');
    expect(claimed('https://a.github.io/x', 'https://b.github.io/x')).toBe('https://a.github.io/x');
    expect(claimed('https://a.co.uk/x', 'https://b.co.uk/x')).toBe('https://a.co.uk/x');
    expect(claimed('https://example.org/a', 'https://example.org/')).toBe('https://example.org/a');
    expect(claimed('https://example.org/a', 'javascript:alert(1)')).toBe('https://example.org/a');
  });

  it('keeps files by their path and refuses what is no address', () => {
    expect(canonicalAddress('file:///home/me/a.html#x')).toBe('file:///home/me/a.html');
    expect(canonicalAddress('not an address')).toBeNull();
  });
});
