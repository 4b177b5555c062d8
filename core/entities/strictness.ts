/** How sure a mention must be to be reported. Apart from the recognizer: settings pages need no list of given names. */
export const strictnesses = ['strict', 'balanced', 'everything'] as const;
export type Strictness = (typeof strictnesses)[number];
