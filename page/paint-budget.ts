import { offerFeature, takeFeature } from './feature-slot.ts';

/** Highlights painted at once. The browser goes through all of them when it paints a frame. */
const MOST = 300;
/** Of these, what annotations may take. */
export const MOST_ANNOTATIONS = 100;

const NAME = 'painted-annotations';
const ROOM = 'room-for-annotations';

/** Says how many annotations are painted now. Their painter is loaded apart from that of the names. */
export function tellPaintedAnnotations(count: number): void {
  offerFeature(NAME, count);
  takeFeature<() => void>(ROOM)?.();
}

/** Called when annotations were painted: names that were painted before them may have to make room. */
export const onPaintedAnnotations = (makeRoom: () => void): void => offerFeature(ROOM, makeRoom);

/** How many names may be painted at once. */
export const mostNames = (): number => MOST - (takeFeature<number>(NAME) ?? 0);
