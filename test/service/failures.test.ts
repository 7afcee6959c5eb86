import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRPCError } from '@trpc/server';
import knex from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asRefusal, knownRefusal } from '#service/contract/failures.ts';
import { logInto } from '#service/hosting/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'co-dau-failures-'));
beforeAll(() => logInto(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const logged = () => {
  const file = join(folder, 'nhat-ky', 'loi.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const sqlite = (code: string, message: string) => Object.assign(new Error(`${code}: ${message}`), { code });
const wrapped = (cause: Error) => new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause });

describe('a failure of the database', () => {
  it.each<[Error, string, string]>([
    [sqlite('SQLITE_CONSTRAINT', 'FOREIGN KEY constraint failed'), 'NOT_FOUND', 'mục được chọn'],
    [Object.assign(new Error('violates foreign key constraint'), { code: '23503' }), 'NOT_FOUND', 'mục được chọn'],
    [sqlite('SQLITE_BUSY', 'database is locked'), 'OFFICE_BUSY', 'đang bận'],
    [sqlite('SQLITE_LOCKED', 'database table is locked'), 'OFFICE_BUSY', 'đang bận'],
    [Object.assign(new Error('deadlock detected'), { code: '40P01' }), 'OFFICE_BUSY', 'chưa ghi gì'],
    [sqlite('SQLITE_FULL', 'database or disk is full'), 'DISK_FULL', 'đầy'],
    [new knex.KnexTimeoutError('Timeout acquiring a connection'), 'OFFICE_BUSY', 'thử lại'],
  ])('%s is told as %s', (error, code, words) => {
    for (const thrown of [error, wrapped(error)]) {
      const told = asRefusal(thrown);
      expect(told.code).toBe(code);
      expect(told.message).toContain(words);
    }
  });

  it('nobody foresaw stays a breakdown with a reference', () => {
    const boom = new Error('boom');
    expect(knownRefusal(boom)).toBeNull();
    expect(logged()).toBe('');
    const reference = /mã ([0-9A-F]{6})/u.exec(asRefusal(wrapped(boom)).message)?.[1];
    // The cause with its place, not what it was wrapped in, and nothing of what it says.
    expect(logged()).toMatch(new RegExp(`${reference} Error\n`, 'u'));
    expect(logged()).not.toMatch(/TRPC|boom/u);
  });
});

describe('an input', () => {
  it('whose id is none says that the thing is not there, in no technical word', () => {
    const { error } = z.object({ id: z.uuid(), year: z.int() }).safeParse({ id: 'abc', year: 2024 });
    const told = asRefusal(error);
    expect(told.code).toBe('NOT_FOUND');
    expect(told.message).not.toMatch(/UUID/iu);
    const { error: other } = z.object({ year: z.int() }).safeParse({ year: 'abc' });
    expect(asRefusal(other).code).toBe('INPUT_INVALID');
  });

  it('is told by its row, counted from 1, and by no name of a field', () => {
    const lines = z.object({ lines: z.array(z.object({ note: z.string().max(3, 'Nhiều nhất 3 ký tự') })) });
    const { error } = lines.safeParse({ lines: [{ note: 'a' }, { note: 'dài quá' }] });
    expect(asRefusal(error).message).toMatch(/^Dữ liệu gửi lên chưa đúng: dòng 2: Nhiều nhất 3 ký tự\. /u);
  });
});
