import * as v from 'valibot';
import { strictnesses } from '../core/entities/strictness.ts';
import { densities, painters, type Settings } from './contract.ts';

/** ms: longer than this nobody waits on purpose. */
const LONGEST_HOVER = 5_000;

export const defaultSettings: Settings = {
  enabled: true,
  strictness: 'balanced',
  density: 'every',
  painter: 'highlights',
  hoverDelay: 500,
  kinds: { person: true, organization: true, event: true },
  theme: 'system',
  toolbar: true,
  avoid: { banking: true, health: true, webmail: true },
  allowedHosts: [],
};

const flag = (standard: boolean) => v.fallback(v.boolean(), standard);

/** Every field by itself: one that is damaged or not yet known has its default, the others stay. */
const settingsSchema: v.GenericSchema<unknown, Settings> = v.object({
  enabled: flag(defaultSettings.enabled),
  strictness: v.fallback(v.picklist(strictnesses), defaultSettings.strictness),
  density: v.fallback(v.picklist(densities), defaultSettings.density),
  painter: v.fallback(v.picklist(painters), defaultSettings.painter),
  hoverDelay: v.fallback(
    v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_HOVER)),
    defaultSettings.hoverDelay,
  ),
  kinds: v.fallback(
    v.object({ person: flag(true), organization: flag(true), event: flag(true) }),
    defaultSettings.kinds,
  ),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaultSettings.theme),
  avoid: v.fallback(
    v.object({ banking: flag(true), health: flag(true), webmail: flag(true) }),
    defaultSettings.avoid,
  ),
  allowedHosts: v.fallback(v.array(v.string()), defaultSettings.allowedHosts),
  toolbar: flag(defaultSettings.toolbar),
});

/** Settings from anything: what cannot be read has its default. */
export function settingsFrom(value: unknown): Settings {
  const parsed = v.safeParse(settingsSchema, value);
  return parsed.success ? parsed.output : defaultSettings;
}
