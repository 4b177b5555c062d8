import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../core/entities/gazetteer.ts';
import { openGazetteer } from '../../../core/entities/matcher.ts';
import { oracle } from './oracle.ts';
import { type Mix, sampleAliases, sampleText } from './sample.ts';

/** 500,000 for the whole proof; the oracle needs minutes then. */
const TEXT_LENGTH = Number(process.env.BACKFILE_PROOF_LENGTH ?? 30_000);

/** For the oracle on a busy machine. */
const TIME_LIMIT_MS = 900_000;

const cases: [number, Mix][] = [
  [1000, 'capital'],
  [1000, 'any'],
  [10_000, 'capital'],
  [10_000, 'mixed'],
  [100_000, 'mixed'],
];

describe('a gazetteer of many aliases', () => {
  it.each(cases)(
    'of %i (%s) finds in a long text what the oracle finds',
    (count, mix) => {
      const aliases = sampleAliases(count, mix);
      const text = sampleText(aliases, TEXT_LENGTH);
      const mentions = openGazetteer(compileGazetteer(aliases)).find(text);
      expect(mentions.length).toBeGreaterThan(TEXT_LENGTH / 500);
      expect(mentions).toEqual(oracle(aliases).find(text));
    },
    TIME_LIMIT_MS,
  );
});
