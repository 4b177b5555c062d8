import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createRest } from './background/rest.ts';
import { offerRest } from './background/rest-slot.ts';

export default defineUnlistedScript({
  exclude: ['firefox'],
  main: () => offerRest(createRest),
});
