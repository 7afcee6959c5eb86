import type { Nominee } from '#core/eligibility/nominee.ts';
import type { RuleFinding } from '#core/eligibility/rule.ts';
import type { Queryable } from '#db/client.ts';
import { checkNominees } from '#service/eligibility/checkNominees.ts';

/** What every rule in force says about one nominee, in the order of the rules. */
export async function checkNominee(db: Queryable, nominee: Nominee): Promise<RuleFinding[]> {
  const [findings = []] = await checkNominees(db, [nominee]);
  return findings;
}
