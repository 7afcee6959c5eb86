import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deadlineInputSchema, type DeadlineInput } from '#core/deadlines/deadline.ts';
import { campaignInputSchema } from '#core/campaigns/campaign.ts';
import { workInputSchema, type WorkInput } from '#core/campaigns/work.ts';
import { deadlinesOfYear } from '#db/deadlines/deadlineStore.ts';
import { closeCampaign, createCampaign } from '#service/campaigns/editCampaign.ts';
import { addWork } from '#service/campaigns/editWorks.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import {
  addDeadline,
  removeDeadline,
  saveDeadline,
  saveStep,
  setDone,
  takeProposals,
} from '#service/deadlines/editDeadlines.ts';
import { exportCalendarJob } from '#service/deadlines/exportCalendar.ts';
import { dueInYear, listDeadlines, readReminders } from '#service/deadlines/readDeadlines.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { TEST_NOW } from '../../support/testNow.ts';
import { present } from '../../support/present.ts';
import { openedCluster } from '../clusters/clusterFixture.ts';

const deadline = (changes: Partial<DeadlineInput> = {}): DeadlineInput =>
  deadlineInputSchema.parse({ year: 2023, title: 'Gửi báo cáo', level: 'TINH_CD', dueOn: '2023-12-11', ...changes });

