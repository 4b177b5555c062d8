import { readFileSync } from 'node:fs';

/** A request of any context of the browser: pages, workers, extensions, the browser itself. */
export interface LoggedRequest {
  url: string;
  /** The origin that asked, or "not an origin" for the browser itself. */
  initiator: string;
}

/** The parts of Chromium's log that we read. https://www.chromium.org/developers/design-documents/network-stack/netlog/ */
interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Every request in a log that Chromium has written until it closed; inner addresses such as data: are left out. */
export function readNetLog(file: string): LoggedRequest[] {
  // Chromium writes this file itself; its form is the one of the linked design.
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) => {
    if (type !== start || !params?.url) return [];
    return [{ url: params.url, initiator: params.initiator ?? 'not an origin' }];
  });
}
