import { i18n } from '#i18n';
import type { EntityNote } from '../archive/contract.ts';
import { EntityNames } from './EntityNames.tsx';
import { Moment } from './Moment.tsx';

interface EntityNotesProps {
  notes: readonly EntityNote[];
  onShowEntity(id: string): void;
}

/** The reader's own notes on an entity, as they were written, and what else each is bound to. */
export function EntityNotes({ notes, onShowEntity }: EntityNotesProps) {
  if (notes.length === 0) return null;
  return (
    <section class="card-notes">
      <h3 class="label">{i18n.t('annotate.yourNotes')}</h3>
      <ul>
        {notes.map(({ note, quote, title, created, about }) => (
          <li key={created}>
            <p class="card-note" dir="auto">
              {note}
            </p>
            <p class="attribution">
              {quote !== '' && <q>{quote}</q>}
              {title !== '' && <bdi>{title}</bdi>}
              <Moment ms={created} />
            </p>
            {about.length > 0 && (
              <EntityNames
                names={about}
                sentence={(names) => i18n.t('card.alsoBound', { names })}
                onShowEntity={onShowEntity}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
