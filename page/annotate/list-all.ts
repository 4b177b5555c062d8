import type { ListedAnnotation } from '../../archive/contract.ts';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { quotedText } from '../../core/annotations/quotation.ts';
import { type Anchored, startNodeOf } from './anchored.ts';
import type { Anchoring } from './re-anchor.ts';
import { compareInPage } from './tree-order.ts';

type Annotations = ReadonlyMap<string, Annotation>;

const inOrder = (a: Anchored, b: Anchored): number => compareInPage(startNodeOf(a), startNodeOf(b));

function listed(annotation: Annotation, anchoring: Anchoring): ListedAnnotation {
  const { id, note, color, target } = annotation;
  const looked = anchoring.isSought() ? 'orphaned' : 'unsought';
  const sought = anchoring.anchored().has(id) ? 'anchored' : looked;
  const state = target.selectors === null ? 'page-note' : sought;
  return { id, note, color, quote: quotedText(annotation), state };
}

/** The annotations of a page, in the order of the page; those that stand nowhere on it last. */
export function listAll(annotations: Annotations, anchoring: Anchoring): ListedAnnotation[] {
  const anchored = anchoring.anchored();
  const there = [...anchored].sort(([, a], [, b]) => inOrder(a, b)).map(([id]) => id);
  const rest = [...annotations.keys()].filter((id) => !anchored.has(id));
  return [...there, ...rest].flatMap((id) => {
    const annotation = annotations.get(id);
    return annotation ? [listed(annotation, anchoring)] : [];
  });
}

/** Those that were looked for and stand nowhere on the page. */
export function lostOnes(annotations: Annotations, anchoring: Anchoring): Annotation[] {
  if (!anchoring.isSought()) return [];
  const anchored = anchoring.anchored();
  return [...annotations.values()].filter(({ id, target }) => target.selectors !== null && !anchored.has(id));
}
