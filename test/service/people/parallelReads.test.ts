import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '#service/hosting/backend.ts';
import { startBackend } from '#service/hosting/startBackend.ts';

/** More than there are connections for reading. */
const AT_ONCE = 8;

describe('reading people', () => {
  let folder: string;
  let backend: Backend;
  let personId: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'co-dau-people-'));
    backend = await startBackend({ dataDir: folder });
    await backend.handle({ method: 'POST', url: '/office.createSample', body: '' });
    const person = { fullName: 'Lò Thị Hoa' };
    const { body } = await backend.handle({
      method: 'POST',
      url: '/people.create',
      body: JSON.stringify({ person, posts: [], gradings: [] }),
    });
    personId = (JSON.parse(body) as { result: { data: { id: string } } }).result.data.id;
  });
  afterAll(async () => {
    await backend.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['people.get', () => ({ id: personId })],
    ['people.duplicates', () => ({ evidence: null, offset: 0, limit: 20 })],
  ])('answers many calls of %s at once: none waits for a connection another holds', async (path, input) => {
    const url = `/${path}?input=${encodeURIComponent(JSON.stringify(input()))}`;
    const calls = Array.from({ length: AT_ONCE }, () => backend.handle({ method: 'GET', url, body: null }));
    const answers = await Promise.all(calls);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: AT_ONCE }, () => 200));
  });
});
