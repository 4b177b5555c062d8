import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { ReaderNav } from './ReaderNav.tsx';
import type { Route } from './reader-route.ts';
import { SearchBox } from './SearchBox.tsx';

interface ReaderShellProps {
  route: Route;
  /** What stands in the search field. */
  text: string;
  settingsPage: string;
  onText(text: string): void;
  onSubmit(): void;
  children: ComponentChildren;
}

/** What stands round every screen of the reader: the sections, the search, the way to the settings. */
export function ReaderShell({ route, text, settingsPage, onText, onSubmit, children }: ReaderShellProps) {
  return (
    <>
      <a class="skip" href="#content">
        {i18n.t('reader.skip')}
      </a>
      <header class="reader-header">
        <ReaderNav current={route.view} readerPage="" settingsPage={settingsPage} />
        <SearchBox text={text} controls="content" onText={onText} onSubmit={onSubmit} />
      </header>
      <main id="content" class="reader-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
