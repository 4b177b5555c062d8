import '../../components/search.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { applyKnownTheme } from '../../components/theme.ts';
import { SearchPage } from './SearchPage.tsx';

applyKnownTheme();
document.documentElement.lang = i18n.t('common.locale');

const root = document.getElementById('app');
if (root) render(<SearchPage />, root);
