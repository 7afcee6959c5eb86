import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TEMPLATE_KINDS } from '#core/papers/wordTemplate.ts';
import { putTemplate } from '#db/office/wordTemplateStore.ts';
import { addLines } from '#service/awards/editLines.ts';
import { exportDecisionJob } from '#service/awards/exportDecision.ts';
import { exportRevocationJob } from '#service/awards/exportRevocation.ts';
import { exportPledgeJob } from '#service/clusters/pledges/exportPledge.ts';
import { OFFICIAL_TEMPLATES } from '#service/documents/word/officialTemplates.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { exportRecognitionJob } from '#service/initiatives/recognition/exportRecognition.ts';
import type { JobHandle, JobResult } from '#service/jobs/jobRegistry.ts';
import { exportMinutesJob } from '#service/meetings/exportMinutes.ts';
import { exportSummitJob } from '#service/summits/exportSummit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { line, makeTestOffice, newDraft, type TestOffice } from '../../support/testOffice.ts';
import { withParagraphs, wordsOf } from '../../support/wordTemplate.ts';
import { decisionsIn } from '../awards/decisionFixture.ts';
import { BLOCKS, drawUp } from '../clusters/pledges/pledgeFixture.ts';
import { newMeeting } from '../councils/councilFixture.ts';
import { draftOf, passedInitiative } from '../initiatives/recognitionFixture.ts';
import { preparedSummit } from '../summits/summitFixture.ts';

describeOnEachEngine('each paper', (makeTarget) => {
  let office: TestOffice;
  let outbox: string;
  const files = new FileDepot();
  beforeEach(async () => {
    outbox = mkdtempSync(join(tmpdir(), 'co-dau-papers-'));
    office = await makeTestOffice(makeTarget);
    for (const kind of TEMPLATE_KINDS) {
      const content = withParagraphs(await OFFICIAL_TEMPLATES[kind](), `Mẫu riêng: ${kind}.`);
      const template = { kind, fileName: 'a.docx', sha256: '', updatedAt: '2024-01-01', version: 1, content };
      await office.database.transaction((tx) => putTemplate(tx, template));
    }
  });
  afterEach(async () => {
    await office.close();
    rmSync(outbox, { recursive: true });
  });

  const written = async (job: (handle: JobHandle) => Promise<JobResult>) => {
    const { fileToken } = await job({ signal: new AbortController().signal, progress: () => undefined });
    return wordsOf(readFileSync(files.find(fileToken).path));
  };
  const delivery = () => ({ outbox, files });

  it('is written with the template the office made for it', async () => {
    const { database } = office;
    const { summitId } = await preparedSummit(office);
    for (const [paper, kind] of [
      ['COUNT_DOCX', 'SUMMIT_COUNT'],
      ['MINUTES_DOCX', 'SUMMIT_MINUTES'],
      ['PROPOSAL_DOCX', 'SUMMIT_PROPOSAL'],
    ] as const)
      expect(await written(exportSummitJob(database, { summitId, paper, ...delivery() }))).toContain(`riêng: ${kind}.`);

    const meetingId = await newMeeting(office, { members: 3 });
    expect(await written(exportMinutesJob(database, { meetingId, ...delivery() }))).toContain('riêng: REVIEW_MINUTES.');

    const { pledgeId } = await drawUp(office, BLOCKS[0]);
    const pledge = exportPledgeJob(database, { id: pledgeId, format: 'docx', ...delivery() });
    expect(await written(pledge)).toContain('riêng: PLEDGE.');

    const id = await draftOf(office, [await passedInitiative(office, 'Quản lý đoàn viên', [['Lò Văn Bình', 10_000]])]);
    const decision = exportRecognitionJob(database, { id, kind: 'DECISION', initiativeId: null, ...delivery() });
    expect(await written(decision)).toContain('riêng: RECOGNITION_DECISION.');

    const awardId = await newDraft(office);
    await office.write((unit) => addLines(unit, { id: awardId, lines: [line()], source: { kind: 'TYPED' } }));
    const awarding = exportDecisionJob(database, { id: awardId, ...delivery() });
    expect(await written(awarding)).toContain('riêng: AWARD_DECISION.');

    const { issued, revoke } = decisionsIn(() => office);
    const revokedId = await issued();
    await revoke(revokedId);
    const revoking = exportRevocationJob(database, { id: revokedId, ...delivery() });
    expect(await written(revoking)).toContain('riêng: REVOCATION_DECISION.');
  });
});
