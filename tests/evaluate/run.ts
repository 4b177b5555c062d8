import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLabelledTexts } from './labelled-text.ts';
import { openAuthority } from './open-authority.ts';
import { evaluate, printReport } from './report.ts';

/** `npm run evaluate -- [DIR] [--predictions FILE]`: scores the recognizer over labelled texts; without DIR, the project's own. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { predictions: { type: 'string' } },
});
const [dir = join(import.meta.dirname, 'texts')] = positionals;
const texts = await readLabelledTexts(dir);
if (texts.length === 0) {
  console.error(`no labelled texts (*.json) in ${dir}`);
  process.exit(2);
}
const evaluation = evaluate(await openAuthority(), texts);
printReport(evaluation);
if (values.predictions !== undefined) {
  const predictions = Object.fromEntries(evaluation.map(({ text, predictions: found }) => [text.id, found]));
  await writeFile(values.predictions, JSON.stringify(predictions));
}
