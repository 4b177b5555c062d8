import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Annotation } from '../core/annotations/annotation.ts';
import type { ImportProblem, ImportReason } from '../core/annotations/formats/imported.ts';
import type { ImportFormat } from '../core/annotations/formats/recognize-format.ts';
import { AnnotationBar, AnnotationSummary } from './annotation-row.tsx';

const formatTexts = {
  'json-ld': 'manager.formatJsonLd',
  hypothesis: 'manager.formatHypothesis',
  'web-clipper': 'manager.formatWebClipper',
} as const satisfies Record<ImportFormat, string>;
export const formatName = (format: ImportFormat): string => i18n.t(formatTexts[format]);

const reasonTexts = {
  'not-readable': 'manager.problemNotReadable',
  'no-address': 'manager.problemNoAddress',
  'no-quotation': 'manager.problemNoQuotation',
  damaged: 'manager.problemDamaged',
} as const satisfies Record<ImportReason, string>;

export const problemText = ({ item, reason }: ImportProblem): string =>
  i18n.t('manager.problemAt', { item, reason: i18n.t(reasonTexts[reason]) });

interface FileFieldProps {
  label: string;
  busy: boolean;
  onFile(file: File): void;
}

/** A button that asks for a file; one can also be dropped on it. */
export function FileField({ label, busy, onFile }: FileFieldProps) {
  return (
    <label class="button file-field" aria-busy={busy}>
      {busy ? i18n.t('manager.readingFile') : label}
      <input
        type="file"
        class="visually-hidden"
        disabled={busy}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen again after it was changed.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}

export interface PreviewCounts {
  added: number;
  changed: number;
  same: number;
  duplicates?: number;
}

interface PreviewProps {
  title: string;
  counts: PreviewCounts;
  /** Entries that cannot be read, and the first of them in words. */
  unread: number;
  problems: readonly string[];
  note?: string;
  examples?: readonly Annotation[];
  actionLabel: string;
  busy: boolean;
  canApply: boolean;
  /** Choices before it is taken over. */
  children?: ComponentChildren;
  onApply(): void;
  onCancel(): void;
}

function Problems({ unread, problems }: Pick<PreviewProps, 'unread' | 'problems'>) {
  if (unread === 0) return null;
  return (
    <details class="preview-problems">
      <summary>{i18n.t('manager.problems', unread)}</summary>
      <ul>
        {problems.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

function Examples({ examples }: { examples: readonly Annotation[] }) {
  if (examples.length === 0) return null;
  return (
    <section>
      <h3 class="label">{i18n.t('manager.examples')}</h3>
      <ul class="preview-examples">
        {examples.map((annotation) => (
          <li key={annotation.id} class="annotation-cell">
            <AnnotationBar annotation={annotation} />
            <AnnotationSummary annotation={annotation} state="not-visited" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a file would bring, before anything is changed. */
export function FilePreview(props: PreviewProps) {
  const { title, counts, note, examples, actionLabel, busy, canApply, children, onApply, onCancel } = props;
  const { added, changed, same, duplicates = 0 } = counts;
  return (
    <section class="preview" aria-label={title}>
      <h2 class="section-title">{title}</h2>
      {note && <p>{note}</p>}
      <ul class="preview-counts">
        {added > 0 && <li>{i18n.t('manager.wouldAdd', added)}</li>}
        {duplicates > 0 && <li>{i18n.t('manager.duplicates', duplicates)}</li>}
        {changed > 0 && <li>{i18n.t('manager.wouldChange', changed)}</li>}
        {same > 0 && <li>{i18n.t('manager.wouldSkip', same)}</li>}
      </ul>
      <Problems {...props} />
      {examples && <Examples examples={examples} />}
      {children}
      {!canApply && <p>{i18n.t('manager.nothingNew')}</p>}
      <p class="annotation-actions">
        <button type="button" class="button button-main" disabled={busy || !canApply} onClick={onApply}>
          {actionLabel}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onCancel}>
          {i18n.t('manager.cancel')}
        </button>
      </p>
    </section>
  );
}
