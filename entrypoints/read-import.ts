import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveSource } from '../archive/import-source.ts';

/** Runs as a web worker of the manager. */
export default defineUnlistedScript(() => serveSource(globalThis as never)); // a worker's own scope
