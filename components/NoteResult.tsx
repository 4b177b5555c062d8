import { i18n } from '#i18n';
import type { Annotation } from '../core/annotations/annotation.ts';
import { quotedText } from '../core/annotations/quotation.ts';
import { noteHits } from '../core/search/match-note.ts';
import type { Query } from '../core/search/query.ts';
import { HitText } from './HitText.tsx';
import { NoteIcon } from './icons.tsx';
import { Moment } from './Moment.tsx';
import { managerRouteHref } from './manager-route.ts';
import { managerHref } from './ReaderNav.tsx';

/** UTF-16 units of a quotation or note in a result. */
const longest = 200;

/** The text round the first hit, on one line. */
function passage(text: string, query: Query): { text: string; hits: { start: number; end: number }[] } {
  const line = text.replace(/\s+/g, ' ').trim();
  const first = noteHits(line, query)[0]?.start ?? 0;
  const from = first > longest / 2 ? line.indexOf(' ', first - longest / 4) + 1 : 0;
  const cut = line.slice(from, from + longest);
  const shown = `${from > 0 ? '…' : ''}${cut}${from + longest < line.length ? '…' : ''}`;
  return { text: shown, hits: noteHits(shown, query) };
}

function Passage({ text, query, name }: { text: string; query: Query; name: string }) {
  const shown = passage(text, query);
  return (
    <span class={name}>
      <HitText text={shown.text} hits={shown.hits} language="" />
    </span>
  );
}

/** An annotation that was found: what was quoted and noted, where and when. It opens in the manager. */
export function NoteResult({ annotation, query }: { annotation: Annotation; query: Query }) {
  const quote = quotedText(annotation);
  const { note, target, created, id, tags } = annotation;
  return (
    <li class="result-note">
      <a class="result" data-result href={managerHref + managerRouteHref({ view: 'list', annotation: id })}>
        <span class="kind">
          <NoteIcon />
          <span class="visually-hidden">{i18n.t('manager.note')}</span>
        </span>
        <span class="note-texts">
          {note !== '' && <Passage name="note-own" text={note} query={query} />}
          {quote !== '' && <Passage name="note-quoted" text={quote} query={query} />}
          <span class="attribution">
            <bdi>{target.title || i18n.t('manager.untitled')}</bdi>
            <Moment ms={created} />
            {tags.map((tag) => (
              <bdi key={tag}>{tag}</bdi>
            ))}
          </span>
        </span>
      </a>
    </li>
  );
}
