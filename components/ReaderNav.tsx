import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type Route, routeHref } from './reader-route.ts';

interface ReaderNavProps {
  /** The section that is shown; absent: none of them. */
  current?: Route['view'] | 'annotations' | 'settings';
  /** Addresses of the reader's page ('' in the reader itself) and of the settings. */
  readerPage: string;
  settingsPage: string;
}

/** Every page of ours lies in the same folder. */
export const managerHref = 'manager.html';
const searchPage = 'search.html';

/** The page of a search with room to work. */
export const searchHref = (text = ''): string =>
  text.trim() === '' ? searchPage : `${searchPage}?${new URLSearchParams({ q: text })}`;

interface SectionProps {
  href: string;
  isCurrent: boolean;
  children: ComponentChildren;
}

function Section({ href, isCurrent, children }: SectionProps) {
  return (
    <a href={href} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** The name of the house and the ways to its rooms, the same on every page of ours. */
export function ReaderNav({ current, readerPage, settingsPage }: ReaderNavProps) {
  return (
    <>
      <p class="wordmark">{i18n.t('reader.appName')}</p>
      <nav class="reader-nav" aria-label={i18n.t('reader.sections')}>
        <Section href={readerPage + routeHref({ view: 'articles' })} isCurrent={current === 'articles'}>
          {i18n.t('reader.allArticles')}
        </Section>
        <Section href={readerPage + routeHref({ view: 'entities' })} isCurrent={current === 'entities'}>
          {i18n.t('reader.allNames')}
        </Section>
        <Section href={searchHref()} isCurrent={current === 'search'}>
          {i18n.t('search.heading')}
        </Section>
        <Section href={managerHref} isCurrent={current === 'annotations'}>
          {i18n.t('reader.annotations')}
        </Section>
        <Section href={settingsPage} isCurrent={current === 'settings'}>
          {i18n.t('reader.settings')}
        </Section>
      </nav>
    </>
  );
}
