/**
 * `npm run bench -- recognize`: how long the recognizer takes for pages made of the labelled texts of the repository
 * (every block of them is news that names the archive), beside a bare loop over the same characters. Prints the least
 * and the median of the rounds, in ms: of texts that were never read, and of the same asked for again, as those that
 * wait are; the first request of a new recognizer, which compiles context words, apart.
 */
import { join } from 'node:path';
import { createRecognizer, type RecognizerData } from '../../core/entities/recognize.ts';
import { readLabelledTexts } from '../evaluate/labelled-text.ts';
import { openArchiveData } from '../evaluate/open-authority.ts';

const SIZES = [6_000, 30_000, 120_000];
const ROUNDS = 60;

/** Blocks of the English texts that name the archive, one after the other, up to `size` characters. */
function pageOf(texts: readonly string[], size: number): string[] {
  const page: string[] = [];
  let length = 0;
  for (let at = 0; length < size; at = (at + 1) % texts.length) {
    for (const block of (texts[at] ?? '').split('\n')) {
      if (length >= size) break;
      page.push(block);
      length += block.length;
    }
  }
  return page;
}

function loop(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** Least and median of the rounds, ms. */
function timesOf(work: (round: number) => unknown): string {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work(round);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return [times[0], times[ROUNDS >> 1]].map((time) => (time ?? 0).toFixed(2).padStart(7)).join(' ');
}

function measure(data: RecognizerData, page: readonly string[]): void {
  const fresh = createRecognizer(data);
  const context = { language: 'en', date: '2025-04-08' };
  const start = performance.now();
  const first = fresh.recognize({ texts: page, context });
  const opening = performance.now() - start;
  const mentions = first.mentions.flat().length;
  const size = page.reduce((sum, text) => sum + text.length, 0);
  // Texts that were read lately are remembered: each round has its own.
  const pages = Array.from({ length: ROUNDS }, (_, round) => page.map((text) => `${text} ${round}`));
  const recognized = timesOf((round) => fresh.recognize({ texts: pages[round] ?? page, context }));
  fresh.recognize({ texts: page, context });
  const again = timesOf(() => fresh.recognize({ texts: page, context }));
  const bare = timesOf(() => loop(page));
  console.log(
    `${String(size).padStart(7)} ${String(mentions).padStart(8)} ${recognized} ${again} ${bare} ${opening.toFixed(1).padStart(9)}`,
  );
}

export async function run(): Promise<void> {
  const { data } = await openArchiveData();
  const labelled = await readLabelledTexts(join(import.meta.dirname, '../evaluate/texts'));
  const texts = labelled.filter(({ set, lang }) => set === 'true' && lang === 'en').map(({ text }) => text);
  console.log(
    '  chars mentions   least  median   (ms)   again least, median   loop least, median   first, ms',
  );
  for (const size of SIZES) measure(data, pageOf(texts, size));
}
