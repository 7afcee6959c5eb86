import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '#db/client.ts';
import { findOffice, type Office } from '#db/office/officeStore.ts';

/**
 * The office as it stands: its profile and its settings.
 *
 * @throws AppError NO_OFFICE before one was created
 */
export async function requireOffice(db: Queryable): Promise<Office> {
  const office = await findOffice(db);
  if (!office) throw refusal('NO_OFFICE');
  return office;
}
