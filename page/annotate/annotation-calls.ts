import type { Answer, SavedAnnotation } from '../../archive/contract.ts';
import type { BondChoice, EditorDraft } from '../../components/annotation-draft.ts';
import type { Annotation, AnnotationEdit, EditableField } from '../../core/annotations/annotation.ts';
import type { Selector } from '../../core/annotations/selector.ts';
import type { AnnotateRim } from '../annotate-contract.ts';

type CallRim = Pick<AnnotateRim, 'client' | 'identity' | 'document'>;

export interface NewAnnotation {
  id: string;
  selectors: Selector[] | null;
  draft: EditorDraft;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The calls that change annotations of this page. */
export function createAnnotationCalls({ client, identity, document }: CallRim) {
  return {
    save: ({ id, selectors, draft }: NewAnnotation): Answer<SavedAnnotation> =>
      client.saveAnnotation({
        ...identity(),
        id,
        title: document.title.slice(0, 1_000),
        selectors,
        ...draft,
      }),
    /** Changes what differs from the annotation as it was shown, and nothing else. */
    async edit(shown: Annotation, draft: Partial<EditorDraft>): Answer<SavedAnnotation> {
      const set: AnnotationEdit['set'] = {};
      const seen: AnnotationEdit['seen'] = {};
      for (const field of ['color', 'note', 'tags', 'about'] as const satisfies EditableField[]) {
        if (draft[field] === undefined || same(draft[field], shown[field])) continue;
        Object.assign(set, { [field]: draft[field] });
        seen[field] = shown.stamps[field];
      }
      if (Object.keys(set).length === 0) return { ok: true, value: { annotation: shown, copied: true } };
      const { id, tags } = shown;
      return client.editAnnotation({ ...identity(), edit: { id, set, seen }, seenTags: tags });
    },
    /** Sets where an annotation stands on this page. */
    attach({ id, target, stamps }: Annotation, selectors: Selector[] | null): Answer<SavedAnnotation> {
      const edit = { id, set: { target: { ...target, selectors } }, seen: { target: stamps.target } };
      return client.editAnnotation({ ...identity(), edit });
    },
    setDeleted: (id: string, deleted: boolean): Answer<SavedAnnotation> =>
      client.deleteAnnotation({ ...identity(), id, deleted }),
    async suggestTags(start: string): Promise<readonly string[]> {
      const answer = await client.tagsLike(start.slice(0, 200));
      return answer.ok ? answer.value : [];
    },
    async suggestBonds(text: string): Promise<readonly BondChoice[]> {
      const answer = await client.bondsLike(text.slice(0, 200));
      return answer.ok ? answer.value : [];
    },
  };
}

export type AnnotationCalls = ReturnType<typeof createAnnotationCalls>;
