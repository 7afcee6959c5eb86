import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

/**
 * When the Electron team stops mending a major (the latest three are kept, a new one
 * comes every eight weeks; read on 2026-11-22, later dates reckoned from that rhythm).
 * A build with a dead Electron carries known holes in Chromium, so this test goes red
 * by itself: move to a newer major, then add its row.
 */
const END_OF_SUPPORT: Readonly<Record<string, string>> = {
  '43': '2027-01-31',
  '44': '2027-03-31',
  '45': '2027-05-31',
};

const packageJson = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};
const version = packageJson.devDependencies.electron ?? '';

it('Electron is pinned to one exact version', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

it('Electron is a line that is still supported today', () => {
  const end = END_OF_SUPPORT[version.split('.')[0] ?? ''];
  expect(end, `no row for Electron ${version}`).toBeDefined();
  expect(new Date().toISOString().slice(0, 10) <= (end ?? ''), `Electron ${version} ended on ${end ?? '?'}`).toBe(true);
});
