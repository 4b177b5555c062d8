import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolEnvironment } from '../browsers/build-extension.ts';

/** Mozilla's own check of a Firefox build: `node tests/lint-extension.ts FOLDER`. Ends with 1 when it objects. */

interface Finding {
  _type: string;
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

interface Report {
  errors: Finding[];
  warnings: Finding[];
  notices: Finding[];
}

/** What libraries write that looks like setting HTML, and why it is none. Our own code is held by architecture.test.ts. */
const harmless = [
  // Preact's way to set HTML: in every bundle of a view, used by no view of ours.
  /\.innerHTML=\w+\.__html/,
  // A method of micromark's parser happens to be called document().
  /\w\(\w+\)\.document\(\)\.write\(/,
];

function isHarmless(folder: string, { code, file, line = 1, column = 0 }: Finding): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !file) return false;
  const text = readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
  const around = text.slice(Math.max(0, column - 40), column + 160);
  return harmless.some((pattern) => pattern.test(around));
}

function lint(folder: string): Report {
  const args = ['lint', '--no-config-discovery', '--output', 'json', '-s', folder];
  const shell = process.platform === 'win32';
  try {
    return JSON.parse(execFileSync('web-ext', args, { encoding: 'utf8', env: toolEnvironment(), shell }));
  } catch (error) {
    // It ends with 1 when it found an error, and has still written its report.
    if (error instanceof Error && 'stdout' in error && error.stdout) return JSON.parse(String(error.stdout));
    throw error;
  }
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node tests/lint-extension.ts FOLDER');
const { errors, warnings, notices } = lint(folder);
const objections = [...errors, ...warnings, ...notices].filter((finding) => !isHarmless(folder, finding));
for (const { _type, code, message, file } of objections)
  console.error(`${_type} ${code} ${file ?? ''}: ${message}`);
process.exitCode = objections.length > 0 ? 1 : 0;
