/** The Chrome extension's id follows from the key in its manifest. */
const chromeOrigin = 'chrome-extension://@ID@';

/** Firefox gives the extension another origin in every profile. The API answers to tokens alone, so that is enough. */
export const allowedOrigin = (origin: string): string | null =>
  origin === chromeOrigin || origin.startsWith('moz-extension://') ? origin : null;
