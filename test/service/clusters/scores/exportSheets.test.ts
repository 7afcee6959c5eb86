import { mkdir, readFile, rm } from 'node:fs/promises';
import JSZip from 'jszip';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSheets } from '#service/clusters/scores/chooseTemplate.ts';
import { exportSheetsJob, type SheetsAsked } from '#service/clusters/scores/exportSheets.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { temporaryFolder } from '../../../imports/workbookFixture.ts';
import { describeOnEachEngine } from '../../../support/engines.ts';
import { present } from '../../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../../support/testOffice.ts';
import { join, openedCluster, outsider } from '../clusterFixture.ts';
import { OpenForm } from './formFixture.ts';
import { LONG_BIEN, scoringCluster } from './scoreFixture.ts';

const at = temporaryFolder();

describeOnEachEngine('score sheets going out', (makeTarget) => {
  let office: TestOffice;
  const depot = new FileDepot();

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    await mkdir(at('outbox'), { recursive: true });
  });
  afterEach(async () => {
    await office.close();
    await rm(at('outbox'), { recursive: true });
  });

  const run = async (asked: SheetsAsked) => {
    const handle = { signal: new AbortController().signal, progress: () => undefined };
    const { fileToken, suggestedName } = await exportSheetsJob(office.database, {
      ...asked,
      outbox: at('outbox'),
      files: depot,
    })(handle);
    return { suggestedName, content: await readFile(depot.find(fileToken).path) };
  };

  it('are one workbook for one member, and an archive for several', async () => {
    const cluster = await scoringCluster(office, { members: 3, template: LONG_BIEN });
    const { yearId, memberIds } = cluster;
    const asked = { yearId, part: 'SELF' as const, period: 'SECOND_HALF' as const };
    const single = await run({ ...asked, memberIds: [present(memberIds[1])] });
    expect(single.suggestedName).toBe('Bảng chấm điểm – LĐLĐ huyện số 2 – tự chấm 6 tháng cuối năm 2025.xlsx');
    const form = await OpenForm.open(single.content);
    expect(form.texts()).toContain('BẢNG CHẤM ĐIỂM THI ĐUA 6 THÁNG CUỐI NĂM 2025');
    expect(form.unitCell().text).toBe('Đơn vị: LĐLĐ huyện số 2');

    const all = await run({ ...asked, memberIds: null });
    expect(all.suggestedName).toMatch(/^Bảng chấm điểm – Cụm thi đua .* – tự chấm 6 tháng cuối năm 2025\.zip$/u);
    const names = Object.keys((await JSZip.loadAsync(all.content)).files);
    expect(names).toEqual(
      [1, 2, 3].map((number) => `Bảng chấm điểm – LĐLĐ huyện số ${number} – tự chấm 6 tháng cuối năm 2025.xlsx`),
    );
  });

  it('get names of their own, without signs a computer refuses', async () => {
    const { clusterId, yearId } = await scoringCluster(office, { members: 1, template: LONG_BIEN });
    const twins = await join(office, clusterId, [outsider('CĐ A/B'), outsider('CĐ a:b')]);
    await office.write((unit) => createSheets(unit, { yearId }));
    const { content } = await run({ yearId, part: 'SELF', period: 'FIRST_HALF', memberIds: twins });
    expect(Object.keys((await JSZip.loadAsync(content)).files)).toEqual([
      'Bảng chấm điểm – CĐ A-B – tự chấm 6 tháng đầu năm 2025.xlsx',
      'Bảng chấm điểm – CĐ a-b – tự chấm 6 tháng đầu năm 2025 (2).xlsx',
    ]);
  });

  it('need a template, and somebody to go to', async () => {
    const { yearId } = await openedCluster(office, { year: 2025, members: 1 });
    const asked = { yearId, part: 'SELF' as const, period: 'YEAR' as const, memberIds: null };
    await expect(run(asked)).rejects.toMatchObject({ code: 'SCORE_NO_TEMPLATE' });
    const cluster = await scoringCluster(office, { members: 1, template: LONG_BIEN });
    await expect(run({ ...asked, yearId: cluster.yearId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
