import { refusal } from '#core/errors/appError.ts';
import {
  SCORE_PART_LABELS,
  SCORE_PERIOD_LABELS,
  type ScorePart,
  type ScorePeriod,
} from '#core/clusters/scores/scoreEntries.ts';
import { pledgedFigures } from '#core/clusters/scores/pledgedFigures.ts';
import type { ScoreForm } from '#core/clusters/scores/scoreForm.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { fileNamePart } from '#core/text/fileName.ts';
import { listParts } from '#db/clusters/scores/partStore.ts';
import type { ScoreScheme } from '#db/clusters/scores/schemeStore.ts';
import { listSheets } from '#db/clusters/scores/sheetStore.ts';
import type { Database, Queryable } from '#db/client.ts';
import { groupedBy } from '#db/groupedBy.ts';
import { scoreFormXlsx, writeScoreFormXlsx } from '../../documents/scores/scoreFormXlsx.ts';
import { writeZip, type ZippedFile } from '../../documents/scores/zipFiles.ts';
import type { JobHandle, JobResult } from '../../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../../jobs/paperJob.ts';
import { clusterNamesIn } from '../clusterPaperMaker.ts';
import { targetsOfYear } from './pledgeOfMember.ts';
import { requireChosen, requireYear, scoredMembers } from './scoringYear.ts';

export interface SheetsAsked {
  yearId: string;
  part: ScorePart;
  period: ScorePeriod;
  /** Null for all members. */
  memberIds: readonly string[] | null;
}

/** The sheets to fill in as Excel files: one as it is, several in an archive. */
export function exportSheetsJob(
  database: Database,
  { outbox, files, ...asked }: SheetsAsked & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return async (handle) => {
    const forms = await database.snapshot((view) => formsOf(view, asked));
    const [first] = forms;
    if (!first) throw refusal('NOT_FOUND', { what: 'bảng chấm điểm nào của kỳ này' });
    if (forms.length === 1) {
      const suggestedName = formFileName(first);
      const targetPath = outboxPath(outbox, 'scores', 'xlsx');
      await writeScoreFormXlsx(first, targetPath);
      return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
    }
    const zipped: ZippedFile[] = [];
    for (const form of forms) {
      if (handle.signal.aborted) throw refusal('JOB_CANCELLED');
      zipped.push({ name: formFileName(form), content: await scoreFormXlsx(form) });
      handle.progress(zipped.length);
    }
    const suggestedName = `${fileNamePart(`Bảng chấm điểm – ${first.clusterName} – ${purposeOf(first)}`)}.zip`;
    const targetPath = outboxPath(outbox, 'scores', 'zip');
    await writeZip(zipped, targetPath);
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

/**
 * What the files say, in the order of the cluster.
 *
 * @throws AppError NOT_FOUND, SCORE_NO_TEMPLATE
 */
export async function formsOf(view: Queryable, { yearId, part, period, memberIds }: SheetsAsked): Promise<ScoreForm[]> {
  const year = await requireYear(view, yearId);
  const { scheme, template } = await requireChosen(view, year);
  const { superior } = await clusterNamesIn(view, year);
  const plans = await pledgedPlans(view, { yearId, links: scheme.links, template: template.body });
  const sheets = (await listSheets(view, yearId)).filter((sheet) => sheet.period === period);
  const parts = groupedBy(await listParts(view, yearId), ({ sheetId }) => sheetId);
  const members = await scoredMembers(view, year, sheets);
  const byId = new Map(members.map((member) => [member.id, member]));
  const lead = members.find(({ role }) => role === 'LEAD');
  const wanted = memberIds === null ? null : new Set(memberIds);
  return members.flatMap((member): ScoreForm[] => {
    const sheet = sheets.find(({ memberId }) => memberId === member.id);
    if (!sheet || (wanted !== null && !wanted.has(member.id))) return [];
    const saved = (asked: ScorePart) => parts.get(sheet.id)?.find((stored) => stored.part === asked);
    const cross = byId.get(sheet.crossMemberId ?? '');
    const scorers: Record<ScorePart, string> = {
      SELF: member.name,
      CROSS: cross?.name ?? '…',
      APPRAISED: year.clusterName,
    };
    const signer = { SELF: member, CROSS: cross, APPRAISED: lead }[part];
    return [
      {
        clusterName: year.clusterName,
        appraisedHead: year.clusterKind === 'CUM' ? 'Cụm chấm' : 'Khối chấm',
        year: year.year,
        period,
        memberName: member.name,
        scorerName: scorers[part],
        issuer: { superiorName: superior, name: scorers[part] },
        signature: {
          titles: signingTitles(part, scorers[part]),
          remark: '(Ký, đóng dấu)',
          name: signer?.representative?.fullName ?? '',
        },
        part,
        template: template.body,
        filled: {
          SELF: saved('SELF')?.entries ?? null,
          CROSS: saved('CROSS')?.entries ?? null,
          APPRAISED: saved('APPRAISED')?.entries ?? null,
        },
        plans,
        mark: { sheetId: sheet.id, part, partVersion: saved(part)?.version ?? 0, templateId: template.id },
      },
    ];
  });
}

const SIGNING_WORDS: Record<ScorePart, string> = {
  SELF: 'ĐƠN VỊ TỰ CHẤM',
  CROSS: 'ĐƠN VỊ CHẤM CHÉO',
  APPRAISED: 'ĐƠN VỊ THẨM ĐỊNH',
};

const signingTitles = (part: ScorePart, scorer: string) => [SIGNING_WORDS[part], scorer.toLocaleUpperCase('vi')];

/** Plans that were pledged by each member, by criterion: the same in all sheets. */
async function pledgedPlans(
  view: Queryable,
  { yearId, links, template }: Pick<ScoreScheme, 'yearId' | 'links'> & { template: ScoreTemplate },
): Promise<Map<string, number>> {
  const targets = await targetsOfYear(view, yearId);
  const figures = pledgedFigures(template, { targets, figures: [], links });
  return new Map([...figures].flatMap(([key, { plan }]) => (plan === null ? [] : [[key, plan] as const])));
}

function formFileName(form: ScoreForm): string {
  return `${fileNamePart(`Bảng chấm điểm – ${form.memberName} – ${purposeOf(form)}`)}.xlsx`;
}

function purposeOf({ part, period, year }: ScoreForm): string {
  const when = period === 'YEAR' ? '' : `${SCORE_PERIOD_LABELS[period]} `;
  return `${SCORE_PART_LABELS[part].toLocaleLowerCase('vi')} ${when}${year}`;
}
