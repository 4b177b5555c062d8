import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When a worker reached each step, ms since 1970; carried by its answers. */
export interface Stepped {
  steps?: [name: string, at: number][];
}

/** Runs before the worker's own script: notes when it does what, and adds the notes to each answer. */
const before = `const steps = [];
const step = (name) => steps.push([name, performance.timeOrigin + performance.now()]);
step('script begins');
const { onMessage } = chrome.runtime;
const add = onMessage.addListener.bind(onMessage);
onMessage.addListener = (listener) =>
  add((message, sender, respond) => {
    step('message arrives');
    return listener(message, sender, (answer) => {
      step('answer');
      respond({ ...answer, steps });
    });
  });
const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (tables, ...rest) {
  const begun = transaction.call(this, tables, ...rest);
  const name = [tables].flat().join('+');
  step('asks for ' + name);
  begun.addEventListener('complete', () => step('has ' + name));
  return begun;
};
`;

/** Makes the worker of an unpacked extension tell its steps. */
export function noteSteps(extension: string, script = 'background.js'): void {
  const path = join(extension, script);
  writeFileSync(path, `${before}\n${readFileSync(path, 'utf8')}\n;step('script ends');`);
}
