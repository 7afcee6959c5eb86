import { SCORE_PARTS, type ScoreEntries, type ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import { scorePaper } from '#core/clusters/scores/scorePaper.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { PaperSignature } from '#core/papers/tablePaper.ts';
import type { Database } from '#db/client.ts';
import { listMembers, type ClusterMemberRow } from '#db/clusters/memberStore.ts';
import type { JobHandle, JobResult } from '../../jobs/jobRegistry.ts';
import { tablePaperJob, type Delivery } from '../../jobs/paperJob.ts';
import { clusterPaperHead } from '../clusterPaperMaker.ts';
import { readSheet } from './readSheet.ts';

const REMARK = '(Ký, đóng dấu)';

/** Bảng chấm điểm of one member with all its parts, to be signed, as a job. */
export function exportScorePaperJob(
  database: Database,
  { sheetId, today, ...delivery }: { sheetId: string; today: IsoDate } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return tablePaperJob(database, delivery, async (view) => {
    const sheet = await readSheet(view, sheetId);
    const head = await clusterPaperHead(view, sheet, today);
    const members = await listMembers(view, sheet.clusterId, sheet.year);
    const signatureFor = (title: string, { id, shortName }: { id: string; shortName: string }) =>
      memberSignature([title, shortName], representativeOf(members, id));
    const { member, crossMember } = sheet;
    return {
      paper: scorePaper({
        ...head,
        period: sheet.period,
        memberName: member.name,
        template: sheet.template,
        parts: enteredParts(sheet.parts),
        isDraft: SCORE_PARTS.some((part) => sheet.parts[part]?.status === 'DRAFT'),
        signatures: [
          signatureFor('Đơn vị tự chấm', member),
          ...(crossMember === null ? [] : [signatureFor('Đơn vị chấm chéo', crossMember)]),
          { ...head.maker.signature, remark: REMARK },
        ],
      }),
      name: `Bảng chấm điểm ${member.shortName} năm ${sheet.year}`,
    };
  });
}

function enteredParts(
  parts: Record<ScorePart, { entries: ScoreEntries } | null>,
): Partial<Record<ScorePart, ScoreEntries>> {
  return Object.fromEntries(SCORE_PARTS.flatMap((part) => (parts[part] ? [[part, parts[part].entries]] : [])));
}

function representativeOf(members: readonly ClusterMemberRow[], id: string): string {
  return members.find((member) => member.id === id)?.representative?.fullName ?? '';
}

function memberSignature(titles: readonly string[], name: string): PaperSignature {
  return { titles: titles.map((title) => title.toLocaleUpperCase('vi')), remark: REMARK, name };
}
