import '../../components/manager.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { askToPersist } from '../../archive/persist.ts';
import { applyKnownTheme } from '../../components/theme.ts';
import { Manager } from './Manager.tsx';

applyKnownTheme();
void askToPersist();
document.documentElement.lang = i18n.t('common.locale');
document.title = `${i18n.t('manager.title')} – ${i18n.t('reader.appName')}`;

const root = document.getElementById('app');
if (root) render(<Manager />, root);
