interface Namespaces {
  browser?: { runtime?: { id?: string } };
  chrome?: unknown;
}

const { browser, chrome } = globalThis as Namespaces;

/** The browser's own API, which has promises in every browser that the manifest allows. */
export default browser?.runtime?.id ? browser : chrome;
