import { canonicalAddress } from '../core/annotations/address.ts';
import type { Annotation } from '../core/annotations/annotation.ts';
import type { AnnotationStore, Saved } from './annotations.ts';
import type { PageIdentity } from './contract.ts';
import type { SenderPage } from './sender.ts';
import type { PageServices } from './server.ts';
import { CallError } from './wire.ts';

type AnnotationCalls =
  | 'annotationsHere'
  | 'saveAnnotation'
  | 'editAnnotation'
  | 'deleteAnnotation'
  | 'reportAnchors';

/** The address of the frame that asks: routes of single-page sites are in the tab's address first. */
function ownUrl({ frameId, address, topAddress }: SenderPage): string {
  return frameId === 0 ? topAddress : address;
}

/** The list of public suffixes is large: it is not made ready before a page claims a canonical address. */
async function addressOf({ canonical }: PageIdentity, page: SenderPage): Promise<string> {
  const { getDomain } = canonical === undefined ? { getDomain: () => null } : await import('tldts');
  const domainOf = (host: string) => getDomain(host, { allowPrivateDomains: true });
  const address = canonicalAddress(
    ownUrl(page),
    canonical === undefined ? undefined : { link: canonical, domainOf },
  );
  if (address === null) throw new CallError('not-allowed', 'The page has no address.');
  return address;
}

function refusePrivate({ incognito }: SenderPage): void {
  if (incognito) throw new CallError('not-allowed', 'Nothing is stored from a private window.');
}

function found(saved: Saved | null | undefined): Saved {
  if (!saved) throw new CallError('not-found', 'There is no such annotation.');
  return saved;
}

/** What a page may ask about annotations: its own and no others. */
export function annotationServices(store: AnnotationStore): Pick<PageServices, AnnotationCalls> {
  /** The annotation, if it is the page's. Another page's is not there, as far as this page can learn. */
  async function ownAnnotation(id: string, identity: PageIdentity, page: SenderPage): Promise<Annotation> {
    const annotation = await store.get(id);
    if (!annotation || annotation.target.address !== (await addressOf(identity, page))) {
      throw new CallError('not-found', 'There is no such annotation.');
    }
    return annotation;
  }

  return {
    async annotationsHere(identity, page) {
      const address = await addressOf(identity, page);
      const { annotations } = await store.onPage(address);
      return { address, annotations };
    },
    async saveAnnotation({ id, title, selectors, color, note, tags, about, ...identity }, page) {
      refusePrivate(page);
      const target = { address: await addressOf(identity, page), url: ownUrl(page), title, selectors };
      return store.save(id, { target, color, note, tags, about });
    },
    async editAnnotation({ edit, seenTags, ...identity }, page) {
      refusePrivate(page);
      const { target } = await ownAnnotation(edit.id, identity, page);
      // A page may attach an annotation anew; it stays an annotation of this page.
      const set = edit.set.target
        ? { ...edit.set, target: { ...target, selectors: edit.set.target.selectors } }
        : edit.set;
      return found(await store.edit({ ...edit, set }, seenTags));
    },
    async deleteAnnotation({ id, deleted, ...identity }, page) {
      refusePrivate(page);
      await ownAnnotation(id, identity, page);
      return found((await store.setDeleted([id], deleted))[0]);
    },
    async reportAnchors({ states, ...identity }, page) {
      if (!page.incognito) await store.reportAnchors(await addressOf(identity, page), states);
      return null;
    },
  };
}
