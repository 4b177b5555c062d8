import type { Options } from 'minisearch';

export const miniSearchOptions: Options = { fields: ['headline', 'lead', 'body'], idField: 'id' };
