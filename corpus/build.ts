import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildStep, type Built, buildArchive } from './build/build-archive.ts';
import { AuthorityError, readAuthority } from './pipeline/authority.ts';

const HERE = import.meta.dirname;
const USAGE = `node corpus/build.ts [--sources DIR] [--out FILE] [--authority DIR] [--report FILE] [--id ID] [--title TEXT]

Makes an archive of a folder of text and Markdown documents. Without options: the bundled one.

Exit code 0: every document is in the pack. 1: a document could not be used (it is named with the reason; the pack is
made of the others, unless none is left), or the authority has mistakes, or nothing could be written.
`;

interface Command {
  archive: { id: string; title: string };
  sources: string;
  out: string;
  report: string;
  authority: string;
  /** The authority was written for these sources: what it cites must be there. */
  ownAuthority: boolean;
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'archive';

function readCommand(args: string[]): Command | null {
  const text = { type: 'string' } as const;
  const options = { sources: text, out: text, authority: text, report: text, id: text, title: text } as const;
  const { values } = parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return null;
  const bundled = values.sources === undefined;
  const sources = resolve(values.sources ?? join(HERE, 'sources'));
  const folder = basename(sources);
  const out = resolve(values.out ?? join(HERE, 'dist', bundled ? 'archive.pack' : `${slug(folder)}.pack`));
  const report = bundled ? join(dirname(out), 'report.json') : out.replace(/(\.pack)?$/, '.report.json');
  return {
    archive: {
      id: values.id ?? (bundled ? 'bundled' : slug(folder)),
      title: values.title ?? (bundled ? 'Bundled archive' : folder),
    },
    sources,
    out,
    report: resolve(values.report ?? report),
    authority: resolve(values.authority ?? join(HERE, 'authority')),
    ownAuthority: bundled || values.authority !== undefined,
  };
}

const complain = (line: string) => process.stderr.write(`${line}\n`);

/** Shows the step and, on a terminal, how far it is. */
function createProgress() {
  const started = performance.now();
  let shown: BuildStep | null = null;
  return (step: BuildStep, done: number, total: number) => {
    if (step !== shown) {
      shown = step;
      process.stdout.write(`${((performance.now() - started) / 1000).toFixed(2).padStart(7)} s  ${step}\n`);
    }
    if (process.stdout.isTTY && done > 0 && done % 100 === 0) process.stdout.write(`${done} of ${total}\r`);
  };
}

/** Prints what was built and returns the exit code. */
function conclude(command: Command, { summary, problems, missingCitations }: Built, seconds: number): number {
  for (const { file, reason } of problems) complain(`${file}: ${reason}`);
  for (const { entityId, source } of command.ownAuthority ? missingCitations : []) {
    complain(`authority: ${entityId} cites ${source}, which is no document of ${command.sources}`);
  }
  if (!summary) {
    complain(`${command.sources}: no document could be used, nothing was written`);
    return 1;
  }
  const { articles, entities, mentions } = summary.counts;
  const speed = Math.round(articles / seconds);
  const { userCPUTime, maxRSS } = process.resourceUsage();
  const cost = `${(userCPUTime / 1e6).toFixed(2)} s of a processor, ${Math.round(maxRSS / 1024)} MB at most`;
  process.stdout.write(
    `${articles} articles, ${entities} entities, ${mentions} mentions in ${seconds.toFixed(2)} s (${speed} documents/s; ${cost})\n` +
      `${command.out} (version ${summary.archive.version})\n${command.report}\n`,
  );
  return problems.length > 0 || (command.ownAuthority && missingCitations.length > 0) ? 1 : 0;
}

async function main(args: string[]): Promise<number> {
  const command = readCommand(args);
  if (!command) {
    process.stdout.write(USAGE);
    return 0;
  }
  const started = performance.now();
  const entities = await readAuthority(command.authority);
  const built = await buildArchive({ ...command, entities, onStep: createProgress() });
  return conclude(command, built, (performance.now() - started) / 1000);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const problems =
    error instanceof AuthorityError ? error.problems : [error instanceof Error ? error.message : error];
  for (const problem of problems) complain(`corpus: ${problem}`);
  process.exitCode = 1;
}
