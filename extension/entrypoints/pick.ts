import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickElement } from '../teach/pick.ts';

/** Injected when the rep wants to show where a value stands; resolves to what she pointed at. */
export default defineUnlistedScript(() => pickElement(document));
