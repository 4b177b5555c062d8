import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the server answers at one path. */
export interface ServedPage {
  body: string;
  /** Default text/html. */
  type?: string;
  headers?: Record<string, string>;
  /** Default 200. */
  status?: number;
}

export interface PageServer {
  /** Without a slash at its end. */
  origin: string;
  /** Every path asked for so far, in order. */
  requests: string[];
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Pages added to those of the demonstration, by path. */
  pages?: Record<string, ServedPage>;
}

/** The pages of the demonstration: what each shows, and where it stands. */
export const demoPages = [
  { path: '/', file: 'index.html', shows: 'front page with cards' },
  { path: '/article.html', file: 'article.html', shows: 'classic article' },
  { path: '/live.html', file: 'live.html', shows: 'live blog that grows' },
  { path: '/dark.html', file: 'dark.html', shows: 'dark magazine in two columns' },
  { path: '/german.html', file: 'german.html', shows: 'page in German with a table' },
  { path: '/app.html', file: 'app.html', shows: 'single-page application' },
] as const;

const folder = join(dirname(fileURLToPath(import.meta.url)), 'pages');

/** Only listed files are ever read, so no path from outside reaches the disk. */
function readDemoPages(): Record<string, ServedPage> {
  return Object.fromEntries(
    demoPages.map(({ path, file }) => [path, { body: readFileSync(join(folder, file), 'utf8') }]),
  );
}

/** Serves the demonstration pages on this machine only. */
export async function servePages({ port = 0, pages = {} }: ServeOptions = {}): Promise<PageServer> {
  const served: Record<string, ServedPage> = { ...readDemoPages(), ...pages };
  const requests: string[] = [];
  const pathOf = (request: IncomingMessage) => new URL(request.url ?? '/', 'http://localhost').pathname;
  const server = createServer((request, response) => {
    const path = pathOf(request);
    requests.push(path);
    const page = Object.hasOwn(served, path) ? served[path] : undefined;
    // Every browser asks for it; a page's console should not show an error for that.
    if (path === '/favicon.ico') return response.writeHead(204).end();
    if (!page) return response.writeHead(404).end();
    const type = `${page.type ?? 'text/html'}; charset=utf-8`;
    return response
      .writeHead(page.status ?? 200, { 'content-type': type, 'cache-control': 'no-store', ...page.headers })
      .end(page.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The page server has no address');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
