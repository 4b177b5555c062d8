import { offerFeature, takeFeature } from './feature-slot.ts';

/** Highlights painted at once. The browser goes through all of them when it paints a frame. */
const MOST = 300;
/** Of these, what annotations may take. */
export const MOST_ANNOTATIONS = 100;

const NAME = 'painted-annotations';

/** Says how many annotations are painted now. Their painter is loaded apart from that of the names. */
export const tellPaintedAnnotations = (count: number): void => offerFeature(NAME, count);

/** How many names may be painted at once. */
export const mostNames = (): number => MOST - (takeFeature<number>(NAME) ?? 0);
