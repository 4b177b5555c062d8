import { i18n } from '#i18n';
import { createAnnouncer } from './announcer.ts';
import type { CardFeature } from './card-contract.ts';
import { CardPopover } from './card-popover.tsx';

/** The card on a page, with the styles that it wears in its shadow root. */
export function createCardFeature(document: Document, css: string): CardFeature {
  const announcer = createAnnouncer(document, css);
  return {
    open: (request) => new CardPopover(document, css, request),
    announceName: ({ surface, type, n, of }) =>
      announcer.say(
        i18n.t('page.announce', { surface, kind: i18n.t(`common.${type}`), n: String(n), of: String(of) }),
      ),
    end: () => announcer.end(),
  };
}
