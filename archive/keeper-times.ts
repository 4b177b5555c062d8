import { browser } from 'wxt/browser';
import { keepAwake } from './keep-awake.ts';

const dailyAlarm = 'backfile-daily';
const day = 24 * 60;
/** ms after what a page waits for was loaded: by then it has its answer. */
const PAUSE = 250;

export interface KeeperTimes {
  /** The work of a day; also at the browser's start and after an update. */
  today(): Promise<void>;
  /** A look at what is there, at every start of the background. */
  look(): Promise<void>;
  /** Settles when what a page waits for is loaded: until then the keeper waits too. */
  ready: Promise<unknown>;
}

/** The background's part of keeping annotations: when to do it. Sets its listeners before it returns. */
export function startKeeper({ today, look, ready }: KeeperTimes): void {
  const all = () => void keepAwake(today);
  browser.runtime.onInstalled.addListener(all);
  browser.runtime.onStartup.addListener(all);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === dailyAlarm) all();
  });
  void ready.then(() => {
    setTimeout(() => void look(), PAUSE);
    // An alarm that is made again keeps its old time only if it is left alone.
    void browser.alarms.get(dailyAlarm).then((known) => {
      if (!known) return browser.alarms.create(dailyAlarm, { periodInMinutes: day, delayInMinutes: day });
    });
  });
}
