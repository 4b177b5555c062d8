import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../core/model.ts';
import { AttributionLine } from './AttributionLine.tsx';

/** Whether an element is scrolled out of view. */
function useOutOfView(element: RefObject<HTMLElement | null>): boolean {
  const [isOut, setOut] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => setOut(entry?.isIntersecting === false));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isOut;
}

interface RunningHeadProps {
  article: Article;
  /** The article's own header, which says the same. */
  header: RefObject<HTMLElement | null>;
}

/** Who says it, above the text while the header is out of view: no passage is read without its source. */
export function RunningHead({ article, header }: RunningHeadProps) {
  const isShown = useOutOfView(header);
  return (
    // A repetition for the eye: screen readers have the header.
    <div class="running-head" aria-hidden="true" data-shown={isShown || undefined}>
      <div class="running-head-line">
        <p class="running-head-title" dir="auto">
          {article.headline.value}
        </p>
        <AttributionLine article={article} />
      </div>
    </div>
  );
}
