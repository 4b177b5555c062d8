import type { Clues, Draft } from '../draft.ts';
import type { EditLog } from '../edits.ts';
import { isUnfinished, wordsIn } from '../sentence-shape.ts';

const CONTACT =
  /^(?:to (?:contact|subscribe|donate|join)|contact|follow|subscribe|sign up|donate|join|for more information|read more)\b[^.!?]{0,160}:$/i;
const CONTACT_SENTENCE = /^(?:to contact|contact us|follow us|subscribe|sign up|donate)\b.{0,200}$/i;
const COPYRIGHT = /^(?:©|\(c\)\s|copyright\b|all rights reserved\b).{0,200}$/i;
const SIGNATURE_DASH = /^(?:--|—|–)\s*/;
const LONGEST_SIGNATURE_WORDS = 6;

type Kind = 'contact' | 'contact-link' | 'address' | 'signature' | 'copyright' | 'rule';

const isSignature = ({ text, emphasised }: Draft): boolean =>
  (emphasised === true || SIGNATURE_DASH.test(text.text)) &&
  isUnfinished(text.text) &&
  /\p{Lu}/u.test(text.text) &&
  wordsIn(text.text).length <= LONGEST_SIGNATURE_WORDS;

/** What the block at `index` is if everything behind it is no text either. */
function kindOf(drafts: readonly Draft[], index: number): Kind | null {
  const draft = drafts[index];
  if (!draft) return null;
  const { text } = draft.text;
  const before = drafts[index - 1]?.text.text ?? '';
  if (draft.kind === 'rule') return 'rule';
  if (draft.kind === 'list-item') return null;
  if (draft.linkOnly) return CONTACT.test(before) ? 'contact-link' : 'address';
  if (CONTACT.test(text) && drafts[index + 1]?.linkOnly) return 'contact';
  if (CONTACT_SENTENCE.test(text) && draft.links) return 'contact';
  if (COPYRIGHT.test(text)) return 'copyright';
  return isSignature(draft) ? 'signature' : null;
}

const REASONS: Readonly<Record<Kind, string>> = {
  contact: 'contact footer',
  'contact-link': 'contact footer',
  address: 'address at the end: kept as url',
  signature: 'signature at the end: kept as publisher',
  copyright: 'copyright notice',
  rule: 'line between blocks',
};

function takeClue(kind: Kind, draft: Draft, clues: Clues): void {
  const { text } = draft.text;
  const links = draft.links ?? [];
  if (kind === 'contact' || kind === 'contact-link') {
    const { contact } = clues;
    clues.contact = {
      text: `${contact?.text ?? ''} ${text}`.trim(),
      links: [...(contact?.links ?? []), ...links],
    };
  } else if (kind === 'address' && links[0] && !clues.address) {
    clues.address = { value: links[0], from: 'a link at its end' };
  } else if (kind === 'signature' && !clues.publisher) {
    clues.publisher = { value: text.replace(SIGNATURE_DASH, ''), from: 'the name at its end' };
  }
}

/**
 * Takes the blocks behind the text, last first: contact footers, the article's address, the publisher's name, rules.
 * A name in bold counts only beside an address or under a rule; else it is the text's own.
 */
export function takeTail(drafts: readonly Draft[], clues: Clues, log: EditLog): Draft[] {
  let end = drafts.length;
  const kinds: Kind[] = [];
  for (let kind = kindOf(drafts, end - 1); kind !== null; kind = kindOf(drafts, end - 1)) {
    kinds.unshift(kind);
    end--;
  }
  const vouched = kinds.includes('rule') || kinds.includes('address') || kinds.includes('contact');
  if (!vouched) {
    const stay = kinds.lastIndexOf('signature') + 1;
    end += stay;
    kinds.splice(0, stay);
  }
  kinds.forEach((kind, i) => {
    const draft = drafts[end + i];
    if (!draft) return;
    takeClue(kind, draft, clues);
    log.drop(draft.text, REASONS[kind]);
  });
  return drafts.slice(0, end);
}
