import type { callTab } from '../../archive/tab.ts';

/** As `callTab`, whose code is loaded at the first call: after the first paint of the popup. */
export const callTabLater: typeof callTab = (target, call, ...request) =>
  import('../../archive/tab.ts').then((tab) => tab.callTab(target, call, ...request));
