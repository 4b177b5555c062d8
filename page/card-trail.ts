import type { CardContent } from '../components/entity-card-props.ts';

/** One card of those that the reader came through, in the place of one popover. */
export interface TrailStep {
  /** Names the step: an answer for another is late and dropped. */
  token: number;
  entityId: string;
  content: CardContent;
}

/** The card of the name on the page first, the one that is shown last. */
export interface Trail {
  steps: readonly [TrailStep, ...TrailStep[]];
  /** Tokens given so far. */
  tokens: number;
}

export const startTrail = (entityId: string): Trail => ({
  steps: [{ token: 0, entityId, content: { state: 'loading' } }],
  tokens: 1,
});

/** What is shown now. A trail has at least its first step. */
export const stepOf = ({ steps }: Trail): TrailStep => steps.at(-1) ?? steps[0];

/** The step to go back to, or null. */
export const stepBefore = ({ steps }: Trail): TrailStep | null => steps.at(-2) ?? null;

/** Goes on to another entity's card. One that the reader came through already is gone back to. */
export function follow({ steps, tokens }: Trail, entityId: string): Trail {
  const [first, ...rest] = steps;
  const known = steps.findIndex((step) => step.entityId === entityId);
  if (known >= 0) return { steps: [first, ...rest.slice(0, known)], tokens };
  const step: TrailStep = { token: tokens, entityId, content: { state: 'loading' } };
  return { steps: [first, ...rest, step], tokens: tokens + 1 };
}

/** Back to the card before; the first one stays. */
export const goBack = ({ steps: [first, ...rest], tokens }: Trail): Trail => ({
  steps: [first, ...rest.slice(0, -1)],
  tokens,
});

/** What has come for a step; nothing changes when the reader has left it. */
export function answer({ steps, tokens }: Trail, token: number, content: CardContent): Trail {
  const told = (step: TrailStep): TrailStep => (step.token === token ? { ...step, content } : step);
  const [first, ...rest] = steps;
  return { steps: [told(first), ...rest.map(told)], tokens };
}
