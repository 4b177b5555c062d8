import { aliasesOf } from '../../../core/entities/aliases.ts';
import { compileGazetteer } from '../../../core/entities/gazetteer.ts';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { indexDocument } from '../../../core/search/index-document.ts';
import { encodePack } from '../../../corpus/pack.ts';
import { createGenerator } from '../search/generate.ts';

/** The generated archive of the search's measurement as a pack. */
export function generatedPack(count: number): Promise<Uint8Array> {
  const { article, entities } = createGenerator();
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const articles = Array.from({ length: count }, (_, n) => article(n));
  return encodePack({
    archive: { id: 'bench', title: `${count} articles` },
    entities: [...entities],
    articles,
    gazetteer: compileGazetteer(aliasesOf([...entities]).map(({ alias }) => alias)),
    segment: buildSegment(articles.map((one) => indexDocument(one, byId))),
    cooccurrence: [],
  });
}
