import normalizeUrl from 'normalize-url';

/** Parameters that say where a reader came from, not what the page shows. */
const tracking = [
  /^utm_/i,
  /^(fb|g|gb|wb|ms|dc|tt|y|tw|li_fat_|mc_|msk|wick|igsh|srs)?clid$/i,
  /^(gclsrc|gad_source|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|_hs(enc|mi)|vero_id|oly_(anon|enc)_id|s_cid|ncid|cmpid|ocid|smid|smtyp)$/i,
  /^(ref|ref_src|ref_url|referrer|cmp|campaign_id|at_(medium|campaign|custom\d)|ns_(campaign|source|mchannel)|spm|xtor|ito|partner|icid)$/i,
];

/** A fragment that is a route of a single-page site, not a place on the page. */
const isRoute = (hash: string) => /^#!?\//.test(hash);

function strip(url: URL): string {
  if (!isRoute(url.hash)) url.hash = '';
  return normalizeUrl(url.href, {
    forceHttps: true,
    stripWWW: true,
    stripHash: false,
    stripAuthentication: true,
    removeQueryParameters: tracking,
    removeTrailingSlash: true,
    sortQueryParameters: true,
  });
}

function parsed(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}

const isWeb = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:';

/** The registrable domain of a host name ("example.co.uk"), or null where it has none. */
export type RegistrableDomain = (hostname: string) => string | null;

/** What a page says of its own address, and what is needed to judge it. */
export interface CanonicalClaim {
  /** The `href` of its canonical link; may be relative. */
  link: string;
  domainOf: RegistrableDomain;
}

/** A page may name another address for itself only within its own registrable domain, and not its front page. */
function mayStandFor(canonical: URL, page: URL, domainOf: RegistrableDomain): boolean {
  if (!isWeb(canonical) || !isWeb(page)) return false;
  const domain = domainOf(page.hostname);
  const sameSite =
    canonical.hostname === page.hostname || (domain !== null && domain === domainOf(canonical.hostname));
  const isFront = canonical.pathname === '/' && canonical.search === '';
  return sameSite && !(isFront && page.pathname !== '/');
}

/**
 * The address by which a page is known: scheme and `www` made equal, tracking parameters and fragments left out,
 * parameters in order, routes of single-page sites kept. A claim counts only within the page's registrable domain. Null for an address that is none; other schemes (`file:`) are kept
 * without their fragment.
 */
export function canonicalAddress(url: string, claim?: CanonicalClaim): string | null {
  const page = parsed(url);
  if (!page) return null;
  if (!isWeb(page)) return url.replace(/#.*$/s, '');
  const named = claim && !isRoute(page.hash) ? parsed(claim.link, url) : null;
  return strip(claim && named && mayStandFor(named, page, claim.domainOf) ? named : page);
}
