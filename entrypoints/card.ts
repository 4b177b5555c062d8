import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardStyles from '../components/card-styles.css?inline';
import panelStyles from '../page/card.css?inline';
import { createCardFeature } from '../page/card-feature.ts';
import { offerFeature } from '../page/feature-slot.ts';

export default defineUnlistedScript(() => {
  offerFeature('card', createCardFeature(document, cardStyles + panelStyles));
});
