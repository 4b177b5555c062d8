import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AnchorState, Annotation } from '../core/annotations/annotation.ts';
import { quotedText } from '../core/annotations/quotation.ts';
import { colorName, Swatch } from './ColorChoice.tsx';
import { Moment } from './Moment.tsx';
import { NoteText } from './NoteText.tsx';

/** Characters of a quotation in a list: more stands in the opened entry. */
const longestQuote = 320;

export const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

const cut = (text: string): string =>
  text.length > longestQuote ? `${text.slice(0, longestQuote).trimEnd()}…` : text;

interface MetaProps {
  annotation: Annotation;
  state: AnchorState;
}

function Meta({ annotation: { target, created, tags, about, earlier }, state }: MetaProps) {
  const site = siteOf(target.url);
  return (
    <p class="annotation-meta">
      <bdi class="annotation-page">{target.title || i18n.t('manager.untitled')}</bdi>
      {site !== '' && <bdi>{site}</bdi>}
      <Moment ms={created} />
      {about.map(({ label }) => (
        <bdi key={label} class="annotation-about">
          {label}
        </bdi>
      ))}
      {tags.map((tag) => (
        <bdi key={tag} class="annotation-tag">
          {tag}
        </bdi>
      ))}
      {state === 'orphaned' && <span class="annotation-state">{i18n.t('manager.orphanShort')}</span>}
      {earlier.length > 0 && <span class="annotation-state">{i18n.t('manager.earlierShort')}</span>}
    </p>
  );
}

/** One annotation in a few lines: what was quoted, what was noted, where it is from. */
export function AnnotationSummary({ annotation, state }: MetaProps) {
  // Its row is drawn again whenever the list is; it changes only with the annotation.
  return useMemo(() => {
    const quote = quotedText(annotation);
    return (
      <div class="annotation-summary">
        <span class="visually-hidden">{colorName(annotation.color)}. </span>
        {quote === '' ? (
          <p class="label">{i18n.t('manager.pageNote')}</p>
        ) : (
          <p class="annotation-quote">
            <bdi>{cut(quote)}</bdi>
          </p>
        )}
        {annotation.note !== '' && <NoteText note={annotation.note} />}
        <Meta annotation={annotation} state={state} />
      </div>
    );
  }, [annotation, state]);
}

export const AnnotationBar = ({ annotation }: { annotation: Annotation }) => (
  <Swatch color={annotation.color} />
);
