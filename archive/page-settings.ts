import type { Decision, PageSettings, Settings } from './contract.ts';
import { hostOf, type SenderPage } from './sender.ts';
import { sensitiveKind } from './sensitive-sites.ts';

/** What the reader said, as it was last read. */
export interface ReaderSays {
  settings: Settings;
  decisions: readonly Decision[];
}

const isOrBelow = (host: string, above: string): boolean => host === above || host.endsWith(`.${above}`);

function isMuted(host: string, decisions: readonly Decision[]): boolean {
  return decisions.some((decision) => decision.kind === 'mute-site' && isOrBelow(host, decision.host));
}

function isAvoided(host: string, { avoid, allowedHosts }: Settings): boolean {
  const kind = sensitiveKind(host);
  return kind !== null && avoid[kind] && !allowedHosts.some((allowed) => isOrBelow(host, allowed));
}

/** Why Backfile stays away from a page, or undefined. A frame is as sensitive as itself and the page around it. */
export function reasonAgainst({ settings, decisions }: ReaderSays, page: SenderPage): PageSettings['reason'] {
  if (!settings.enabled) return 'off-everywhere';
  const hosts = [...new Set([hostOf(page.topAddress), hostOf(page.address)])].filter((host) => host !== '');
  if (hosts.some((host) => isMuted(host, decisions))) return 'off-on-site';
  if (hosts.some((host) => isAvoided(host, settings))) return 'sensitive-site';
  return undefined;
}

/** Kinds of entity to paint: a muted kind is off as if it were switched off in the settings. */
export function kindsToPaint({ settings, decisions }: ReaderSays): PageSettings['kinds'] {
  const kinds = { ...settings.kinds };
  for (const decision of decisions) if (decision.kind === 'mute-type') kinds[decision.type] = false;
  return kinds;
}

/** What a content script must know before it reads its page. */
export function pageSettings(says: ReaderSays, page: SenderPage): PageSettings {
  const reason = reasonAgainst(says, page);
  const { painter, density, hoverDelay, toolbar } = says.settings;
  return {
    active: reason === undefined,
    ...(reason && { reason }),
    painter,
    density,
    hoverDelay,
    kinds: kindsToPaint(says),
    // Nothing is stored from a private window: no tools are offered there.
    toolbar: toolbar && !page.incognito,
  };
}
