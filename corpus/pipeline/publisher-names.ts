import { getDomainWithoutSuffix } from 'tldts';
import type { Entity } from '../../core/model.ts';

/** Finds the full name of an organization of the authority by one of its short names. */
export type PublisherNames = (shortName: string) => string | null;

/** Short names that two organizations share stand for neither. */
export function createPublisherNames(entities: readonly Entity[]): PublisherNames {
  const names = new Map<string, string | null>();
  for (const { type, prefLabel, altLabels } of entities) {
    if (type !== 'organization') continue;
    for (const { text } of altLabels) {
      const key = text.toLowerCase();
      names.set(key, names.has(key) && names.get(key) !== prefLabel ? null : prefLabel);
    }
  }
  return (shortName) => names.get(shortName.toLowerCase()) ?? null;
}

/** "wsws" of https://www.wsws.org/contact; null when there is no host or it is no name. */
export const hostName = (address: string): string | null => getDomainWithoutSuffix(address);

/** The host of an address in small letters; null when it is none. */
export const hostOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).host : null;
