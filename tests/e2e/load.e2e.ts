import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';

let chromium: ChromiumRun;

beforeAll(async () => {
  chromium = await launchChromium({ extension: inject('chromeBuild') });
});

afterAll(() => chromium?.close());

test('the background starts with the browser and can be stopped', async () => {
  expect(chromium.extensionId).toMatch(/^[a-p]{32}$/);
  await chromium.stopWorker();
  expect(await chromium.isWorkerRunning()).toBe(false);
});
