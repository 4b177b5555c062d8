import '../../components/reader.css';
import '../../page/annotation-highlights.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { askToPersist } from '../../archive/persist.ts';
import { applyKnownTheme } from '../../components/theme.ts';
import { Reader } from './Reader.tsx';

applyKnownTheme();
void askToPersist();
document.documentElement.lang = i18n.t('common.locale');

const root = document.getElementById('app');
if (root) render(<Reader />, root);
