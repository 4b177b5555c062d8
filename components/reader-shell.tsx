import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type Route, routeHref } from './reader-route.ts';
import { SearchBox } from './search-box.tsx';

interface ReaderShellProps {
  route: Route;
  /** What stands in the search field. */
  text: string;
  settingsPage: string;
  onText(text: string): void;
  onSubmit(): void;
  children: ComponentChildren;
}

interface SectionProps {
  route: Route;
  to: Route;
  children: ComponentChildren;
}

function Section({ route, to, children }: SectionProps) {
  return (
    <a href={routeHref(to)} aria-current={route.view === to.view ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** What stands round every screen of the reader: the sections, the search, the way to the settings. */
export function ReaderShell({ route, text, settingsPage, onText, onSubmit, children }: ReaderShellProps) {
  return (
    <>
      <a class="skip" href="#content">
        {i18n.t('reader.skip')}
      </a>
      <header class="reader-header">
        <p class="wordmark">{i18n.t('reader.appName')}</p>
        <nav class="reader-nav" aria-label={i18n.t('reader.sections')}>
          <Section route={route} to={{ view: 'articles' }}>
            {i18n.t('reader.allArticles')}
          </Section>
          <Section route={route} to={{ view: 'entities' }}>
            {i18n.t('reader.allNames')}
          </Section>
          <a href={settingsPage}>{i18n.t('reader.settings')}</a>
        </nav>
        <SearchBox text={text} controls="content" onText={onText} onSubmit={onSubmit} />
      </header>
      <main id="content" class="reader-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
