import { chromeExtensionKey, firefoxExtensionId } from '@clew/shared/extension-id.ts';
import { defineConfig } from 'wxt';

/**
 * Everything here is granted without a warning at install. Reading a page needs `activeTab` and therefore a click;
 * `optional_host_permissions` are asked for one site at a time, when the rep wants to read on without clicking.
 */
const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms', 'contextMenus'];

// `connect-src` is wide because the server is one the team hosts itself, wherever that is.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  'connect-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: 'Clew',
    description: 'Turns the person or company on the page into a lead.',
    permissions: browser === 'firefox' ? permissions : [...permissions, 'sidePanel'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: 'Clew' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+L' } } },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: firefoxExtensionId,
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: chromeExtensionKey, minimum_chrome_version: '126' }),
  }),
});
