import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionFor } from '@clew/server/start/build.ts';
import { describe, expect, it } from 'vitest';

const granted = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms', 'contextMenus'];

/** All that a browser can ask or warn of at install, or that lets a page at the extension. */
const asked = [
  'permissions',
  'host_permissions',
  'content_scripts',
  'externally_connectable',
  'web_accessible_resources',
  'optional_permissions',
  'optional_host_permissions',
];

describe.each([
  ['chromium', [...granted, 'sidePanel']],
  ['firefox', granted],
] as const)('the manifest built for %s', (family, permissions) => {
  const manifest = JSON.parse(readFileSync(join(extensionFor[family], 'manifest.json'), 'utf8'));

  it('asks at install for nothing that shows a warning, least of all for a host', () => {
    const found = Object.fromEntries(
      asked.filter((key) => key in manifest).map((key) => [key, manifest[key]]),
    );
    expect(found).toEqual({ permissions, optional_host_permissions: ['*://*/*'] });
  });

  it('allows no script but its own, and nothing else that it does not need', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      // The server is wherever the team hosts it.
      'connect-src http: https:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });
});
