import { describe, expect, it } from 'vitest';
import { newUuid } from '#service/contract/newUuid.ts';

describe('new ids', () => {
  it('are UUIDs of version 7, each later than the one before', () => {
    const ids = Array.from({ length: 5_000 }, newUuid);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});
