import { expect, test } from 'vitest';
import { webAddress } from '../../components/web-address.ts';

test.each(['https://example.org/a?b=c#d', 'http://example.org/'])('%s leads to the web', (address) => {
  expect(webAddress(address)?.href).toBe(address);
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'chrome-extension://abc/x.html',
  'file:///etc/passwd',
  '/relative',
  '',
])('%j does not', (address) => {
  expect(webAddress(address)).toBeNull();
});
