import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_MESSAGES } from '#core/errors/messages.ts';
import { ROLES } from '#core/office/actor.ts';
import type { Backend } from '#service/hosting/backend.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { procedures } from '../support/contractProcedures.ts';
import { schemaProblems } from '../support/schemaProblems.ts';

/** Those without input have nothing to send junk to: they would simply do their work. */
const takingInput = procedures.filter(({ definition }) => definition.inputs.length > 0);

/** Things no screen sends. */
const JUNK: unknown[] = [
  undefined,
  null,
  0,
  '',
  'x'.repeat(100_000),
  [],
  [[[[[]]]]],
  {},
  { id: '../../etc/passwd' },
  { id: "'; DROP TABLE decision; --", version: -1, lineIds: ['%'], lines: [{}] },
  // Parsed: in a literal `__proto__` sets the prototype and is never sent.
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  { text: '\u0000\ud800', on: '9999-99-99', limit: 1e9, offset: -1 },
];

describe('every procedure of the contract', () => {
  let folder: string;
  let backend: Backend;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'co-dau-contract-'));
    backend = await startBackend({ dataDir: folder });
  });
  afterAll(async () => {
    await backend.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = async (path: string, type: 'query' | 'mutation', input: unknown) => {
    const json = JSON.stringify(input) as string | undefined;
    const response =
      type === 'query'
        ? await backend.handle({
            method: 'GET',
            url: `/${path}${json === undefined ? '' : `?input=${encodeURIComponent(json)}`}`,
            body: null,
          })
        : await backend.handle({ method: 'POST', url: `/${path}`, body: json ?? '' });
    return {
      status: response.status,
      answer: JSON.parse(response.body) as { result?: unknown; error?: { message: string; data: { code: string } } },
    };
  };
  const expectKnown = ({ status, answer }: Awaited<ReturnType<typeof call>>) => {
    if (answer.result !== undefined) return;
    expect(Object.keys(ERROR_MESSAGES)).toContain(answer.error?.data.code);
    expect(answer.error?.data.code).not.toBe('INTERNAL');
    expect(answer.error?.message).toMatch(/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụ]/iu);
    expect(Object.keys(answer.error?.data ?? {}).sort()).toEqual(['code', 'httpStatus', 'path']);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  };

  it('is declared with who may call it and in words', () => {
    expect(procedures.length).toBeGreaterThan(25);
    for (const { path, definition } of procedures) {
      expect(definition.meta?.allow.length, path).toBeGreaterThan(0);
      expect(
        definition.meta?.allow.every((role) => (ROLES as readonly string[]).includes(role)),
        path,
      ).toBe(true);
      expect(definition.meta?.doing, path).toBeTruthy();
    }
  });

  it('takes strict objects only, with every text, list and number capped, and never a path', () => {
    const problems = procedures.flatMap(({ path, definition }) =>
      definition.inputs.flatMap((input) => schemaProblems(input, path)),
    );
    expect(problems).toEqual([]);
  });

  it('answers junk with a Vietnamese refusal before an office is open', async () => {
    for (const { path, definition } of takingInput) {
      for (const junk of JUNK) expectKnown(await call(path, definition.type, junk));
    }
  });

  it('answers junk with a Vietnamese refusal in an open office, and writes nothing', async () => {
    expect((await call('office.createSample', 'mutation', undefined)).answer.result).toBeDefined();
    const rows = async () => (await call('office.verifyHistory', 'query', undefined)).answer.result;
    const before = await rows();
    for (const { path, definition } of takingInput) {
      for (const junk of JUNK) expectKnown(await call(path, definition.type, junk));
    }
    expect(await rows()).toEqual(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('tells the history of what has a name instead of an id', async () => {
    for (const [entity, entityId] of [
      ['office', 'office'],
      ['catalogue', 'GIAY_KHEN'],
    ]) {
      const { answer } = await call('office.history', 'query', { entity, entityId, limit: 5 });
      expect(answer.error, entity).toBeUndefined();
    }
    const { answer } = await call('office.history', 'query', { entity: 'office', entityId: 'office', limit: 5 });
    expect((answer.result as { data: unknown[] }).data.length).toBeGreaterThan(0);
  });

  it('survives random JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...takingInput),
        fc.jsonValue({ maxDepth: 3 }),
        async ({ path, definition }, input) => {
          expectKnown(await call(path, definition.type, input));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('refuses a write sent as a read, and unknown or odd addresses', async () => {
    expectKnown(await call('awards.startDraft', 'query', { title: 'x', year: 2023 }));
    for (const url of ['/nope', '/awards', '/__proto__', '/awards.get.x', '/', '//evil.example/awards.list']) {
      const response = await backend.handle({ method: 'GET', url, body: null });
      expect(response.status, url).toBeGreaterThanOrEqual(400);
    }
    const garbage = await backend.handle({ method: 'POST', url: '/awards.startDraft', body: '{"title":' });
    expect(garbage.status).toBe(400);
  });
});
