import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type ManagerRoute, managerRouteHref, managerViews } from './manager-route.ts';
import { ReaderNav } from './ReaderNav.tsx';
import { Tally } from './Tally.tsx';

interface ManagerShellProps {
  route: ManagerRoute;
  /** How many lie in each; absent: not known yet. */
  counts: Partial<Record<ManagerRoute['view'], number>>;
  /** Filters of a list, beside it. */
  side?: ComponentChildren;
  /** What the reader should know, above all else. */
  notices?: ComponentChildren;
  children: ComponentChildren;
}

const names = {
  list: 'manager.all',
  bin: 'manager.bin',
  import: 'manager.import',
  backup: 'manager.backup',
  damaged: 'manager.damaged',
} as const satisfies Record<ManagerRoute['view'], string>;

export const viewName = (view: ManagerRoute['view']): string => i18n.t(names[view]);

/** What stands round every screen of the manager: the sections of the house, and the manager's own. */
export function ManagerShell({ route, counts, side, notices, children }: ManagerShellProps) {
  const views = managerViews.filter((view) => view !== 'damaged' || counts.damaged || route.view === view);
  return (
    <>
      <a class="skip" href="#content">
        {i18n.t('reader.skip')}
      </a>
      <header class="reader-header">
        <ReaderNav current="annotations" readerPage="reader.html" settingsPage="options.html" />
      </header>
      <div class="manager">
        <aside class="manager-side" aria-label={i18n.t('manager.sections')}>
          <nav class="manager-nav" aria-label={i18n.t('manager.title')}>
            {views.map((view) => (
              <a
                key={view}
                href={managerRouteHref({ view })}
                aria-current={view === route.view ? 'page' : undefined}
              >
                {viewName(view)}
                {counts[view] !== undefined && (
                  <Tally short={counts[view]} text={i18n.t('manager.count', counts[view])} />
                )}
              </a>
            ))}
          </nav>
          {side}
        </aside>
        <main id="content" class="manager-main" tabIndex={-1}>
          {notices}
          {children}
        </main>
      </div>
    </>
  );
}
