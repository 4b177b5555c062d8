import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import annotationStyles from '../components/annotation-styles.css?inline';
import { createAnnotateFeature } from '../page/annotate/feature.ts';
import toolsStyles from '../page/annotate.css?inline';
import panelStyles from '../page/card.css?inline';
import { offerFeature } from '../page/feature-slot.ts';

export default defineUnlistedScript(() => {
  offerFeature('annotate', createAnnotateFeature(annotationStyles + panelStyles + toolsStyles));
});
