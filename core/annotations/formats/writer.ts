import type { Annotation } from '../annotation.ts';

/** Writes a file of annotations piece by piece, so that very many need little memory. Good for one file. */
export interface ExportWriter {
  /** The beginning of a file of so many. */
  start(total: number): string;
  part(annotations: readonly Annotation[]): string;
  end(): string;
}

export const writeAll = (writer: ExportWriter, annotations: readonly Annotation[]): string =>
  writer.start(annotations.length) + writer.part(annotations) + writer.end();

/** The same in an order in which those of a page stand together, as writers that have a heading for each want them. */
export const byPage = <T>(all: readonly T[], pageOf: (one: T) => string): T[] =>
  [...Map.groupBy(all, pageOf).values()].flat();
