import Mark from 'mark.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Hit, hitRanges } from './hit-ranges.ts';

interface HitTextProps {
  text: string;
  hits: readonly Hit[];
  /** BCP 47, of the text. */
  language: string;
}

/**
 * A text with the places that were searched for marked, by mark.js and from offsets. A changed text is a new element:
 * mark.js splits text nodes, and Preact would write the new text into one of the halves.
 */
export function HitText(props: HitTextProps) {
  const key = `${props.text} ${props.hits.map(({ start, end }) => `${start}-${end}`)}`;
  return <Marked key={key} {...props} />;
}

function Marked({ text, hits, language }: HitTextProps) {
  const element = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: text and hits are the key of this element
  useLayoutEffect(() => {
    if (element.current) new Mark(element.current).markRanges(hitRanges(text, hits), { className: 'hit' });
  }, []);
  return (
    <span ref={element} lang={language} dir="auto">
      {text}
    </span>
  );
}
