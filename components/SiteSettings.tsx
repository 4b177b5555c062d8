import { i18n } from '#i18n';
import type { SensitiveKind, Settings } from '../archive/contract.ts';
import { type DecisionItem, DecisionRow } from './DecisionList.tsx';
import { Switch } from './Switch.tsx';

interface SiteSettingsProps {
  settings: Settings;
  decisions: readonly DecisionItem[];
  onChange(change: Partial<Settings>): void;
  onTakeBack(id: number): void;
}

const kindTexts = {
  banking: 'settings.banking',
  health: 'settings.health',
  webmail: 'settings.webmail',
} as const satisfies Record<SensitiveKind, string>;

// The keys of the table are the kinds, no more and no less: `satisfies` holds them to it.
const kinds = Object.keys(kindTexts) as SensitiveKind[];

function AllowedSites({ settings: { allowedHosts }, onChange }: SiteSettingsProps) {
  if (allowedHosts.length === 0) return null;
  return (
    <>
      <h3 class="label">{i18n.t('settings.allowedSites')}</h3>
      <ul class="decision-list">
        {allowedHosts.map((host) => (
          <li key={host} class="decision">
            <bdi class="decision-text">{host}</bdi>
            <button
              type="button"
              class="button"
              aria-label={`${i18n.t('settings.remove')}: ${host}`}
              onClick={() => onChange({ allowedHosts: allowedHosts.filter((one) => one !== host) })}
            >
              {i18n.t('settings.remove')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function MutedSites({ decisions, onTakeBack }: SiteSettingsProps) {
  const muted = decisions.filter(({ decision }) => decision.kind === 'mute-site');
  if (muted.length === 0) return null;
  return (
    <>
      <h3 class="label">{i18n.t('settings.mutedSites')}</h3>
      <ul class="decision-list">
        {muted.map((item) => (
          <DecisionRow key={item.id} item={item} onTakeBack={onTakeBack} />
        ))}
      </ul>
    </>
  );
}

/** Where Backfile stays away: kinds of site that are nobody's business, and sites that the reader named. */
export function SiteSettings(props: SiteSettingsProps) {
  const { settings, onChange } = props;
  return (
    <section class="settings-section">
      <h2 class="section-title">{i18n.t('settings.sites')}</h2>
      <p class="hint">{i18n.t('settings.sitesHint')}</p>
      <fieldset class="choice-group">
        <legend>{i18n.t('settings.avoid')}</legend>
        {kinds.map((kind) => (
          <Switch
            key={kind}
            on={settings.avoid[kind]}
            onChange={(on) => onChange({ avoid: { ...settings.avoid, [kind]: on } })}
          >
            {i18n.t(kindTexts[kind])}
          </Switch>
        ))}
      </fieldset>
      <AllowedSites {...props} />
      <MutedSites {...props} />
    </section>
  );
}
