import { join } from 'node:path';
import { aliasesOf } from '../../core/entities/aliases.ts';
import { compileGazetteer } from '../../core/entities/gazetteer.ts';
import { createRecognizer, type Recognizer } from '../../core/entities/recognize.ts';
import type { Entity } from '../../core/model.ts';
import { readAuthority } from '../../corpus/pipeline/authority.ts';

export interface OpenAuthority {
  recognizer: Recognizer;
  entities: ReadonlyMap<string, Entity>;
}

/** The recognizer of the reviewed authority as it stands in the repository. */
export async function openAuthority(): Promise<OpenAuthority> {
  const entities = await readAuthority(join(import.meta.dirname, '../../corpus/authority'));
  const gazetteer = compileGazetteer(aliasesOf(entities).map(({ alias }) => alias));
  return {
    recognizer: createRecognizer({ gazetteer, entities }),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  };
}
