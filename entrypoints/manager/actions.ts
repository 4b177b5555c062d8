import { i18n } from '#i18n';
import { readAnnotations } from '../../archive/annotation-list.ts';
import type { AnnotationStore, BulkOptions } from '../../archive/annotations.ts';
import { exportAnnotations } from '../../archive/export-annotations.ts';
import { quotedSources } from '../../archive/quoted-sources.ts';
import { tellTabs } from '../../archive/tab.ts';
import type { ExportFormat } from '../../components/BulkBar.tsx';
import { saveFile } from '../../components/save-file.ts';
import { storageFailure } from '../../components/storage-failure.ts';
import type { Annotation, AnnotationEdit, HighlightColor, Stamp } from '../../core/annotations/annotation.ts';
import { byPage } from '../../core/annotations/formats/writer.ts';
import type { AnnotationLine } from '../../core/annotations/line.ts';
import { quotationTexts } from '../../core/annotations/quotation-text.ts';
import { exportKinds } from './export-kinds.ts';
import { type Busy, inView, isStopped } from './in-view.ts';

/** What was done last: said in words, and taken back if it can be. */
export interface Done {
  text: string;
  isFailure?: boolean;
  undo?(): void;
}

export interface ActionRim {
  store: AnnotationStore;
  tell(done: Done | null): void;
  /** Work that takes its time; null: it has ended. */
  showBusy(busy: Busy | null): void;
}

/** Everything that the reader can do with annotations here. Nothing throws: what fails is told. */
export function createActions({ store, tell, showBusy }: ActionRim) {
  async function tried(work: () => Promise<Done | null>): Promise<boolean> {
    try {
      tell(await work());
      return true;
    } catch (error) {
      if (isStopped(error)) {
        tell({ text: i18n.t('manager.stopped') });
        return false;
      }
      console.error(error);
      tell({ text: storageFailure(error), isFailure: true });
      return false;
    }
  }

  /** Work on so many: with its progress in view, and a way to end it. */
  const triedMany = (total: number, work: (options: BulkOptions) => Promise<Done>): Promise<boolean> =>
    tried(() => inView({ total, show: showBusy }, work));

  /** Open tabs show annotations too. */
  function said({ copied }: { copied: boolean }, text: string, undo?: () => void): Done {
    tellTabs('annotationsChanged').catch(() => {});
    return copied
      ? { text, undo }
      : { text: `${text} ${i18n.t('manager.notCopied')}`, isFailure: true, undo };
  }

  async function setMany<K extends 'color' | 'tags'>(
    ids: readonly string[],
    set: (before: Annotation) => AnnotationEdit['set'],
    { field, text }: { field: K; text(count: number): string },
  ): Promise<boolean> {
    return triedMany(ids.length, async (options) => {
      const before = new Map<string, Annotation[K]>();
      const keep = (annotation: Annotation) => {
        before.set(annotation.id, annotation[field]);
        return set(annotation);
      };
      const saved = await store.editMany(ids, keep, options);
      const undo = () =>
        triedMany(before.size, async (back) => {
          const put = ({ id }: Annotation) => ({ [field]: before.get(id) });
          const restored = await store.editMany([...before.keys()], put, back);
          return said(restored, i18n.t('manager.restored', restored.count));
        });
      return said(saved, text(saved.count), undo);
    });
  }

  const setDeleted = (ids: readonly string[], deleted: boolean): Promise<boolean> =>
    triedMany(ids.length, async (options) => {
      const saved = await store.setDeleted(ids, deleted, options);
      const text = i18n.t(deleted ? 'manager.deleted' : 'manager.restored', saved.count);
      return said(saved, text, () => setDeleted(ids, !deleted));
    });

  return {
    setDeleted,
    edit: (edit: AnnotationEdit, seenTags?: readonly string[]) =>
      tried(async () => {
        const saved = await store.edit(edit, seenTags);
        return said(saved ?? { copied: true }, i18n.t('manager.saved'));
      }),
    letGo: (id: string, stamps: readonly Stamp[]) =>
      tried(async () => {
        await store.letGo(id, stamps);
        return null;
      }),
    color: (ids: readonly string[], color: HighlightColor) =>
      setMany(ids, () => ({ color }), { field: 'color', text: (n) => i18n.t('manager.colored', n) }),
    tag: (ids: readonly string[], tag: string) =>
      setMany(ids, ({ tags }) => ({ tags: tags.includes(tag) ? tags : [...tags, tag] }), {
        field: 'tags',
        text: (n) => i18n.t('manager.tagged', n),
      }),
    copy: (ids: readonly string[]) =>
      tried(async () => {
        const annotations = await readAnnotations(ids, Date.now());
        const text = quotationTexts(annotations, await quotedSources(annotations));
        try {
          await navigator.clipboard.writeText(text);
        } catch (error) {
          console.error(error);
          return { text: i18n.t('manager.notCopiedText'), isFailure: true };
        }
        return { text: i18n.t('manager.copied', annotations.length) };
      }),
    exportAs: (lines: readonly Pick<AnnotationLine, 'id' | 'page'>[], format: ExportFormat) =>
      triedMany(lines.length, async (options) => {
        const kind = exportKinds[format];
        const ids = (kind.byPage ? byPage(lines, ({ page }) => page) : lines).map(({ id }) => id);
        const file = await exportAnnotations(ids, kind.writer(), kind.type, options);
        const day = new Date().toISOString().slice(0, 10);
        saveFile(file, `backfile-annotations-${day}.${kind.extension}`);
        return { text: i18n.t('manager.exported', ids.length) };
      }),
  };
}
export type Actions = ReturnType<typeof createActions>;
