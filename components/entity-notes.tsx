import { i18n } from '#i18n';
import type { EntityNote } from '../archive/contract.ts';
import { Moment } from './moment.tsx';

/** The reader's own notes on an entity, as they were written. */
export function EntityNotes({ notes }: { notes: readonly EntityNote[] }) {
  if (notes.length === 0) return null;
  return (
    <section class="card-notes">
      <h3 class="label">{i18n.t('annotate.yourNotes')}</h3>
      <ul>
        {notes.map(({ note, quote, title, created }) => (
          <li key={created}>
            <p class="card-note" dir="auto">
              {note}
            </p>
            <p class="attribution">
              {quote !== '' && <q>{quote}</q>}
              {title !== '' && <bdi>{title}</bdi>}
              <Moment ms={created} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