describeOnEachEngine('deadlines', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const reader = () => office.database.reader;
  const add = (changes: Partial<DeadlineInput> = {}) => office.write((unit) => addDeadline(unit, deadline(changes)));
  const titles = async (year: number) => (await deadlinesOfYear(reader(), year)).map(({ title }) => title);

  /** A campaign with two works due on one day, of which one is finished, and one not carried out. */
  const greetingCampaign = async () => {
    const campaign = campaignInputSchema.parse({
      year: 2023,
      name: 'Thi đua chào mừng Đại hội',
      scope: 'UNIT',
      method: 'THEMATIC',
      duration: 'UNDER_1',
      registerBy: '2023-11-20',
      endsOn: '2023-12-01',
    });
    const campaignId = await office.write((unit) => createCampaign(unit, campaign));
    const work = (changes: Partial<WorkInput>): WorkInput =>
      workInputSchema.parse({
        campaignId,
        kind: 'CONSTRUCTION',
        name: 'Mái ấm công đoàn',
        unitName: 'CĐCS Sở Y tế',
        dueOn: '2023-11-28',
        ...changes,
      });
    const finished = { status: 'FINISHED', finishedOn: '2023-11-25', progress: 100 } as const;
    for (const changes of [{}, finished, { status: 'CANCELLED' } as const, { dueOn: null }]) {
      await office.write((unit) => addWork(unit, work(changes), '2023-11-01'));
    }
    return campaignId;
  };

  it('of a year stand in the order of their days, the steps of the clusters among them', async () => {
    await openedCluster(office, { year: 2023, members: 1 });
    await add({ title: 'Gửi đăng ký', dueOn: '2023-01-24' });
    await add({ title: 'Năm sau', year: 2024, dueOn: '2024-01-24' });
    expect((await titles(2023)).slice(0, 3)).toEqual(['Kiện toàn cụm', 'Gửi đăng ký', 'Ký giao ước']);
    expect(await titles(2024)).toEqual(['Năm sau']);
  });

  it('are offered once, and what was taken over is the office’s own', async () => {
    const before = (await listDeadlines(reader(), 2023, '2023-11-27')).proposals;
    expect(before.map(({ dueOn }) => dueOn)).toContain('2023-01-24');
    const take = (keys: string[]) => office.write((unit) => takeProposals(unit, { year: 2023, keys }));
    expect(await take(['REGISTRATION', 'STATISTICS'])).toBe(2);
    expect(await take(['REGISTRATION'])).toBe(0);
    const [own] = await deadlinesOfYear(reader(), 2023);
    const { id, version } = present(own);
    const renamed = deadline({ title: 'Hạn đăng ký của tỉnh', dueOn: '2023-01-20' });
    await office.write((unit) => saveDeadline(unit, { id, version, deadline: renamed }));
    const after = await listDeadlines(reader(), 2023, '2023-11-27');
    expect(after.proposals).toHaveLength(before.length - 2);
    expect(after.rows.map(({ title }) => title)).toContain('Hạn đăng ký của tỉnh');
    expect((await listDeadlines(reader(), 2024, '2023-11-27')).proposals).toHaveLength(before.length);
  });

  it('are done, undone and taken away, each only as it was last seen', async () => {
    const id = await add();
    await office.write((unit) => setDone(unit, { id, version: 1, doneOn: '2023-12-10' }));
    await expect(office.write((unit) => setDone(unit, { id, version: 1, doneOn: null }))).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    await expect(
      office.write((unit) => saveDeadline(unit, { id, version: 1, deadline: deadline() })),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(office.write((unit) => removeDeadline(unit, { id, version: 1 }))).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    await office.write((unit) => removeDeadline(unit, { id, version: 2 }));
    expect(await titles(2023)).toEqual([]);
  });

  it('of a cluster keep their name and cannot be taken away', async () => {
    const { yearId } = await openedCluster(office, { year: 2023, members: 1 });
    const [step] = await deadlinesOfYear(reader(), 2023);
    const { id } = present(step);
    await expect(
      office.write((unit) => saveDeadline(unit, { id, version: 1, deadline: deadline() })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(office.write((unit) => removeDeadline(unit, { id, version: 1 }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await office.write((unit) => lockYear(unit, { yearId, version: 1, reason: 'Đã tổng kết' }));
    const moved = { dueOn: '2023-01-12', doneOn: null, note: '' };
    await expect(office.write((unit) => saveStep(unit, { id, version: 1, step: moved }))).rejects.toMatchObject({
      code: 'YEAR_LOCKED',
    });
  });

  it('remind of the newest late ones and the next, five at most, and of nothing in a locked year', async () => {
    for (const day of ['01', '02', '03', '04', '05']) await add({ title: `Trễ ${day}`, dueOn: `2023-11-${day}` });
    await add({ title: 'Đã xong', dueOn: '2023-11-26', doneOn: '2023-11-26' });
    for (const day of ['27', '28', '30']) await add({ title: `Sắp ${day}`, dueOn: `2023-11-${day}` });
    const remind = async () => {
      const { rows, late } = await readReminders(reader(), '2023-11-27');
      return [late, rows.map(({ title }) => title)];
    };
    expect(await remind()).toEqual([5, ['Trễ 03', 'Trễ 04', 'Trễ 05', 'Sắp 27', 'Sắp 28']]);
    const { yearId } = await openedCluster(office, { year: 2022, members: 1 });
    // All steps of that year are late by more than sixty days.
    expect((await remind())[0]).toBe(5);
    expect(await readReminders(reader(), '2023-01-15')).toMatchObject({ late: 4, old: { count: 3, year: 2022 } });
    await office.write((unit) => lockYear(unit, { yearId, version: 1, reason: 'Đã tổng kết' }));
    expect(await readReminders(reader(), '2023-01-15')).toMatchObject({ late: 0, old: { count: 0, year: null } });
  });

  it('late by more than sixty days are only counted, with the newest year they are of', async () => {
    await add({ title: 'Sáu mươi ngày', dueOn: '2023-09-28' });
    await add({ title: 'Sáu mươi mốt ngày', dueOn: '2023-09-27' });
    await add({ title: 'Năm trước', year: 2021, dueOn: '2021-12-05' });
    await add({ title: 'Đã ghi xong', dueOn: '2023-01-05', doneOn: '2023-01-05' });
    const { rows, late, old } = await readReminders(reader(), '2023-11-27');
    expect([rows.map(({ title }) => title), late, old]).toEqual([['Sáu mươi ngày'], 1, { count: 2, year: 2023 }]);
  });

  it('of campaigns and their works stand among them without being copied', async () => {
    const campaignId = await greetingCampaign();
    await add({ title: 'Gửi báo cáo', dueOn: '2023-12-01' });
    const shown = async (today: string) =>
      (await dueInYear(reader(), 2023, today)).map(({ title, dueOn, doneOn, note }) => [title, dueOn, doneOn, note]);
    expect(await shown('2023-11-27')).toEqual([
      ['Hết hạn đăng ký', '2023-11-20', '2023-11-20', ''],
      ['Hoàn thành 2 công trình, sản phẩm', '2023-11-28', null, 'còn 1 chưa xong'],
      ['Gửi báo cáo', '2023-12-01', null, ''],
      ['Kết thúc, tổng kết phong trào', '2023-12-01', null, ''],
    ]);
    expect((await shown('2023-11-20'))[0]).toEqual(['Hết hạn đăng ký', '2023-11-20', null, '']);
    expect(await dueInYear(reader(), 2024, '2023-11-27')).toEqual([]);

    // Neither is late registering a thing to be done, nor works of a campaign that was summed up.
    expect(await readReminders(reader(), '2023-11-30')).toMatchObject({
      late: 1,
      rows: [
        { kind: 'WORKS', campaign: { id: campaignId } },
        { title: 'Gửi báo cáo', campaign: null },
        { kind: 'SUM_UP', campaign: { id: campaignId } },
      ],
    });
    expect(await readReminders(reader(), '2024-06-01')).toMatchObject({ late: 0, old: { count: 3, year: 2023 } });
    const closing = { closedOn: '2023-12-02', summary: 'Đã tổng kết' };
    await office.write((unit) => closeCampaign(unit, { id: campaignId, version: 1, closing }));
    expect((await readReminders(reader(), '2023-11-30')).rows.map(({ title }) => title)).toEqual(['Gửi báo cáo']);
    expect((await shown('2023-12-05')).map(([title, , doneOn]) => [title, doneOn])).toEqual([
      ['Hết hạn đăng ký', '2023-11-20'],
      ['Gửi báo cáo', null],
      ['Kết thúc, tổng kết phong trào', '2023-12-02'],
    ]);
  });

  it('go into a calendar file that reads back as they are, under ids that stay', async () => {
    await openedCluster(office, { year: 2023, members: 1 });
    const id = await add({ title: 'Gửi hồ sơ, báo cáo; thống kê', dueOn: '2023-02-28', note: 'Hai bản; một tệp' });
    await office.write((unit) => setDone(unit, { id, version: 1, doneOn: '2023-02-27' }));
    const folder = await mkdtemp(join(tmpdir(), 'co-dau-calendar-'));
    try {
      const files = new FileDepot();
      await greetingCampaign();
      const rows = await dueInYear(reader(), 2023, '2023-11-27');
      const write = async () => {
        const content = { year: 2023, rows, officeName: 'LĐLĐ tỉnh Lai Châu', now: TEST_NOW };
        const run = exportCalendarJob(content, { outbox: folder, files });
        const result = await run({ signal: new AbortController().signal, progress: () => undefined });
        expect(result.suggestedName).toBe('Lịch thi đua 2023.ics');
        return readFile(files.find(result.fileToken).path, 'utf8');
      };
      const events = eventsIn(await write());
      expect(events).toHaveLength(11);
      expect(events.map((event) => event['DTSTART;VALUE=DATE'])).toEqual(
        rows.map(({ dueOn }) => dueOn.replaceAll('-', '')),
      );
      expect(events.map(({ UID }) => UID)).toEqual(rows.map((row) => `${row.id}@co-dau`));
      const own = present(events.find(({ UID }) => UID?.startsWith(id)));
      expect(own).toMatchObject({
        SUMMARY: 'Gửi hồ sơ, báo cáo; thống kê',
        DESCRIPTION: 'Đã xong ngày 27/02/2023\nHai bản; một tệp',
        SEQUENCE: '1',
      });
      // Reminds three days before at eight in the morning, and of nothing that is done.
      expect(own['alarm TRIGGER']).toBeUndefined();
      const summingUp = events.find(({ SUMMARY }) => SUMMARY?.startsWith('Kết thúc'));
      expect(summingUp).toMatchObject({
        SUMMARY: 'Kết thúc, tổng kết phong trào – Thi đua chào mừng Đại hội',
        'alarm TRIGGER': '-P2DT16H',
        'alarm ACTION': 'DISPLAY',
      });
      expect(events[0]?.SUMMARY).toBe('Kiện toàn cụm – Cụm thi đua LĐLĐ các huyện, thành phố');
      expect(eventsIn(await write())).toEqual(events);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** A calendar file read the way RFC 5545 says: folded lines joined, escapes undone. */
function eventsIn(text: string): Record<string, string>[] {
  const lines = text.replaceAll(/\r\n[ \t]/gu, '').split('\r\n');
  const events: Record<string, string>[] = [];
  let inside = '';
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    if (line.endsWith(':VALARM')) inside = line.startsWith('BEGIN') ? 'alarm ' : '';
    const [bare = '', ...value] = line.split(':');
    const name = bare === 'BEGIN' || bare === 'END' ? bare : inside + bare;
    const event = events.at(-1);
    if (event && name !== 'BEGIN' && name !== 'END')
      event[name] = value.join(':').replaceAll(/\\([nN,;\\])/gu, (_, sign: string) => (/n/iu.test(sign) ? '\n' : sign));
  }
  return events;
}
