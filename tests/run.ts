import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFolder, root, toolEnvironment } from '../browsers/build-extension.ts';
import { ensureBrowsers } from '../browsers/install-browser.ts';

/**
 * `npm test`: everything, or a part of it.
 *   npm test -- --only check|lint|unit|e2e    one part, with the builds that it needs
 *   npm test -- --filter page-                only test files with this in their path
 * Nothing is ever skipped: a missing browser or a skipped test is a failure.
 */

interface Score {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  parts: readonly string[];
  run(): Score;
}

/** The fields of Vitest's JSON report that we read. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

const parts = ['check', 'lint', 'unit', 'e2e'] as const;
const ok: Score = { passed: 1, failed: 0 };
const failure: Score = { passed: 0, failed: 1 };

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, filter: { type: 'string', default: '' } },
});
const work = mkdtempSync(join(tmpdir(), 'backfile-test-'));
const out = join(work, 'build');

function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv, quiet: boolean): boolean {
  const ended = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: toolEnvironment(env),
    // Windows starts the .cmd files of node_modules/.bin through a shell only.
    shell: process.platform === 'win32',
  });
  if (ended.status !== 0 && quiet) process.stdout.write(`${ended.stdout}${ended.stderr}`);
  return ended.status === 0;
}

/** A program that passes or fails as a whole; its output is shown only when it fails. */
function program(name: string, forParts: readonly string[], command: string, ...args: string[]): Step {
  return {
    name,
    parts: forParts,
    run: () => (start(command, args, { BACKFILE_OUT: out }, true) ? ok : failure),
  };
}

/** A file that could not be loaded has no test to fail, and a skipped test proves nothing: both count as failed. */
function scoreOf(report: VitestReport): Score {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded.length;
  return { passed: report.numPassedTests, failed };
}

function vitest(part: string, config: string): Step {
  const file = join(work, `${part}.json`);
  const args = ['run', '-c', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name: `${part} tests`,
    parts: [part],
    run() {
      const filter = options.filter ? [options.filter, '--passWithNoTests'] : [];
      const passed = start('vitest', [...args, ...filter], { BACKFILE_BUILT: out }, false);
      try {
        const score = scoreOf(JSON.parse(readFileSync(file, 'utf8')) as VitestReport);
        return passed || score.failed > 0 ? score : { ...score, failed: 1 };
      } catch {
        // No report was written: Vitest itself could not start, and has said why.
        return failure;
      }
    },
  };
}

const browsers: Step = {
  name: 'browsers',
  parts: ['e2e'],
  run() {
    ensureBrowsers(['chromium', 'firefox']);
    return ok;
  },
};

const steps: Step[] = [
  browsers,
  program('biome', ['check'], 'biome', 'check', '.'),
  program('types', ['check'], 'tsc', '--noEmit'),
  program('corpus', ['lint', 'unit', 'e2e'], 'node', 'corpus/build.ts'),
  program('build for Chrome', ['unit', 'e2e'], 'wxt', 'build', '-b', 'chrome'),
  program('build for Firefox', ['lint', 'e2e'], 'wxt', 'build', '-b', 'firefox'),
  program('web-ext lint', ['lint'], 'node', 'tests/lint-extension.ts', buildFolder(out, 'firefox')),
  vitest('unit', 'vitest.config.ts'),
  vitest('e2e', 'vitest.e2e.config.ts'),
];

function runStep(step: Step): Score {
  const begun = Date.now();
  let score = failure;
  try {
    score = step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const verdict = score.failed > 0 ? 'FAILED' : 'ok';
  console.log(`${verdict.padEnd(7)}${step.name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  return score;
}

function chosenSteps(): Step[] {
  const { only, filter } = options;
  if (!only)
    return filter
      ? steps.filter((step) => step.parts.some((part) => part !== 'check' && part !== 'lint'))
      : steps;
  if (!parts.some((part) => part === only)) throw new Error(`--only takes one of ${parts.join(', ')}`);
  return steps.filter((step) => step.parts.includes(only));
}

let total: Score = { passed: 0, failed: 0 };
try {
  for (const step of chosenSteps()) {
    const score = runStep(step);
    total = { passed: total.passed + score.passed, failed: total.failed + score.failed };
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
