declare const chrome: unknown;

/** What `wxt/browser` gives, in a page that is built without WXT. Chrome's own calls return promises. */
export const browser = chrome;
