import { launchChromium } from '../../browsers/launch-chromium.ts';
import { openAnchorBench, tally, vocabularies } from './anchor/drive.ts';
import type { Outcome } from './anchor/page.ts';

const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

function row(name: string, outcomes: readonly Outcome[]): string {
  const { present, right, partial, wrong, missed, gone, orphan, false: bad } = tally(outcomes);
  const cells = [
    name,
    outcomes.length,
    percent(right, present),
    percent(partial, present),
    percent(wrong, present),
    percent(missed, present),
    percent(orphan, gone),
    percent(bad, gone),
  ];
  return `| ${cells.join(' | ')} |`;
}

function print(outcomes: readonly Outcome[]): void {
  console.log(
    '| edit | cases | right % | partial % | wrong % | missed % | orphans % | false % |\n|--|--|--|--|--|--|--|--|',
  );
  for (const [edit, of] of Map.groupBy(outcomes, ({ edit }) => edit)) console.log(row(edit, of));
  console.log(row('all', outcomes));
  const ms = outcomes.map((outcome) => outcome.ms);
  const block = outcomes.map((outcome) => outcome.block);
  console.log(`\nms a call: median ${quantile(ms, 0.5)}, p95 ${quantile(ms, 0.95)}, max ${quantile(ms, 1)}`);
  console.log(
    `longest block ms: median ${quantile(block, 0.5)}, p95 ${quantile(block, 0.95)}, max ${quantile(block, 1)}`,
  );
  const { right, partial, wrong, false: bad } = tally(outcomes);
  console.log(`bad anchors: ${wrong + bad} of ${right + partial + wrong + bad}`);
  for (const { edit, bad: what } of outcomes) if (what) console.log(`  ${edit}: ${what}`);
}

/**
 * `npm run bench -- anchor [pages] [paragraphs]`: describes targets on generated pages, edits the pages in known ways,
 * and anchors again in real Chromium; then 1,000 annotations none of which is on a page of about 500,000 letters.
 */
export async function run(options: string[]): Promise<void> {
  const [pages = 24, paragraphs = 40] = options.map(Number);
  const { vocabulary, donor } = vocabularies();
  const browser = await launchChromium();
  try {
    const { call } = await openAnchorBench(await browser.context.newPage());
    const outcomes: Outcome[] = [];
    for (let page = 0; page < pages; page++)
      outcomes.push(...(await call('runPage', `page ${page}`, vocabulary, donor, paragraphs)));
    print(outcomes);
    const { units, ms, block, found } = await call('runOrphans', vocabulary, 1000, 1350);
    console.log(
      `\n1,000 orphans on ${units} letters: ${ms.toFixed(0)} ms in all, longest block ${block.toFixed(1)} ms, anchored falsely ${found}`,
    );
  } finally {
    await browser.close();
  }
}
