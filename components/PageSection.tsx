import { i18n } from '#i18n';
import type { PageSettings } from '../archive/contract.ts';
import { type FoundOnPage, OnThisPage } from './OnThisPage.tsx';
import { EmptyState } from './view-states.tsx';

/** What is known of the page in the active tab. */
export type OpenPage =
  | { state: 'loading' }
  /** A page of the browser, the store, or another that no extension may read. */
  | { state: 'closed' }
  /** A page of the web without our content script: opened before the extension was installed or updated. */
  | { state: 'silent' }
  /** A file without our content script: browsers keep files from extensions until they are told otherwise. */
  | { state: 'file' }
  /** The browser's user has not granted the extension this page. */
  | { state: 'refused' }
  | { state: 'inactive'; reason: PageSettings['reason'] }
  | {
      state: 'read';
      found: FoundOnPage[];
      complete: boolean;
      shown?: { entityId: string; n: number; of: number };
    };

const inactiveTexts = {
  'off-everywhere': 'popup.offEverywhere',
  'off-on-site': 'popup.offOnSite',
  'sensitive-site': 'popup.sensitiveSite',
  'not-installed': 'popup.notInstalled',
} as const satisfies Record<NonNullable<PageSettings['reason']>, string>;

interface PageSectionProps {
  page: OpenPage;
  base: string;
  onJump(entityId: string, n: number): void;
  /** Asks the browser for leave to read every site. */
  onAllow(): void;
}

const stateTexts = {
  closed: 'popup.noPage',
  silent: 'popup.noContact',
  file: 'popup.noFile',
  refused: 'popup.refused',
} as const;

function stateText(page: Exclude<OpenPage, { state: 'loading' | 'read' }>): string {
  if (page.state === 'inactive') return i18n.t(inactiveTexts[page.reason ?? 'off-everywhere']);
  return i18n.t(stateTexts[page.state]);
}

function Content({ page, base, onJump, onAllow }: PageSectionProps) {
  if (page.state === 'loading') return null;
  if (page.state === 'refused') {
    return (
      <EmptyState text={stateText(page)}>
        <button type="button" class="button" onClick={onAllow}>
          {i18n.t('popup.allow')}
        </button>
      </EmptyState>
    );
  }
  if (page.state !== 'read') return <EmptyState text={stateText(page)} />;
  return (
    <OnThisPage found={page.found} complete={page.complete} shown={page.shown} base={base} onJump={onJump} />
  );
}

/** "On this page": what was found there, or why nothing is. */
export function PageSection(props: PageSectionProps) {
  return (
    <section class="page-section">
      <h2 class="label">{i18n.t('popup.onThisPage')}</h2>
      <Content {...props} />
    </section>
  );
}
