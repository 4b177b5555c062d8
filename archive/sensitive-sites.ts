import type { SensitiveKind } from './contract.ts';

/**
 * Hosts of sites where what is on the screen is nobody's business. `example.com` stands for itself and all below it,
 * `example.*` for that name under any ending, `webmail.` for a host with that label before the last two.
 * Only what readers log in to: a bank's press page is caught too, a newspaper's health pages are not.
 */
export const sensitiveSites: Readonly<Record<SensitiveKind, readonly string[]>> = {
  banking: [
    'bank',
    ...['chase.com', 'bankofamerica.com', 'wellsfargo.com', 'citi.com', 'capitalone.com', 'usbank.com'],
    ...['pnc.com', 'truist.com', 'tdbank.com', 'schwab.com', 'fidelity.com', 'vanguard.com', 'ally.com'],
    ...['discover.com', 'americanexpress.com', 'navyfederal.org', 'usaa.com', 'etrade.com'],
    ...['hsbc.*', 'santander.*', 'ing.*', 'barclays.*', 'lloydsbank.com', 'lloydsbank.co.uk', 'natwest.com'],
    ...[
      'halifax-online.co.uk',
      'nationwide.co.uk',
      'rbs.co.uk',
      'tsb.co.uk',
      'monzo.com',
      'starlingbank.com',
    ],
    ...[
      'deutsche-bank.de',
      'commerzbank.de',
      'sparkasse.de',
      'dkb.de',
      'comdirect.de',
      'postbank.de',
      'n26.com',
    ],
    ...['volksbank.de', 'vr.de', 'bnpparibas', 'bnpparibas.net', 'credit-agricole.fr', 'societegenerale.fr'],
    ...[
      'labanquepostale.fr',
      'boursorama.com',
      'bbva.*',
      'caixabank.es',
      'unicredit.*',
      'intesasanpaolo.com',
    ],
    ...['abnamro.nl', 'rabobank.nl', 'kbc.be', 'ubs.com', 'postfinance.ch', 'raiffeisen.*', 'nordea.*'],
    ...['rbcroyalbank.com', 'td.com', 'scotiabank.com', 'bmo.com', 'cibc.com', 'commbank.com.au', 'anz.com'],
    ...['westpac.com.au', 'nab.com.au', 'icicibank.com', 'hdfcbank.com', 'onlinesbi.sbi', 'itau.com.br'],
    ...['paypal.com', 'wise.com', 'revolut.com', 'venmo.com', 'stripe.com', 'coinbase.com', 'binance.com'],
    ...['banking.', 'onlinebanking.', 'ebanking.', 'netbanking.', 'ibanking.', 'homebanking.', 'mybank.'],
  ],
  health: [
    ...['mychart.com', 'mychart.org', 'mychart.', 'patient.', 'patients.', 'patientportal.', 'myhealth.'],
    ...['nhsapp.service.nhs.uk', 'patientaccess.com', 'kp.org', 'healthvault.com', 'followmyhealth.com'],
    ...['doctolib.*', 'jameda.de', 'zocdoc.com', 'onemedical.com', 'teladoc.com', 'amwell.com', 'mdlive.com'],
    ...[
      'betterhelp.com',
      'talkspace.com',
      'hims.com',
      'ro.co',
      '23andme.com',
      'ameli.fr',
      'monespacesante.fr',
    ],
    ...['myhealthrecord.gov.au', 'va.gov', 'medicare.gov', 'healthcare.gov', 'tk.de', 'aok.de', 'barmer.de'],
  ],
  webmail: [
    ...['mail.google.com', 'outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'mail.yahoo.*'],
    ...['mail.proton.me', 'proton.me', 'tuta.com', 'tutanota.com', 'fastmail.com', 'hey.com', 'icloud.com'],
    ...[
      'mail.zoho.com',
      'mail.aol.com',
      'mail.com',
      'navigator.gmx.net',
      'navigator.web.de',
      'posteo.de',
      'mailbox.org',
    ],
    ...['e.mail.ru', 'mail.yandex.*', 'mail.qq.com', 'mail.163.com', 'messagerie.orange.fr', 'laposte.net'],
    ...['webmail.', 'owa.', 'roundcube.', 'squirrelmail.', 'zimbra.', 'horde.'],
  ],
};

/** Endings of two labels that a name may stand before ("hsbc.co.uk"): the second label is short or well known. */
const ANY_ENDING = /^\.[a-z]{2,}$|^\.(com?|org|net|gov|ac)\.[a-z]{2}$/;

function covers(pattern: string, host: string): boolean {
  if (pattern.endsWith('.')) return host.split('.').slice(0, -2).includes(pattern.slice(0, -1));
  if (!pattern.endsWith('.*')) return host === pattern || host.endsWith(`.${pattern}`);
  const name = pattern.slice(0, -2);
  const at = `.${host}`.lastIndexOf(`.${name}.`);
  return at >= 0 && ANY_ENDING.test(host.slice(at + name.length));
}

/** The kind of site that a host is known to be, or null. `host` in lower case, as URL writes it. */
export function sensitiveKind(host: string): SensitiveKind | null {
  const known = Object.entries(sensitiveSites).find(([, patterns]) =>
    patterns.some((pattern) => covers(pattern, host)),
  );
  // The keys of the table are the kinds.
  return known ? (known[0] as SensitiveKind) : null;
}
