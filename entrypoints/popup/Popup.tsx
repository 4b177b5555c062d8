import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ExtensionClient } from '../../archive/contract.ts';
import { PopupView } from '../../components/PopupView.tsx';
import { useArchiveStatus } from '../../components/use-archive-status.ts';
import { rememberWhenOpened } from './remember.ts';
import { askForSites } from './site-access.ts';
import { useAnnotations } from './use-annotations.ts';
import { look, useAnswer } from './use-answer.ts';
import { useChoices } from './use-choices.ts';
import { useKeeperNews } from './use-keeper-news.ts';
import { useOpenPage } from './use-open-page.ts';
import { useStart } from './use-start.ts';

const worker = async () => (await import('../../archive/client.ts')).createExtensionClient();

/** The worker is asked only while there is no archive: its calls are loaded then. */
const client: Pick<ExtensionClient, 'archiveStatus' | 'ensureArchive'> = {
  archiveStatus: async () => (await worker()).archiveStatus(),
  ensureArchive: async () => (await worker()).ensureArchive(),
};
const pages = browser.runtime.getURL('/');

const switchEverywhere = async (on: boolean) => {
  const { changeSettings } = await import('../../archive/settings.ts');
  return changeSettings({ enabled: on });
};

const switchHost = async (host: string, on: boolean) => {
  const { switchSite } = await import('../../archive/site-switch.ts');
  return switchSite(host, on, { now: Date.now() });
};

export function Popup() {
  const { status, again } = useArchiveStatus(client, look);
  const { active, choices, change, failure, reason } = useChoices();
  const { page, jump } = useOpenPage(active, choices);
  const { annotations, goTo, writePageNote } = useAnnotations(active);
  const { news, onSeen } = useKeeperNews();
  const [text, setText] = useState('');
  const ready = status?.state === 'ready';
  const { answer, notes } = useAnswer(text, ready);
  const start = useStart(ready);
  useEffect(() => rememberWhenOpened(text, active?.page.incognito ?? true), [text, active]);
  const host = active?.host;

  return (
    <PopupView
      news={news}
      onNewsSeen={onSeen}
      archive={status}
      text={text}
      answer={answer}
      notes={notes}
      start={start}
      page={page}
      host={host || undefined}
      siteOn={reason === undefined || reason === 'off-everywhere'}
      failure={failure}
      everywhereOn={choices?.settings.enabled ?? true}
      readerPage={`${pages}reader.html`}
      settingsPage={`${pages}options.html`}
      onText={setText}
      onJump={jump}
      onAllow={() => change(askForSites)}
      annotations={page.state === 'read' ? annotations : null}
      onAnnotation={goTo}
      onPageNote={writePageNote}
      onSite={(on) => change(() => switchHost(host ?? '', on))}
      onEverywhere={(on) => change(() => switchEverywhere(on))}
      onInstall={again}
    />
  );
}
