import type { VoteRuleInput, VoteRuleRow } from '#core/councils/voteRule.ts';
import type { Queryable, Tx } from '../client.ts';

interface VoteRuleColumns {
  id: string;
  award_code: string | null;
  base: VoteRuleRow['base'];
  num: number;
  den: number;
  comparator: VoteRuleRow['comparator'];
  is_secret: number;
  absent_by_writing: number;
  excludes_own: number;
  tie_rule: VoteRuleRow['tieRule'];
  effective_from: string;
  effective_to: string | null;
  basis: string;
  verified: number;
  origin: VoteRuleRow['origin'];
  version: number;
}

/** Every rule: a few dozen rows, read whole; those of one award together, the oldest first. */
export async function listVoteRules(db: Queryable): Promise<VoteRuleRow[]> {
  const rows = await db<VoteRuleColumns>('vote_rule').orderByRaw(`COALESCE(award_code, ''), effective_from, id`);
  return rows.map((row) => ({
    id: row.id,
    awardCode: row.award_code,
    base: row.base,
    num: row.num,
    den: row.den,
    comparator: row.comparator,
    isSecret: row.is_secret === 1,
    absentByWriting: row.absent_by_writing === 1,
    excludesOwn: row.excludes_own === 1,
    tieRule: row.tie_rule,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    basis: row.basis,
    verified: row.verified === 1,
    origin: row.origin,
    version: row.version,
  }));
}

/** Adds a rule of the office's own. */
export async function insertVoteRule(tx: Tx, id: string, rule: VoteRuleInput): Promise<void> {
  await tx<VoteRuleColumns>('vote_rule').insert({ id, ...columnsOf(rule), origin: 'OFFICE', version: 1 });
}

/** Changes a rule of the office's own; what ships never changes. @returns false when it changed since `version` was read */
export async function updateVoteRule(
  tx: Tx,
  { id, version, rule }: { id: string; version: number; rule: VoteRuleInput },
): Promise<boolean> {
  const changed = await tx<VoteRuleColumns>('vote_rule')
    .where({ id, version, origin: 'OFFICE' })
    .update({ ...columnsOf(rule), version: version + 1 });
  return changed > 0;
}

/** Takes a rule of the office's own away; what ships stays. @returns false when it changed since `version` was read */
export async function deleteVoteRule(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx<VoteRuleColumns>('vote_rule').where({ id, version, origin: 'OFFICE' }).delete()) > 0;
}

function columnsOf(rule: VoteRuleInput) {
  return {
    award_code: rule.awardCode,
    base: rule.base,
    num: rule.num,
    den: rule.den,
    comparator: rule.comparator,
    is_secret: Number(rule.isSecret),
    absent_by_writing: Number(rule.absentByWriting),
    excludes_own: Number(rule.excludesOwn),
    tie_rule: rule.tieRule,
    effective_from: rule.effectiveFrom,
    effective_to: rule.effectiveTo,
    basis: rule.basis,
    verified: Number(rule.verified),
  };
}
