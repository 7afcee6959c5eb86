import { MutationObserver, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient, RESTS, SAVE_KEY } from '../../../renderer/api/queryClient.ts';

let client = createQueryClient();
let asked: string[] = [];
let closings: (() => void)[] = [];

beforeEach(() => {
  client = createQueryClient();
  asked = [];
  closings = [];
});
afterEach(() => closings.forEach((close) => close()));

const query = (area: string, meta?: typeof RESTS) => ({
  queryKey: [area],
  queryFn: () => Promise.resolve(asked.push(area)),
  staleTime: Infinity,
  ...(meta && { meta }),
});

/** Puts an answer on screen. */
async function show(area: string, meta?: typeof RESTS): Promise<void> {
  closings.push(new QueryObserver(client, query(area, meta)).subscribe(() => undefined));
  await vi.waitFor(() => expect(asked).toContain(area));
}

async function write(options: object = {}): Promise<void> {
  const save = new MutationObserver(client, { mutationKey: SAVE_KEY, mutationFn: () => Promise.resolve(), ...options });
  await save.mutate().catch(() => undefined);
}

it('reads what is on screen anew before a write is over, of whatever area, and the rest when it is shown', async () => {
  await show('people');
  await show('units');
  await client.query(query('awards'));
  asked = [];
  await write();
  expect(asked.toSorted()).toEqual(['people', 'units']);
  await show('awards');
  expect(asked).toContain('awards');
});

it('reads anew after a refused write too: what it was refused for is not on screen yet', async () => {
  await show('people');
  asked = [];
  await write({ mutationFn: () => Promise.reject(new Error('cũ')) });
  expect(asked).toEqual(['people']);
});

it('asks nothing for what is no write of the clerk’s, nor what rests until it is shown again', async () => {
  await show('people');
  await show('preview', RESTS);
  asked = [];
  await write({ mutationKey: ['export'] });
  expect(asked).toEqual([]);
  await write();
  expect(asked).toEqual(['people']);
  expect(client.getQueryState(['preview'])?.isInvalidated).toBe(true);
});

it('leaves typing that saves itself alone, but believes no answer any more', async () => {
  await show('results');
  asked = [];
  await write({ scope: { id: 'results' } });
  expect(asked).toEqual([]);
  expect(client.getQueryState(['results'])?.isInvalidated).toBe(true);
});
