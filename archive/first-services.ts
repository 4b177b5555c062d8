import { extensionSchemas, pageSchemas } from './messages.ts';
import { pageSettings, reasonAgainst } from './page-settings.ts';
import type { ReaderMemory } from './reader-says.ts';
import type { ArchiveRecognizer } from './recognizer.ts';
import type { SenderPage } from './sender.ts';
import type { ExtensionServices, PageServices, Services } from './server.ts';

export interface FirstParts {
  recognizer: ArchiveRecognizer;
  reader: ReaderMemory;
  /** All services; made ready when first called. */
  all: () => Promise<Services>;
}

type Handler = (request: unknown, page?: SenderPage) => Promise<unknown>;

/** Every call of the schemas, answered by the service of its name once that is ready. */
function handedOn(calls: object, handlers: () => Promise<object>): object {
  const names = Object.keys(calls);
  const service =
    (name: string): Handler =>
    async (request, page) =>
      ((await handlers()) as Record<string, Handler>)[name]?.(request, page); // both have the keys of the contract
  return Object.fromEntries(names.map((name) => [name, service(name)]));
}

/**
 * The services of a background that was just woken, mostly by a page: what every page asks first is answered with
 * nothing but what was read for it, and the code of the rest runs when it is first called.
 */
export function firstServices({ recognizer, reader, all }: FirstParts): Services {
  const page = handedOn(pageSchemas, async () => (await all()).page) as PageServices; // a service for each call
  const extension = handedOn(extensionSchemas, async () => (await all()).extension) as ExtensionServices;
  return {
    extension,
    page: {
      ...page,
      async pageSettings(_, from) {
        // The names will be asked for next: they load meanwhile. What fails here is told then.
        recognizer.ready().catch(() => {});
        return pageSettings(await reader.read(), from);
      },
      async findMentions(request, from) {
        const says = await reader.read();
        const answer = reasonAgainst(says, from)
          ? null
          : await recognizer.findMentions(request, { page: from, says });
        // A refusal, or an archive that must be installed first.
        return answer ?? page.findMentions(request, from);
      },
    },
  };
}
