import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerFeature } from '../page/feature-slot.ts';
import { REST } from './background/load-rest.ts';
import { createRest } from './background/rest.ts';

export default defineUnlistedScript({
  exclude: ['firefox'],
  main: () => offerFeature(REST, createRest),
});
