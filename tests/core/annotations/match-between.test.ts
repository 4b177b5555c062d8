import { describe, expect, it } from 'vitest';
import { copiesOf } from '../../../core/annotations/copies.ts';
import { type FoldedSpan, foldText } from '../../../core/annotations/folded-text.ts';
import { matchBetween } from '../../../core/annotations/match-between.ts';
import { createSketchComparer, sketchOf } from '../../../core/annotations/page-sketch.ts';
import { foldQuote } from '../../../core/annotations/quote.ts';
import { finish } from '../../../core/annotations/steps.ts';
import { lastOf } from './find-again.ts';

const lines = [
  'The council met on Tuesday evening to decide on the future of the old harbour, which nobody has used since the spring.',
  'Votes for the first proposal: none, as the mayor had said they would be when the planning office sent it out to all.',
  'The second proposal removes the cranes and builds two hundred flats where the sheds of the fishermen stand to this day.',
  'Votes for the second proposal: none, although the builders had written to each member and asked for a word with them.',
  'A vote on the third is expected before the end of the year, the mayor said, unless the members should think otherwise.',
];
const before = lines.join('\n');

/** The second “none” of the page, looked for between two texts of the page as it is now. */
function findSecond(after: string, from: string, to: string): FoldedSpan | null {
  const at = before.lastIndexOf('none');
  const text = foldText(before);
  const quote = foldQuote({
    exact: 'none',
    prefix: before.slice(at - 100, at),
    suffix: before.slice(at + 4, at + 100),
    copies: copiesOf(text.folded, 'none').length,
    sketch: finish(sketchOf(text)),
  });
  const now = foldText(after);
  const page = {
    text: now,
    filter: null,
    shape: () => '',
    visible: () => true,
    likeness: createSketchComparer(now),
  };
  const start = now.folded.indexOf(foldText(from).folded);
  const room = { start, end: now.folded.indexOf(foldText(to).folded) };
  return lastOf(matchBetween(quote, page, room));
}

const [cranes, third] = ['removes the cranes', 'A vote on the third'];
const edited = before.replace('proposal: none, although', 'proposal, none of them, though');

describe('a repeated word between two annotations that were found', () => {
  it('is found where the words beside it were edited', () => {
    const place = findSecond(edited, cranes, third);
    expect(place?.start).toBe(foldText(edited.slice(0, edited.lastIndexOf('none'))).folded.length);
  });

  it.each([
    ['one of the copies is gone', edited.replace('proposal: none, as', 'proposal, as'), cranes, third],
    ['another copy came', edited.replace('the end of', 'none of'), cranes, third],
    ['two stand between them', edited, 'The council met', third],
    ['none stands between them', edited, 'Votes for the second', 'proposal, none'],
    ['they stand the other way round', edited, third, cranes],
    [
      'another page is at the address',
      'none of this\nremoves the cranes none\nA vote on the third',
      cranes,
      third,
    ],
  ])('stays an orphan where %s', (_, after, from, to) => {
    expect(findSecond(after, from, to)).toBeNull();
  });
});
