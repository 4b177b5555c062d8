// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { guessTexts } from '../../page/read-owner.ts';

const scope = (html: string): Element => {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
};

test('a text is guessed over inline elements and line breaks, as it is read where all of it is shown', () => {
  const texts = guessTexts(scope('Prime Minister <b>Benjamin</b> <i>Netanyahu</i><br>spoke.'));
  expect(texts).toEqual(['Prime Minister Benjamin Netanyahu\nspoke.']);
});

test('what is an owner itself, or not for reading, is no part of it', () => {
  const texts = guessTexts(
    scope('Before <p>a paragraph</p> between <code>code</code><script>1</script> after'),
  );
  expect(texts.map((text) => text.trim())).toEqual(['Before', 'between', 'after']);
});

test('no style is asked for: the page need not have been laid out', () => {
  const asked = window.getComputedStyle;
  window.getComputedStyle = () => {
    throw new Error('asked for a style');
  };
  try {
    expect(guessTexts(scope('<span style="display:none">Ada</span> Byron'))).toEqual(['Ada Byron']);
  } finally {
    window.getComputedStyle = asked;
  }
});
