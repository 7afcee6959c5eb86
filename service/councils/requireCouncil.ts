import { refusal } from '#core/errors/appError.ts';
import { findCouncil, type CouncilRow } from '#db/councils/councilStore.ts';
import { findCouncilMember, type CouncilMemberRow } from '#db/councils/memberStore.ts';
import type { Queryable } from '#db/client.ts';

/** @throws AppError NOT_FOUND */
export async function requireCouncil(db: Queryable, id: string): Promise<CouncilRow> {
  const council = await findCouncil(db, id);
  if (!council) throw refusal('NOT_FOUND', { what: 'hội đồng này' });
  return council;
}

/** @throws AppError NOT_FOUND */
export async function requireCouncilMember(db: Queryable, id: string): Promise<CouncilMemberRow> {
  const member = await findCouncilMember(db, id);
  if (!member) throw refusal('NOT_FOUND', { what: 'thành viên này của hội đồng' });
  return member;
}
