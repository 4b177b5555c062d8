import { i18n } from '#i18n';
import type { AnchorState, Annotation, AnnotationEdit, Stamp } from '../core/annotations/annotation.ts';
import { modifiedAt } from '../core/annotations/merge.ts';
import { addressOfPlace, quotationOf } from '../core/annotations/quotation.ts';
import { AnnotationEditor } from './AnnotationEditor.tsx';
import type { BondChoice } from './annotation-draft.ts';
import { siteOf } from './annotation-row.tsx';
import { ExternalIcon } from './icons.tsx';
import { dayOf } from './Moment.tsx';
import { NoteText } from './NoteText.tsx';

export interface AnnotationDetailProps {
  annotation: Annotation;
  state: AnchorState;
  knownTags: readonly string[];
  /** What the archive has that an annotation can be about. */
  suggestBonds(text: string): Promise<readonly BondChoice[]>;
  /** Resolves to false when it was not stored; the editor then keeps what was written. */
  onEdit(edit: AnnotationEdit, seenTags?: readonly string[]): Promise<boolean>;
  onDelete(): void;
  onCopy(): void;
  onClose(): void;
  onLetGo(stamps: Stamp[]): void;
}

/** Only what a reader could have opened is a link; articles of ours are in a page of ours. */
const canOpen = (url: string) => /^(https?|file|chrome-extension|moz-extension):/i.test(url);

/** The quotation between the words that stood around it. */
function Context({ annotation }: Pick<AnnotationDetailProps, 'annotation'>) {
  const quotation = quotationOf(annotation);
  if (!quotation) return null;
  return (
    <blockquote class="annotation-context">
      {quotation.prefix}
      <mark class={`mark-${annotation.color}`}>{quotation.exact}</mark>
      {quotation.suffix}
    </blockquote>
  );
}

function Ways({ annotation }: Pick<AnnotationDetailProps, 'annotation'>) {
  const { url } = annotation.target;
  if (!canOpen(url)) return null;
  const place = addressOfPlace(annotation);
  const site = siteOf(url);
  return (
    <p class="annotation-ways">
      {place !== url && (
        <a href={place} target="_blank" rel="noreferrer">
          {i18n.t('manager.openPlace')} <ExternalIcon />
        </a>
      )}
      <a href={url} target="_blank" rel="noreferrer">
        {i18n.t('manager.openPage')} <ExternalIcon />
      </a>
      <bdi class="annotation-address">{site === '' ? url : url.replace(/^https?:\/\//, '')}</bdi>
    </p>
  );
}

function Orphan({ state }: Pick<AnnotationDetailProps, 'state'>) {
  if (state === 'not-visited') return <p class="hint">{i18n.t('manager.notVisitedHint')}</p>;
  if (state !== 'orphaned') return null;
  return (
    <div class="annotation-orphan">
      <p>
        <strong>{i18n.t('manager.orphanTitle')}</strong> {i18n.t('manager.orphanHint')}
      </p>
      <ul>
        <li>{i18n.t('manager.orphanOpenPage')}</li>
        <li>{i18n.t('manager.orphanOpenPlace')}</li>
        <li>{i18n.t('manager.orphanReattach')}</li>
      </ul>
    </div>
  );
}

function Earlier({ annotation, onEdit, onLetGo }: AnnotationDetailProps) {
  if (annotation.earlier.length === 0) return null;
  return (
    <section class="annotation-earlier">
      <h2 class="label">{i18n.t('manager.earlierTitle')}</h2>
      <p class="hint">{i18n.t('manager.earlierHint')}</p>
      <ul>
        {annotation.earlier.map(({ note, stamp }) => (
          <li key={`${stamp.ms}-${stamp.counter}-${stamp.by}`}>
            <NoteText note={note} />
            <p class="annotation-actions">
              <button
                type="button"
                class="button"
                onClick={async () => {
                  const seen = { note: annotation.stamps.note };
                  if (await onEdit({ id: annotation.id, set: { note }, seen })) onLetGo([stamp]);
                }}
              >
                {i18n.t('manager.earlierRestore')}
              </button>
              <button type="button" class="text-button" onClick={() => onLetGo([stamp])}>
                {i18n.t('manager.earlierLetGo')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything on one annotation, to be read and changed where it stands in the list. */
export function AnnotationDetail(props: AnnotationDetailProps) {
  const { annotation, state } = props;
  const { created, target } = annotation;
  const changed = modifiedAt(annotation);
  return (
    <div class="annotation-detail">
      <p class="annotation-page">
        <bdi>{target.title || i18n.t('manager.untitled')}</bdi>
      </p>
      <Context annotation={annotation} />
      <Orphan state={annotation.target.selectors ? state : 'anchored'} />
      <Ways annotation={annotation} />
      <AnnotationEditor {...props} key={annotation.id} />
      <Earlier {...props} />
      <p class="hint">
        {i18n.t('manager.made', { date: dayOf(created) })}
        {dayOf(changed) !== dayOf(created) && `, ${i18n.t('manager.lastChanged', { date: dayOf(changed) })}`}
      </p>
    </div>
  );
}
