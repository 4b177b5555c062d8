import {
  type Annotation,
  type AnnotationEdit,
  type EditableField,
  editableFields,
  type Stamp,
} from './annotation.ts';
import { compareStamps, sameStamp } from './stamp.ts';

/** Earlier notes and stamps that are kept; more would be a history, which nobody asked for. */
const maxEarlier = 20;
const maxReplaced = 64;

type Earlier = Annotation['earlier'];
type Noted = Pick<Annotation, 'note' | 'stamps'>;

const newestLast = (a: Stamp, b: Stamp) => compareStamps(a, b);

function joinStamps(...lists: readonly (readonly Stamp[])[]): Stamp[] {
  const all: Stamp[] = [];
  for (const stamp of lists.flat()) if (!all.some((other) => sameStamp(other, stamp))) all.push(stamp);
  return all.sort(newestLast).slice(-maxReplaced);
}

/** Notes that nobody replaced knowingly, each once, without the one that is kept. */
function joinEarlier(all: Earlier, replaced: readonly Stamp[], kept: Noted): Earlier {
  const out: Earlier = [];
  for (const item of all) {
    const known =
      sameStamp(item.stamp, kept.stamps.note) || replaced.some((stamp) => sameStamp(stamp, item.stamp));
    const again =
      item.note === '' || item.note === kept.note || out.some(({ stamp }) => sameStamp(stamp, item.stamp));
    if (!known && !again) out.push(item);
  }
  return out.sort((a, b) => newestLast(a.stamp, b.stamp)).slice(-maxEarlier);
}

const noteOf = ({ note, stamps }: Noted) => ({ note, stamp: stamps.note });

function assign<F extends EditableField>(
  to: Annotation,
  from: Pick<Annotation, F>,
  field: F,
  stamp: Stamp,
): void {
  to[field] = from[field];
  to.stamps[field] = stamp;
}

const copyOf = (annotation: Annotation): Annotation => ({ ...annotation, stamps: { ...annotation.stamps } });

/** Tags and bonds are sets: what each side added or took away since the value it had seen is kept. */
function mergedTags(
  seen: readonly string[] | null,
  stored: readonly string[],
  edited: readonly string[],
): string[] {
  if (!seen) return [...edited];
  const removed = new Set(seen.filter((tag) => !edited.includes(tag)));
  const added = edited.filter((tag) => !seen.includes(tag) && !stored.includes(tag));
  return [...stored.filter((tag) => !removed.has(tag)), ...added];
}

/**
 * Applies a reader's edit to what is stored. A field whose stored stamp is not the one the reader had seen was changed
 * elsewhere meanwhile: tags are merged (when `seenTags` tells what the reader had before them), a note that is
 * replaced is put aside in `earlier`, other fields take the edit.
 */
export function applyEdit(
  stored: Annotation,
  edit: AnnotationEdit,
  stamp: Stamp,
  seenTags?: readonly string[],
): Annotation {
  const next = copyOf(stored);
  for (const field of editableFields) {
    if (!(field in edit.set)) continue;
    const seen = edit.seen[field];
    const changedElsewhere = seen !== undefined && !sameStamp(seen, stored.stamps[field]);
    if (field === 'note') {
      if (changedElsewhere) next.earlier = [...stored.earlier, noteOf(stored)];
      else next.replaced = joinStamps(stored.replaced, [stored.stamps.note]);
    }
    assign(next, edit.set as Annotation, field, stamp); // the field is in `set`, so it has its type
    if (field === 'tags' && changedElsewhere)
      next.tags = mergedTags(seenTags ?? null, stored.tags, edit.set.tags ?? []);
  }
  next.earlier = joinEarlier(next.earlier, next.replaced, next);
  return next;
}

/**
 * Joins two copies of one annotation field by field: the later value of each field, and the other note put aside.
 * Commutative, associative and idempotent, so that copies meet whatever the order in which they are joined.
 */
export function mergeAnnotations(a: Annotation, b: Annotation): Annotation {
  const next = copyOf(a);
  next.created = Math.min(a.created, b.created);
  for (const field of editableFields) {
    const order = compareStamps(b.stamps[field], a.stamps[field]);
    if (order > 0) assign(next, b, field, b.stamps[field]);
  }
  next.replaced = joinStamps(a.replaced, b.replaced);
  next.earlier = joinEarlier([...a.earlier, ...b.earlier, noteOf(a), noteOf(b)], next.replaced, next);
  return next;
}

/** Lets earlier notes go: they do not come back from another copy. */
export function letEarlierGo(annotation: Annotation, stamps: readonly Stamp[]): Annotation {
  const replaced = joinStamps(annotation.replaced, stamps);
  return { ...annotation, replaced, earlier: joinEarlier(annotation.earlier, replaced, annotation) };
}

/** ms of the latest change of any field. */
export function modifiedAt({ stamps }: Annotation): number {
  return Math.max(...editableFields.map((field) => stamps[field].ms));
}
