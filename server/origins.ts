import { chromeExtensionId } from '@clew/shared/extension-id.ts';

const chromeOrigin = `chrome-extension://${chromeExtensionId}`;

/** Firefox gives the extension another origin in every profile. The API answers to tokens alone, so that is enough. */
export const allowedOrigin = (origin: string): string | null =>
  origin === chromeOrigin || origin.startsWith('moz-extension://') ? origin : null;
