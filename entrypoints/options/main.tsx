import '../../components/settings.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { askToPersist } from '../../archive/persist.ts';
import { applyKnownTheme } from '../../components/theme.ts';
import { Options } from './Options.tsx';

applyKnownTheme();
void askToPersist();
document.documentElement.lang = i18n.t('common.locale');
document.title = `${i18n.t('settings.title')} – ${i18n.t('reader.appName')}`;

const root = document.getElementById('app');
if (root) render(<Options />, root);
