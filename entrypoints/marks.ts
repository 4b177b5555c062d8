import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerFeature } from '../page/feature-slot.ts';
import { createMarkPainter } from '../page/mark-painter.ts';

export default defineUnlistedScript(() => {
  offerFeature('marks', { createPainter: createMarkPainter });
});
