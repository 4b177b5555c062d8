import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ArchiveStatus, ErrorCode, Settings } from '../archive/contract.ts';
import { entityTypes } from '../core/model.ts';
import { ArchiveGate } from './ArchiveGate.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { type DecisionItem, DecisionList } from './DecisionList.tsx';
import { HoverDelay } from './HoverDelay.tsx';
import { groupTitle } from './KindBadge.tsx';
import { ReaderNav } from './ReaderNav.tsx';
import { SiteSettings } from './SiteSettings.tsx';
import { Switch } from './Switch.tsx';
import { ErrorState } from './view-states.tsx';

export interface SettingsProps {
  /** Address of the reader's page. */
  readerPage: string;
  settings: Settings;
  decisions: readonly DecisionItem[];
  /** Stored decisions that cannot be read. */
  damaged: number;
  archive: ArchiveStatus | null;
  /** The last change could not be stored. */
  failure?: ErrorCode;
  /** The decision taken back last, while it can be made again. */
  takenBack: boolean;
  onChange(change: Partial<Settings>): void;
  onTakeBack(id: number): void;
  onUndo(): void;
  /** Tries an install again that failed. */
  onInstall(): void;
}

interface SectionProps {
  title: string;
  hint?: string;
  children: ComponentChildren;
}

export function SettingsSection({ title, hint, children }: SectionProps) {
  return (
    <section class="settings-section">
      <h2 class="section-title">{title}</h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

function Highlighting({ settings, onChange }: SettingsProps) {
  return (
    <SettingsSection title={i18n.t('settings.highlighting')}>
      <Switch on={settings.enabled} onChange={(enabled) => onChange({ enabled })}>
        {i18n.t('settings.enabled')}
      </Switch>
      <fieldset class="choice-group">
        <legend>{i18n.t('settings.kinds')}</legend>
        {entityTypes.map((type) => (
          <Switch
            key={type}
            on={settings.kinds[type]}
            onChange={(on) => onChange({ kinds: { ...settings.kinds, [type]: on } })}
          >
            {groupTitle(type)}
          </Switch>
        ))}
      </fieldset>
      <ChoiceGroup
        legend={i18n.t('settings.strictness')}
        chosen={settings.strictness}
        choices={[
          { value: 'strict', label: i18n.t('settings.strict'), hint: i18n.t('settings.strictHint') },
          { value: 'balanced', label: i18n.t('settings.balanced'), hint: i18n.t('settings.balancedHint') },
          {
            value: 'everything',
            label: i18n.t('settings.everything'),
            hint: i18n.t('settings.everythingHint'),
          },
        ]}
        onChoose={(strictness) => onChange({ strictness })}
      />
      <ChoiceGroup
        legend={i18n.t('settings.density')}
        chosen={settings.density}
        choices={[
          { value: 'every', label: i18n.t('settings.every') },
          { value: 'first-in-block', label: i18n.t('settings.firstInBlock') },
          { value: 'first-on-page', label: i18n.t('settings.firstOnPage') },
        ]}
        onChoose={(density) => onChange({ density })}
      />
      <ChoiceGroup
        legend={i18n.t('settings.painter')}
        chosen={settings.painter}
        choices={[
          {
            value: 'highlights',
            label: i18n.t('settings.highlights'),
            hint: i18n.t('settings.highlightsHint'),
          },
          { value: 'marks', label: i18n.t('settings.marks'), hint: i18n.t('settings.marksHint') },
        ]}
        onChoose={(painter) => onChange({ painter })}
      />
      <HoverDelay delay={settings.hoverDelay} onChange={(hoverDelay) => onChange({ hoverDelay })} />
    </SettingsSection>
  );
}

function Annotating({ settings, onChange }: SettingsProps) {
  return (
    <SettingsSection title={i18n.t('settings.annotating')}>
      <Switch on={settings.toolbar} onChange={(toolbar) => onChange({ toolbar })}>
        {i18n.t('settings.toolbar')}
      </Switch>
    </SettingsSection>
  );
}

function Appearance({ settings, onChange }: SettingsProps) {
  return (
    <SettingsSection title={i18n.t('settings.appearance')}>
      <ChoiceGroup
        legend={i18n.t('settings.appearance')}
        chosen={settings.theme}
        choices={[
          { value: 'system', label: i18n.t('settings.system') },
          { value: 'light', label: i18n.t('settings.light') },
          { value: 'dark', label: i18n.t('settings.dark') },
        ]}
        onChoose={(theme) => onChange({ theme })}
      />
    </SettingsSection>
  );
}

function ArchiveFacts({ archive }: { archive: ArchiveStatus & { state: 'ready' } }) {
  const { title, version, articles, byType } = archive;
  return (
    <>
      <p>
        <bdi>{title}</bdi>
      </p>
      <p class="hint">
        {i18n.t('settings.archiveCounts', {
          articles: i18n.t('common.articleCount', articles),
          people: byType.person,
          organizations: byType.organization,
          events: byType.event,
        })}
      </p>
      <p class="hint">{i18n.t('settings.version', { version: version.slice(0, 12) })}</p>
    </>
  );
}

function Archive({ archive, onInstall }: SettingsProps) {
  return (
    <SettingsSection title={i18n.t('settings.archive')}>
      <ArchiveGate status={archive} onInstall={onInstall}>
        {archive?.state === 'ready' && <ArchiveFacts archive={archive} />}
      </ArchiveGate>
      <p>{i18n.t('settings.privacy')}</p>
    </SettingsSection>
  );
}

/** All that the reader can set, and all that the reader decided on pages. */
export function SettingsView(props: SettingsProps) {
  const { readerPage, failure, settings, decisions, damaged, takenBack, onChange, onTakeBack, onUndo } =
    props;
  return (
    <>
      <header class="reader-header">
        <ReaderNav current="settings" readerPage={readerPage} settingsPage="" />
      </header>
      <main class="settings">
        <h1>{i18n.t('settings.title')}</h1>
        {failure && <ErrorState code={failure} />}
        <Highlighting {...props} />
        <SiteSettings settings={settings} decisions={decisions} onChange={onChange} onTakeBack={onTakeBack} />
        <SettingsSection title={i18n.t('settings.decisions')} hint={i18n.t('settings.decisionsHint')}>
          <DecisionList
            decisions={decisions}
            damaged={damaged}
            takenBack={takenBack}
            onTakeBack={onTakeBack}
            onUndo={onUndo}
          />
        </SettingsSection>
        <Annotating {...props} />
        <Appearance {...props} />
        <Archive {...props} />
      </main>
    </>
  );
}
