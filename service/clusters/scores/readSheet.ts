import { refusal } from '#core/errors/appError.ts';
import type { ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { Queryable } from '#db/client.ts';
import { partsOf, type StoredPart } from '#db/clusters/scores/partStore.ts';
import { findSheet } from '#db/clusters/scores/sheetStore.ts';
import { pledgeOfMember } from './pledgeOfMember.ts';
import { requireChosen, requireYear, scoredMembers, type ScoredMember } from './scoringYear.ts';

/** One sheet with its template and everything saved of it. @throws AppError NOT_FOUND */
export async function readSheet(db: Queryable, sheetId: string) {
  const sheet = await findSheet(db, sheetId);
  if (!sheet) throw refusal('NOT_FOUND', { what: 'bảng chấm điểm này' });
  const year = await requireYear(db, sheet.yearId);
  const { scheme, template } = await requireChosen(db, year);
  const members = new Map((await scoredMembers(db, year, [sheet])).map((member) => [member.id, named(member)]));
  const member = members.get(sheet.memberId);
  if (!member) throw refusal('NOT_FOUND', { what: 'đơn vị của bảng chấm điểm này' });
  const saved = await partsOf(db, sheetId);
  const part = (wanted: ScorePart): StoredPart | null => saved.find((stored) => stored.part === wanted) ?? null;
  return {
    sheetId,
    yearId: year.id,
    clusterId: year.clusterId,
    clusterName: year.clusterName,
    clusterKind: year.clusterKind,
    year: year.year,
    lockedAt: year.lockedAt,
    period: sheet.period,
    member,
    crossMember: sheet.crossMemberId === null ? null : (members.get(sheet.crossMemberId) ?? null),
    templateId: template.id,
    templateName: template.name,
    template: template.body,
    schemeVersion: scheme.version,
    /** Null where the year has no pledge. */
    pledge: await pledgeOfMember(db, { ...sheet, links: scheme.links }),
    parts: { SELF: part('SELF'), CROSS: part('CROSS'), APPRAISED: part('APPRAISED') },
  };
}

const named = ({ id, name, shortName }: ScoredMember) => ({ id, name, shortName });
