import { i18n } from '#i18n';
import type { ListedAnnotation } from '../archive/contract.ts';
import { ColorMark } from './ColorButtons.tsx';
import { colorName } from './ColorChoice.tsx';

interface AnnotationsHereProps {
  annotations: readonly ListedAnnotation[];
  onJump(id: string): void;
  onPageNote(): void;
}

const longest = 90;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** Notes are shown as they were written here: their first line says what they are. */
const firstLine = (note: string): string => cut(note.trim().split('\n', 1)[0] ?? '');

function Row({ annotation, onJump }: { annotation: ListedAnnotation; onJump(id: string): void }) {
  const { id, quote, note, color, state } = annotation;
  return (
    <li>
      <button type="button" class="result annotation-jump" data-result onClick={() => onJump(id)}>
        <ColorMark color={color} />
        <span class="annotation-lines">
          <span class="visually-hidden">{colorName(color)}. </span>
          <bdi>{quote === '' ? i18n.t('annotate.pageNote') : cut(quote)}</bdi>
          {note !== '' && <bdi class="annotation-note">{firstLine(note)}</bdi>}
          {state === 'orphaned' && <em class="annotation-lost">{i18n.t('annotate.notFoundHere')}</em>}
        </span>
      </button>
    </li>
  );
}

/** The reader's annotations of the open page, with a way to each; those that were not found with their quotation. */
export function AnnotationsHere({ annotations, onJump, onPageNote }: AnnotationsHereProps) {
  return (
    <section class="annotations-here" aria-label={i18n.t('annotate.onThisPage')}>
      <h2 class="label">
        {annotations.length > 0
          ? i18n.t('annotate.listed', annotations.length)
          : i18n.t('annotate.onThisPage')}
      </h2>
      {annotations.length > 0 && (
        <ul class="results">
          {annotations.map((annotation) => (
            <Row key={annotation.id} annotation={annotation} onJump={onJump} />
          ))}
        </ul>
      )}
      <button type="button" class="text-button" onClick={onPageNote}>
        {i18n.t('annotate.writePageNote')}
      </button>
    </section>
  );
}
