import type { Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { wordsIn } from '../sentence-shape.ts';
import { sliceTraced, trimTraced } from '../traced.ts';
import { isPlaceholder } from './placeholders.ts';

/** More words before a credit than this are an article's paragraph, not what stands under a picture. */
const LONGEST_CAPTION_WORDS = 60;

const KIND = '(?:file|photo(?:s|graph|graphs)?|image|picture|credit|illustration|graphic|screenshot)';
const AGENCIES =
  'AFP|AP|Reuters|REUTERS|EPA|EPA-EFE|EFE|Getty Images|Getty|Anadolu|Xinhua|TASS|UPI|PA|dpa|Bloomberg|Shutterstock|NurPhoto|Flash90';
const CREDITS: readonly RegExp[] = [
  // [ File: Stoyan Nenov/Reuters ], (Photo by A. Name), [AP Photo/A. Name]
  new RegExp(
    `\\s*[[(]\\s*(?:ap |afp )?${KIND}s?(?:\\s*(?:credit|courtesy))?\\s*(?::|/|\\bby\\b)[^\\])]{2,100}[\\])]$`,
    'i',
  ),
  // [Mohammed Salem/Reuters]
  /\s*\[\s*\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}\s*\/\s*\p{Lu}[^\]]{1,60}\]$/u,
  // … on January 27. Mandel Ngan/AFP
  new RegExp(
    `(?<=[.!?]["”’]?)\\s+\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3}\\s?/\\s?(?:${AGENCIES})$`,
    'u',
  ),
  // … / Image: public domain
  new RegExp(`\\s+[/|–—]\\s*${KIND}s?\\s*:\\s*[^.!?]{2,80}$`, 'i'),
];
const CREDIT_ALONE = new RegExp(`^${KIND}s?(?: credit| courtesy)?\\s*(?::|\\bby\\b)\\s+[^.!?]{2,100}$`, 'i');

/** Where the credit of a picture begins in a text that ends with one; -1 without. */
export function creditStart(text: string): number {
  if (CREDIT_ALONE.test(text)) return 0;
  for (const credit of CREDITS) {
    const found = credit.exec(text);
    if (found) return found.index;
  }
  return -1;
}

/** The blocks that were set in italics or bold right under the place of a picture. */
function isUnderPicture(draft: Draft, before: Draft | undefined): boolean {
  return draft.emphasised === true && draft.kind === 'paragraph' && isPlaceholder(before?.text.text ?? '');
}

/**
 * Takes captions and credits out of the text and puts them behind it: their pictures are not there, and where they
 * stand they break it. Credits that are glued to a long paragraph are parted from it.
 */
export function moveCaptions(drafts: readonly Draft[], log: EditLog): { text: Draft[]; captions: Draft[] } {
  const text: Draft[] = [];
  const captions: Draft[] = [];
  const move = (draft: Draft, part = draft.text) => {
    log.move(part, 'caption or credit of a picture that the document does not hold');
    captions.push({ kind: 'caption', text: part });
  };
  drafts.forEach((draft, index) => {
    const start = draft.kind === 'paragraph' ? creditStart(draft.text.text) : -1;
    const whole = start >= 0 && wordsIn(draft.text.text.slice(0, start)).length <= LONGEST_CAPTION_WORDS;
    if (whole || isUnderPicture(draft, drafts[index - 1])) move(draft);
    else if (start < 0) text.push(draft);
    else {
      text.push({ ...draft, text: trimTraced(sliceTraced(draft.text, 0, start)) });
      move(draft, trimTraced(sliceTraced(draft.text, start)));
    }
  });
  return { text, captions };
}
