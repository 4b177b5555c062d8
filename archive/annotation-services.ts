import { canonicalAddress } from '../core/annotations/address.ts';
import type { Annotation, Bond } from '../core/annotations/annotation.ts';
import type { AnnotationStore, Saved } from './annotations.ts';
import { BUNDLED_ARCHIVE } from './archive-name.ts';
import type { AnnotateClient, PageIdentity, SuggestedBond } from './contract.ts';
import type { SenderPage } from './sender.ts';
import type { PageServices } from './server.ts';
import { CallError } from './wire.ts';

type AnnotationCalls = Exclude<keyof AnnotateClient, 'openReader'>;

/** What the services do besides storing. */
export interface AnnotationRim {
  /** Other tabs may show what was changed. */
  onChange?(): void;
  /** The name that the archive gives an entity, the title that it gives an article; null when it has none. */
  labelOf?(bond: Bond): Promise<string | null>;
  bondsLike?(text: string): Promise<SuggestedBond[]>;
  openManager?(id: string): Promise<void>;
}

/** The address of the frame that asks: routes of single-page sites are in the tab's address first. */
function ownUrl({ frameId, address, topAddress }: SenderPage): string {
  return frameId === 0 ? topAddress : address;
}

/** Do both addresses have one host? Then they are of one site, whatever the list of public suffixes says. */
function haveOneHost(link: string, url: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(link, url)) return false;
  return new URL(link, url).hostname === new URL(url).hostname;
}

/** The list of public suffixes is large: it is not made ready before a page claims an address on another host. */
async function addressOf({ canonical }: PageIdentity, page: SenderPage): Promise<string> {
  const isListNeeded = canonical !== undefined && !haveOneHost(canonical, ownUrl(page));
  const { getDomain } = isListNeeded ? await import('tldts') : { getDomain: () => null };
  const domainOf = (host: string) => getDomain(host, { allowPrivateDomains: true });
  const address = canonicalAddress(
    ownUrl(page),
    canonical === undefined ? undefined : { link: canonical, domainOf },
  );
  if (address === null) throw new CallError('not-allowed', 'The page has no address.');
  return address;
}

/** By both of its addresses: a page's script may add its canonical link late, or not every time. */
async function addressesOf(identity: PageIdentity, page: SenderPage): Promise<string[]> {
  return [...new Set([await addressOf(identity, page), await addressOf({}, page)])];
}

function refusePrivate({ incognito }: SenderPage): void {
  if (incognito) throw new CallError('not-allowed', 'Nothing is stored from a private window.');
}

function found(saved: Saved | null | undefined): Saved {
  if (!saved) throw new CallError('not-found', 'There is no such annotation.');
  return saved;
}

/** What a page may ask about annotations: its own and no others. */
export function annotationServices(
  store: AnnotationStore,
  rim: AnnotationRim = {},
): Pick<PageServices, AnnotationCalls> {
  /** The annotation, if it is the page's. Another page's is not there, as far as this page can learn. */
  async function ownAnnotation(id: string, identity: PageIdentity, page: SenderPage): Promise<Annotation> {
    const annotation = await store.get(id);
    if (!annotation || !(await addressesOf(identity, page)).includes(annotation.target.address)) {
      throw new CallError('not-found', 'There is no such annotation.');
    }
    return annotation;
  }

  /** A bond bears the archive's own name for the entity, whatever the page says. */
  async function named(about: readonly Bond[]): Promise<Bond[]> {
    return Promise.all(
      about.map(async (bond) => {
        if (bond.archiveId !== BUNDLED_ARCHIVE) return bond;
        return { ...bond, label: (await rim.labelOf?.(bond)) ?? bond.label };
      }),
    );
  }

  function told(saved: Saved): Saved {
    rim.onChange?.();
    return saved;
  }

  return {
    async annotationsHere(identity, page) {
      const addresses = await addressesOf(identity, page);
      const pages = await Promise.all(addresses.map((address) => store.onPage(address)));
      const annotations = pages.flatMap((read) => read.annotations);
      return { address: addresses[0] ?? '', annotations: annotations.sort((a, b) => a.created - b.created) };
    },
    async saveAnnotation({ id, title, selectors, color, note, tags, about, ...identity }, page) {
      refusePrivate(page);
      const target = { address: await addressOf(identity, page), url: ownUrl(page), title, selectors };
      return told(await store.save(id, { target, color, note, tags, about: await named(about) }));
    },
    async editAnnotation({ edit, seenTags, ...identity }, page) {
      refusePrivate(page);
      const { target } = await ownAnnotation(edit.id, identity, page);
      // A page may attach an annotation anew; it stays an annotation of this page.
      const set = {
        ...edit.set,
        ...(edit.set.target && { target: { ...target, selectors: edit.set.target.selectors } }),
        ...(edit.set.about && { about: await named(edit.set.about) }),
      };
      return told(found(await store.edit({ ...edit, set }, seenTags)));
    },
    async deleteAnnotation({ id, deleted, ...identity }, page) {
      refusePrivate(page);
      await ownAnnotation(id, identity, page);
      const { copied } = await store.setDeleted([id], deleted);
      const annotation = await store.get(id);
      return told(found(annotation && { annotation, copied }));
    },
    async reportAnchors({ states, ...identity }, page) {
      if (!page.incognito) await store.reportAnchors(await addressOf(identity, page), states);
      return null;
    },
    tagsLike: (start) => store.tagsLike(start),
    bondsLike: async (text) => (await rim.bondsLike?.(text)) ?? [],
    async openManager({ id, ...identity }, page) {
      await ownAnnotation(id, identity, page);
      await rim.openManager?.(id);
      return null;
    },
  };
}
