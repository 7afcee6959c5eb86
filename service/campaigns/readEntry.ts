import type { RegistrationRow } from '#core/campaigns/registration.ts';
import type { WorkRow } from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { findRegistrationRow } from '#db/campaigns/registrationList.ts';
import { findWorkRow } from '#db/campaigns/workList.ts';
import type { Queryable } from '#db/client.ts';

/** @throws AppError NOT_FOUND */
export async function readRegistration(db: Queryable, id: string): Promise<RegistrationRow> {
  const row = await findRegistrationRow(db, id);
  if (!row) throw refusal('NOT_FOUND', { what: 'đăng ký này' });
  return row;
}

/** @param today the day that tells whether it is late. @throws AppError NOT_FOUND */
export async function readWork(db: Queryable, id: string, today: IsoDate): Promise<WorkRow> {
  const row = await findWorkRow(db, id, today);
  if (!row) throw refusal('NOT_FOUND', { what: 'công trình, sản phẩm này' });
  return row;
}
