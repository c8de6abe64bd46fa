import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { collectPage } from '../capture/collect.ts';

/** Injected on demand; what it returns is what the injection resolves to. */
export default defineUnlistedScript(() => collectPage(document, location.href));
