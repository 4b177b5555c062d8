import type { Entity } from '../core/model.ts';
import type { EntityRow } from './db.ts';

/** The entity without what its row has besides. */
export const entityOf = ({ ordinal: _, articleCount: __, partners: ___, ...entity }: EntityRow): Entity =>
  entity;
