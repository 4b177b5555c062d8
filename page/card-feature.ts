import { i18n } from '#i18n';
import { createAnnouncer } from './announcer.ts';
import type { CardFeature } from './card-contract.ts';
import { CardPopover } from './card-popover.tsx';
import { createRaisedCards } from './raised-card.ts';

/** The card on a page, with the styles that it wears in its shadow root. */
export function createCardFeature(document: Document, css: string): CardFeature {
  const announcer = createAnnouncer(document, css);
  const open: CardFeature['open'] = (request) => new CardPopover(document, css, request);
  const raised = createRaisedCards(document, open);
  return {
    open,
    raised,
    announceName: ({ surface, type, n, of }) =>
      announcer.say(
        i18n.t('page.announce', { surface, kind: i18n.t(`common.${type}`), n: String(n), of: String(of) }),
      ),
    end: () => {
      announcer.end();
      raised.end();
    },
  };
}
