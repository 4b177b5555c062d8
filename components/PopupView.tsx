import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArchiveStatus, ErrorCode, ListedAnnotation } from '../archive/contract.ts';
import type { ArticleHead } from '../core/model.ts';
import type { SearchAnswer } from '../core/search/answer.ts';
import { AnnotationsHere } from './AnnotationsHere.tsx';
import { ArchiveGate } from './ArchiveGate.tsx';
import { type KeeperNews, KeeperNotice } from './keeper-notices.tsx';
import { type OpenPage, PageSection } from './PageSection.tsx';
import { managerHref, searchHref } from './ReaderNav.tsx';
import { routeHref } from './reader-route.ts';
import { SearchBox } from './SearchBox.tsx';
import { type NotesFound, SearchResults } from './SearchResults.tsx';
import { Switch } from './Switch.tsx';
import { NewestArticles, RecentSearches } from './search-start.tsx';
import { useArrowKeys } from './use-arrow-keys.ts';
import type { Loaded } from './use-loaded.ts';
import { ErrorState } from './view-states.tsx';

/** What is shown below the open page before anything is typed. */
export interface PopupStart {
  searches: readonly string[];
  articles: readonly ArticleHead[];
  onForget(): void;
}

export interface PopupProps {
  /** Annotations were lost and are back, or are not safe just now. */
  news: KeeperNews | null;
  onNewsSeen(): void;
  archive: ArchiveStatus | null;
  text: string;
  /** Null: nothing is searched for. */
  answer: Loaded<SearchAnswer> | null;
  /** The reader's annotations among the results; null while they are looked for. */
  notes: NotesFound | null;
  start: PopupStart | null;
  page: OpenPage;
  /** The host of the open page; absent where there is nothing to switch. */
  host?: string;
  siteOn: boolean;
  everywhereOn: boolean;
  /** The switches could not be read or set. */
  failure?: ErrorCode;
  /** Addresses of the extension's own pages. */
  readerPage: string;
  settingsPage: string;
  onText(text: string): void;
  onJump(entityId: string, n: number): void;
  onAllow(): void;
  /** Of the open page; null where none can be made. */
  annotations: readonly ListedAnnotation[] | null;
  onAnnotation(id: string): void;
  onPageNote(): void;
  onSite(on: boolean): void;
  onEverywhere(on: boolean): void;
  onInstall(): void;
}

const mainId = 'content';

function Results({ answer, notes, text, readerPage, onText }: PopupProps) {
  if (answer === null || answer.state === 'loading') return null;
  if (answer.state === 'error') return <ErrorState code={answer.code} />;
  return (
    <>
      <SearchResults answer={answer.value} notes={notes} base={readerPage} onSuggestion={onText} />
      <p class="popup-more">
        <a href={searchHref(text)}>{i18n.t('search.inTab')}</a>
      </p>
    </>
  );
}

/** The open page first: it is what the popup is mostly opened for. */
function Start({ page, start, readerPage, onText, onJump, onAllow }: PopupProps) {
  return (
    <div class="popup-start">
      <PageSection page={page} base={readerPage} onJump={onJump} onAllow={onAllow} />
      {start && (
        <>
          <RecentSearches searches={start.searches} onText={onText} onForget={start.onForget} />
          <NewestArticles articles={start.articles} base={readerPage} />
        </>
      )}
    </div>
  );
}

function Switches({ host, siteOn, everywhereOn, failure, onSite, onEverywhere }: PopupProps) {
  return (
    <div class="popup-switches">
      {failure && <ErrorState code={failure} />}
      {host && (
        <Switch on={siteOn && everywhereOn} disabled={!everywhereOn} onChange={onSite}>
          <bdi>{i18n.t('popup.onSite', { host })}</bdi>
        </Switch>
      )}
      <Switch on={everywhereOn} onChange={onEverywhere}>
        {i18n.t('popup.everywhere')}
      </Switch>
    </div>
  );
}

function Links({ readerPage, settingsPage }: PopupProps) {
  return (
    <nav class="popup-links" aria-label={i18n.t('reader.sections')}>
      <a href={readerPage + routeHref({ view: 'articles' })}>{i18n.t('reader.allArticles')}</a>
      <a href={readerPage + routeHref({ view: 'entities' })}>{i18n.t('reader.allNames')}</a>
      <a href={managerHref}>{i18n.t('reader.annotations')}</a>
      <a href={settingsPage}>{i18n.t('reader.settings')}</a>
    </nav>
  );
}

/** The whole popup. The arrow keys lead from the field into what is listed; Enter in the field opens the first. */
export function PopupView(props: PopupProps) {
  const { archive, text, answer, onText, onInstall } = props;
  const { annotations, onAnnotation, onPageNote, news, onNewsSeen } = props;
  const field = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLElement>(null);
  useArrowKeys(field, area);
  return (
    <div class="popup">
      <SearchBox
        text={text}
        controls={mainId}
        inputRef={field}
        autoFocus
        onText={onText}
        onSubmit={() => area.current?.querySelector<HTMLElement>('[data-result]')?.click()}
      />
      <main id={mainId} class="popup-main" ref={area}>
        <h1 class="visually-hidden">{i18n.t('reader.appName')}</h1>
        {news && <KeeperNotice news={news} onSeen={onNewsSeen} />}
        <ArchiveGate status={archive} onInstall={onInstall}>
          {answer === null ? <Start {...props} /> : <Results {...props} />}
        </ArchiveGate>
        {answer === null && annotations && (
          <AnnotationsHere annotations={annotations} onJump={onAnnotation} onPageNote={onPageNote} />
        )}
      </main>
      <footer class="popup-footer">
        <Switches {...props} />
        <Links {...props} />
      </footer>
    </div>
  );
}
