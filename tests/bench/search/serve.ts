import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';

const pages = ['page', 'first-page', 'raw-page', 'minisearch-page', 'sqlite-page', 'sqlite-worker'] as const;
export type BenchPage = (typeof pages)[number];

const types: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
/** The origin to which a kept archive belongs. */
const KEPT_PORT = 41_730;
const here = import.meta.dirname;

/** Bundles pages into a folder as the extension is; they share code with each other, not with other bundles. */
async function bundle(folder: string, own: readonly BenchPage[]): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      assetsInlineLimit: 0,
      rollupOptions: {
        input: Object.fromEntries(own.map((page) => [page, join(here, `${page}.ts`)])),
        output: {
          entryFileNames: '[name].js',
          assetFileNames: '[name][extname]',
          chunkFileNames: `chunks-${own[0]}/[name].js`,
          // As the popup's is: see wxt.config.ts.
          postBanner: '//# allFunctionsCalledOnLoad',
        },
        preserveEntrySignatures: false,
      },
    },
  });
}

/** The page whose start is measured comes as one file, the others may share. */
async function bundleAll(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
  await bundle(folder, ['first-page']);
  await bundle(
    folder,
    pages.filter((page) => page !== 'first-page'),
  );
  return folder;
}

const html = (page: string) =>
  `<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="/${page}.js"></script>`;

export interface BenchServer {
  urlOf(page: BenchPage, query?: string): string;
  /** What is served at a path, beside the pages. */
  files: Map<string, Uint8Array | string>;
  close(): void;
}

/** `kept`: always at the same origin. */
export async function serveBench(kept = false): Promise<BenchServer> {
  const folder = await bundleAll();
  const files = new Map<string, Uint8Array | string>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = pages.find((name) => path === `/${name}`);
    const body = page
      ? html(page)
      : (files.get(path) ?? (await readFile(join(folder, path)).catch(() => null)));
    if (body === null) return response.writeHead(404).end();
    const type = page ? 'text/html' : (types[extname(path)] ?? 'application/octet-stream');
    return response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(kept ? KEPT_PORT : 0, 'localhost', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    files,
    urlOf: (page, query = '') =>
      `http://localhost:${port}/${page}${query && `?q=${encodeURIComponent(query)}`}`,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
