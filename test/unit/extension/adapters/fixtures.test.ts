import { existsSync, readFileSync } from 'node:fs';
import { adapters } from '@clew/extension/adapters/registry.ts';
import { describe, expect, it } from 'vitest';
import { capture, readCases } from '../../../fixtures/pages/expectations.ts';

const cases = readCases();

describe.each(cases)('$adapter: $name', (page) => {
  it('gives what its expectation says', () => {
    expect(
      existsSync(page.expectation),
      'run node test/fixtures/pages/write.ts and review what it wrote',
    ).toBe(true);
    expect(capture(page)).toEqual(JSON.parse(readFileSync(page.expectation, 'utf8')));
  });

  it('is read by the adapter it belongs to', () => expect(capture(page).adapter).toBe(page.adapter));
});

it.each(adapters.map(({ id }) => id))('%s has a fixture', (id) => {
  expect(cases.some(({ adapter }) => adapter === id)).toBe(true);
});
