import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runDemo } from '#service/demo/runDemo.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { SAMPLE_PROFILE } from '#service/sample/laiChau.ts';
import { openSheet } from '../documents/exportHelpers.ts';
import { allTexts } from '../documents/paperHelpers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'co-dau-demo-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const silently = () => undefined;

it('the demo runs again in its folder and leaves what others put there', async () => {
  await runDemo(folder, silently);
  writeFileSync(join(folder, 'cua-toi.xlsx'), 'của tôi');
  writeFileSync(join(folder, 'office.codau.ban-sao'), 'của tôi');
  await runDemo(folder, silently);
  expect(existsSync(join(folder, 'cua-toi.xlsx'))).toBe(true);
  expect(existsSync(join(folder, 'office.codau.ban-sao'))).toBe(true);
});

it('the demo counts the tree before and after the reorganisation, and papers of 2023 keep their names', async () => {
  const report = await runDemo(folder, silently);
  expect(report.month).toEqual({ period: '2023-12', recipients: 9, totalVnd: 13_140_000 });
  expect(report.tree['2024-12-27']).toEqual({ superiorUnions: 11, grassrootsUnions: 786, members: 23_218 });
  expect(report.tree['2025-08-01']).toMatchObject({ superiorUnions: 40 });
  const [dissolved, renamed] = report.formerUnits.units;
  expect(dissolved).toMatchObject({ endedOn: '2025-05-31', printedName: dissolved?.laterName });
  expect(renamed?.endedOn).toBeNull();
  expect(renamed?.printedName).not.toBe(renamed?.laterName);
  expect(existsSync(join(folder, report.formerUnits.file))).toBe(true);
});

it('the demo records the groups of 2023, the pledges signed for 2025 and the drive of 2022', async () => {
  expect(await runDemo(folder, silently)).toMatchObject({
    clusters: { memberships: 2, leadRoles: 1 },
    pledges: { year: 2025, count: 2 },
    works: { occasions: 3 },
  });
});

it('the demo writes the decision on the initiatives of 2023: authorships and people are two numbers', async () => {
  const lines: string[] = [];
  const report = await runDemo(folder, (line) => lines.push(line));
  expect(report.initiatives).toEqual({ count: 14, authorships: 39, people: 35 });
  const sheet = await openSheet(join(folder, 'QD-sang-kien-2023.xlsx'));
  const closing = 'Danh sách ấn định có 14 sáng kiến, 39 lượt tác giả, đồng tác giả (35 người)./.';
  expect(allTexts(sheet).flat()).toContain(closing);
  expect(lines.join('\n')).toContain('trung bình 2,79 tác giả một sáng kiến');
});

it('the demo holds the summit of 2023: eight flags, a leader, who leads 2024, and minutes that bear the proof', async () => {
  const lines: string[] = [];
  const { summit } = await runDemo(folder, (line) => lines.push(line));
  expect(summit).toEqual({
    units: 8,
    flags: 8,
    leader: 'LĐLĐ thành phố Từ Sơn',
    nextLead: 'LĐLĐ thị xã Thuận Thành',
    nextLeadYear: 2024,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
  });
  expect(JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'))).toMatchObject({ summit });
  const minutes = new PizZip(readFileSync(join(folder, 'BB-kiem-phieu-2023.docx')));
  expect(minutes.file('word/document.xml')?.asText()).toContain(summit.sha256);
  const sheet = await openSheet(join(folder, 'BB-kiem-phieu-2023.xlsx'));
  expect(allTexts(sheet).flat().join('\n')).toContain('LĐLĐ huyện Yên Phong');
  expect(lines.join('\n')).toContain('số phiếu và người dự do bản trình diễn đặt ra');
});

it('the demo never removes a real office, whatever lies beside it', async () => {
  const backend = await startBackend({ dataDir: folder });
  const body = JSON.stringify({ profile: SAMPLE_PROFILE });
  expect((await backend.handle({ method: 'POST', url: '/office.create', body })).status).toBe(200);
  await backend.close();
  writeFileSync(join(folder, 'demo.json'), '{}');
  await expect(runDemo(folder, silently)).rejects.toThrow('cơ quan thật');
  const reopened = await startBackend({ dataDir: folder });
  const status = await reopened.handle({ method: 'GET', url: '/office.status', body: null });
  expect(JSON.parse(status.body)).toMatchObject({ result: { data: { state: 'OPEN', isSample: false } } });
  await reopened.close();
});

it('the demo refuses a folder whose office someone works in', async () => {
  await runDemo(folder, silently);
  const backend = await startBackend({ dataDir: folder });
  await expect(runDemo(folder, silently)).rejects.toMatchObject({ code: 'OFFICE_IN_USE' });
  await backend.close();
});
