import type { AnnotateFeature } from '../annotate-contract.ts';
import { beginSession } from './session.ts';

/** Annotating, with the styles that its views wear in their shadow root. */
export const createAnnotateFeature = (css: string): AnnotateFeature => ({
  begin: (rim) => beginSession(rim, css),
});
