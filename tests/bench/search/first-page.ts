import { archiveName } from '../../../archive/archive-name.ts';
import { createSearch } from '../../../archive/search.ts';
import type { SearchAnswer } from '../../../core/search/answer.ts';
import { ARCHIVE } from './archive-name.ts';

const nextPaint = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function show(answer: SearchAnswer): void {
  document.body.replaceChildren(
    ...answer.articles.map(({ article, snippet }) => {
      const row = document.createElement('p');
      row.textContent = `${article.headline.value} ${snippet.text}`;
      return row;
    }),
  );
}

/** The first search of a page, ms since the page started. */
interface FirstSearch {
  /** The page's script runs, and opens the database. */
  start: number;
  /** The articles are painted. */
  painted: number;
}

/** Searches what the address asks for as soon as the script runs, as the popup does. */
async function search(query: string): Promise<FirstSearch> {
  const start = performance.now();
  let painted = Number.NaN;
  const onFound = async (answer: SearchAnswer) => {
    show(answer);
    await nextPaint();
    painted = performance.now();
  };
  const answer = await createSearch({ name: archiveName(ARCHIVE) }).search(query, { limit: 10, onFound });
  show(answer);
  return { start, painted };
}

const searched = search(new URLSearchParams(location.search).get('q') ?? '');

const page = { first: () => searched };
export type FirstPage = typeof page;
Object.assign(globalThis, { bench: page });
