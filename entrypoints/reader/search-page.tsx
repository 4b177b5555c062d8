import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openArchive } from '../../archive/databases.ts';
import { createSearch } from '../../archive/search.ts';
import type { Route } from '../../components/reader-route.ts';
import { SearchResults } from '../../components/search-results.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { ErrorState, Loading } from '../../components/view-states.tsx';

/** Articles listed at once. */
const step = 30;

const search = createSearch(openArchive(), {
  async onIncomplete(found) {
    // Hardly ever needed, and a page that opens for a search should not wait for its code.
    const { keepIndex } = await import('../../archive/keep-index.ts');
    await keepIndex(openArchive(), found);
  },
});

interface SearchPageProps {
  text: string;
  go(route: Route): void;
}

export function SearchPage({ text, go }: SearchPageProps) {
  const [limit, setLimit] = useState(step);
  const answer = useLoaded(`${limit} ${text}`, (signal) => search.search(text, { limit, signal }));
  useEffect(() => {
    document.title = i18n.t('search.title', { text });
  }, [text]);
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'error') return <ErrorState code={answer.code} />;
  return (
    <div class="list-screen">
      <h1>{i18n.t('search.title', { text })}</h1>
      <SearchResults
        answer={answer.value}
        onSuggestion={(suggestion) => go({ view: 'search', text: suggestion })}
        onMore={() => setLimit(limit + step)}
      />
    </div>
  );
}
