import '../../components/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { askToPersist } from '../../archive/persist.ts';
import { isPlainClick } from '../../components/plain-click.ts';
import { applyKnownTheme } from '../../components/theme.ts';
import { Popup } from './Popup.tsx';
import { remembered } from './remember.ts';

applyKnownTheme();
void askToPersist();
document.documentElement.lang = i18n.t('common.locale');

// A popup has no room to go elsewhere: its links open in a tab.
document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || !isPlainClick(event)) return;
  event.preventDefault();
  await browser.tabs.create({ url: link.href });
  await remembered();
  window.close();
});

const root = document.getElementById('app');
if (root) render(<Popup />, root);
