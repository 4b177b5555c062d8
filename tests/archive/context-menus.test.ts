import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerName, onChosen } from '../../archive/context-menus.ts';

const tab = { id: 7, incognito: false };

beforeEach(() => fakeBrowser.reset());

/** What was sent to tabs, and the addresses that were opened. */
function watch() {
  const sent: unknown[][] = [];
  fakeBrowser.tabs.sendMessage = vi.fn(async (...args: unknown[]) => {
    sent.push(args);
    return { ok: true, value: { entityId: null } };
  });
  const opened: (string | undefined)[] = [];
  const create = fakeBrowser.tabs.create;
  fakeBrowser.tabs.create = (options) => {
    opened.push(options.url);
    return create(options);
  };
  return { sent, opened };
}

describe('an entry of the browser’s menu', () => {
  it('opens the tools in the frame where the text is selected, and sends the page nothing else', async () => {
    const { sent, opened } = watch();
    await onChosen({ menuItemId: 'annotate', selectionText: 'quay', frameId: 3 }, tab);
    expect(sent).toEqual([
      [7, { to: 'backfile-tab', call: 'annotate', data: { what: 'selection' } }, { frameId: 3 }],
    ]);
    expect(opened).toEqual([]);
  });

  it('searches for the selected text, or for the text of a link, on one line and not without end', async () => {
    const { sent, opened } = watch();
    await onChosen({ menuItemId: 'search', selectionText: ' the\n  quay ' }, tab);
    await onChosen({ menuItemId: 'search-link', linkText: 'A storm' }, tab);
    await onChosen({ menuItemId: 'search', selectionText: 'word '.repeat(200) }, tab);
    const texts = opened.map((url) => new URL(url ?? '', 'https://x.example').searchParams.get('q'));
    expect(texts.slice(0, 2)).toEqual(['the quay', 'A storm']);
    expect(texts[2]?.length).toBe(200);
    expect(sent).toEqual([]);
  });

  it('opens the entity on whose name the menu was opened, and nothing where it was on none', async () => {
    const { sent, opened } = watch();
    fakeBrowser.runtime.getContexts = async () => [];
    await onChosen({ menuItemId: 'entity', frameId: 3 }, tab);
    expect(sent).toEqual([[7, { to: 'backfile-tab', call: 'nameAtMenu', data: undefined }, { frameId: 3 }]]);
    expect(opened).toEqual([]);
    fakeBrowser.tabs.sendMessage = vi.fn(async () => ({ ok: true, value: { entityId: 'p-a' } }));
    await onChosen({ menuItemId: 'entity', frameId: 3 }, tab);
    expect(opened).toEqual(['chrome-extension://test-extension-id/reader.html?entity=p-a']);
  });

  it('does nothing without a text or a tab', async () => {
    const { sent, opened } = watch();
    await onChosen({ menuItemId: 'search', selectionText: '  ' }, tab);
    await onChosen({ menuItemId: 'annotate' }, undefined);
    expect([...sent, ...opened]).toEqual([]);
  });
});

describe('the entry for a name', () => {
  it('is shown with the name while the menu opens on one, and hidden on none', async () => {
    const update = vi.fn(async () => {});
    fakeBrowser.contextMenus.update = update;
    await offerName('Marks & Spencer');
    await offerName(null);
    expect(update.mock.calls).toEqual([
      ['entity', { visible: true, title: 'Marks && Spencer' }],
      ['entity', { visible: false }],
    ]);
  });

  it('that is not there yet is not missed', async () => {
    fakeBrowser.contextMenus.update = async () => {
      throw new Error('Cannot find menu item with id entity');
    };
    await expect(offerName('Ada')).resolves.toBeUndefined();
  });
});
