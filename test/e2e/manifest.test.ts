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

  it('allows no script but its own', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(manifest.manifest_version).toBe(3);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*/);
  });
});
