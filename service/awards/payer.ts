import { defaultPayer } from '#core/awards/payer.ts';
import type { OfficeProfile } from '#core/office/office.ts';
import type { Queryable } from '#db/client.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { hasStateAward } from '#db/awards/draftQueries.ts';

/** Who pays where the clerk named nobody; of an issued decision, who was to pay on the day of issue. */
export async function unnamedPayer(
  db: Queryable,
  { decision, issuer }: StoredDecision,
  profile: OfficeProfile,
): Promise<string> {
  return issuer ? issuer.payer : defaultPayer(profile.name, await hasStateAward(db, decision.id));
}
