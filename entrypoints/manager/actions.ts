import { i18n } from '#i18n';
import { readAnnotations } from '../../archive/annotation-list.ts';
import type { AnnotationStore, Saved } from '../../archive/annotations.ts';
import { quotedSources } from '../../archive/quoted-sources.ts';
import { tellTabs } from '../../archive/tab.ts';
import type { ExportFormat } from '../../components/bulk-bar.tsx';
import { saveFile } from '../../components/save-file.ts';
import { storageFailure } from '../../components/storage-failure.ts';
import type { Annotation, AnnotationEdit, HighlightColor, Stamp } from '../../core/annotations/annotation.ts';
import { quotationTexts } from '../../core/annotations/quotation-text.ts';
import { exportText } from './export-text.ts';

/** What was done last: said in words, and taken back if it can be. */
export interface Done {
  text: string;
  isFailure?: boolean;
  undo?(): void;
}

/** Everything that the reader can do with annotations here. Nothing throws: what fails is told. */
export function createActions(store: AnnotationStore, tell: (done: Done | null) => void) {
  async function tried(work: () => Promise<Done | null>): Promise<boolean> {
    try {
      tell(await work());
      return true;
    } catch (error) {
      console.error(error);
      tell({ text: storageFailure(error), isFailure: true });
      return false;
    }
  }

  /** Open tabs show annotations too. */
  const changed = (saved: readonly Saved[]): Saved | undefined => {
    tellTabs('annotationsChanged').catch(() => {});
    return saved.find(({ copied }) => !copied);
  };

  const said = (saved: readonly Saved[], text: string, undo?: () => void): Done =>
    changed(saved)
      ? { text: `${text} ${i18n.t('manager.notCopied')}`, isFailure: true, undo }
      : { text, undo };

  async function setMany<K extends 'color' | 'tags'>(
    ids: readonly string[],
    set: (before: Annotation) => AnnotationEdit['set'],
    { field, text }: { field: K; text(count: number): string },
  ): Promise<boolean> {
    return tried(async () => {
      const before = new Map((await readAnnotations(ids, Date.now())).map((one) => [one.id, one[field]]));
      const saved = await store.editMany(ids, set);
      const undo = () =>
        tried(async () => {
          const back = await store.editMany([...before.keys()], ({ id }) => ({ [field]: before.get(id) }));
          return said(back, i18n.t('manager.restored', back.length));
        });
      return said(saved, text(saved.length), undo);
    });
  }

  const setDeleted = (ids: readonly string[], deleted: boolean): Promise<boolean> =>
    tried(async () => {
      const saved = await store.setDeleted(ids, deleted);
      const text = i18n.t(deleted ? 'manager.deleted' : 'manager.restored', saved.length);
      return said(saved, text, () => setDeleted(ids, !deleted));
    });

  return {
    setDeleted,
    edit: (edit: AnnotationEdit, seenTags?: readonly string[]) =>
      tried(async () => {
        const saved = await store.edit(edit, seenTags);
        return said(saved ? [saved] : [], i18n.t('manager.saved'));
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
    exportAs: (ids: readonly string[], format: ExportFormat) =>
      tried(async () => {
        const annotations = await readAnnotations(ids, Date.now());
        const { text, type, extension } = exportText(annotations, format);
        const day = new Date().toISOString().slice(0, 10);
        saveFile(new Blob([text], { type }), `backfile-annotations-${day}.${extension}`);
        return { text: i18n.t('manager.exported', annotations.length) };
      }),
  };
}
export type Actions = ReturnType<typeof createActions>;
