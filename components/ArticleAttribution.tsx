import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ArticleHead, Stated } from '../core/model.ts';
import { basisText } from './basis-text.ts';
import { DateLabel } from './DateLabel.tsx';
import { ExternalIcon } from './icons.tsx';
import { webAddress } from './web-address.ts';

function Inferred({ fact: { value, basis } }: { fact: Stated<string> }) {
  const text = basis
    ? i18n.t('reader.inferredFrom', { basis: basisText(value, basis) })
    : i18n.t('common.inferred');
  return <span class="inferred"> {text}</span>;
}

interface FactProps {
  label: string;
  fact?: Stated<string>;
  children?: ComponentChildren;
}

/** One line of the attribution; what the document does not state is said to be not stated. */
function Fact({ label, fact, children }: FactProps) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>
        {fact ? children : <span class="absent">{i18n.t('reader.notStated')}</span>}
        {fact?.inferred && <Inferred fact={fact} />}
      </dd>
    </div>
  );
}

function SourceLink({ address }: { address: string }) {
  const url = webAddress(address);
  if (!url) return <bdi>{address}</bdi>;
  return (
    <a href={url.href} target="_blank" rel="noreferrer noopener">
      {i18n.t('reader.original', { host: url.hostname })}
      <ExternalIcon />
    </a>
  );
}

/** Everything that is known about where an article comes from, and how far it was inferred. */
export function ArticleAttribution({ article }: { article: ArticleHead }) {
  const { publisher, author, datePublished, url, wordCount } = article;
  return (
    <dl class="article-attribution">
      <Fact label={i18n.t('reader.publisher')} fact={publisher}>
        <bdi>{publisher?.value}</bdi>
      </Fact>
      <Fact label={i18n.t('reader.author')} fact={author}>
        <bdi>{author?.value}</bdi>
      </Fact>
      <Fact label={i18n.t('reader.date')} fact={datePublished}>
        {datePublished && <DateLabel date={datePublished.value} />}
      </Fact>
      <Fact label={i18n.t('reader.source')} fact={url}>
        {url && <SourceLink address={url.value} />}
      </Fact>
      <Fact label={i18n.t('reader.length')} fact={{ value: '', inferred: false }}>
        {i18n.t('reader.words', wordCount, [wordCount.toLocaleString(i18n.t('common.locale'))])}
      </Fact>
    </dl>
  );
}
