import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HighlightColor } from '../core/annotations/annotation.ts';
import { ColorChoice } from './ColorChoice.tsx';
import { cleanTag } from './TagField.tsx';

export const exportFormats = ['json-ld', 'markdown', 'csv', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How a format is named on the interface: proper names, the same in every language. */
export const formatNames: Record<ExportFormat, string> = {
  'json-ld': 'JSON-LD (W3C)',
  markdown: 'Markdown',
  csv: 'CSV',
  html: 'HTML',
};

export interface BulkBarProps {
  selected: number;
  isBin: boolean;
  knownTags: readonly string[];
  onColor(color: HighlightColor): void;
  onTag(tag: string): void;
  onExport(format: ExportFormat): void;
  onCopy(): void;
  onDelete(): void;
  onRestore(): void;
  onClear(): void;
}

function TagForm({ knownTags, onTag }: Pick<BulkBarProps, 'knownTags' | 'onTag'>) {
  const [tag, setTag] = useState('');
  return (
    <form
      class="bulk-form"
      onSubmit={(event) => {
        event.preventDefault();
        const clean = cleanTag(tag);
        if (clean !== '') onTag(clean);
      }}
    >
      <input
        class="field"
        list="bulk-tags"
        aria-label={i18n.t('manager.addTag')}
        placeholder={i18n.t('manager.addTag')}
        value={tag}
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <datalist id="bulk-tags">
        {knownTags.slice(0, 40).map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <button type="submit" class="button">
        {i18n.t('manager.addTag')}
      </button>
    </form>
  );
}

interface ExportChoiceProps {
  onExport(format: ExportFormat): void;
}

/** Writes a file in the chosen format at once: choosing is the command. */
export function ExportChoice({ onExport }: ExportChoiceProps) {
  return (
    <div class="bulk-form">
      {exportFormats.map((format) => (
        <button key={format} type="button" class="button" onClick={() => onExport(format)}>
          {formatNames[format]}
        </button>
      ))}
    </div>
  );
}

type Opened = 'color' | 'tag' | 'export' | null;

/** What can be done with all that is selected. */
export function BulkBar(props: BulkBarProps) {
  const { selected, isBin, knownTags, onColor, onTag, onExport, onCopy, onDelete, onRestore, onClear } =
    props;
  const [opened, setOpened] = useState<Opened>(null);
  const toggle = (what: Opened) => setOpened(opened === what ? null : what);
  const opener = (what: Opened, label: string) => (
    <button type="button" class="text-button" aria-expanded={opened === what} onClick={() => toggle(what)}>
      {label}
    </button>
  );
  return (
    <div class="bulk-bar">
      <div class="bulk-actions">
        <span role="status">{i18n.t('manager.selected', selected)}</span>
        {isBin ? (
          <button type="button" class="text-button" onClick={onRestore}>
            {i18n.t('manager.restore')}
          </button>
        ) : (
          <>
            {opener('color', i18n.t('manager.setColor'))}
            {opener('tag', i18n.t('manager.tagAll'))}
            {opener('export', i18n.t('manager.exportAs'))}
            <button type="button" class="text-button" onClick={onCopy}>
              {i18n.t('manager.copyQuotation')}
            </button>
            <button type="button" class="text-button" onClick={onDelete}>
              {i18n.t('manager.delete')}
            </button>
          </>
        )}
        <button type="button" class="text-button bulk-clear" onClick={onClear}>
          {i18n.t('manager.clearSelection')}
        </button>
      </div>
      {opened === 'color' && <ColorChoice onChoose={onColor} />}
      {opened === 'tag' && <TagForm knownTags={knownTags} onTag={onTag} />}
      {opened === 'export' && <ExportChoice onExport={onExport} />}
    </div>
  );
}
