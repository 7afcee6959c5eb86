import { CLUSTER_FLAGS } from '#core/eligibility/clusterFlags.ts';
import { flagRemarks, type FlagRemark } from '#core/summits/nominatedFlags.ts';
import { asOutcomeRound } from '#core/summits/outcome.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { flagLines } from '#db/summits/flagLineStore.ts';
import { outcomesOf } from '#db/summits/outcomeStore.ts';
import { roundsOf } from '#db/summits/roundStore.ts';
import { listSummits, type SummitRow } from '#db/summits/summitStore.ts';
import type { Queryable } from '#db/client.ts';
import { requireLine } from '../nominations/requireNomination.ts';

/** Where the tờ trình of its year say otherwise than a summit. */
export async function readFlagRemarks(db: Queryable, summit: SummitRow): Promise<FlagRemark[]> {
  const members = await listMembers(db, summit.clusterId, summit.year);
  const { year, flags } = summit;
  const awardCodes = [...new Set([...CLUSTER_FLAGS, flags.FLAG, flags.LEADER])];
  const lines = await flagLines(db, { year, members, awardCodes });
  if (lines.length === 0) return [];
  const rounds = (await roundsOf(db, summit.id)).map((round) =>
    asOutcomeRound({ round, tally: round.lockedWith?.tally ?? null }),
  );
  return flagRemarks(lines, { rounds, outcomes: await outcomesOf(db, summit.id), flags, members });
}

/**
 * What the summits of its year say against a line, each with the name of the summit.
 *
 * @throws AppError NOT_FOUND
 */
export async function readLineRemarks(db: Queryable, lineId: string): Promise<string[]> {
  const line = await requireLine(db, lineId);
  if (line.subject !== 'COLLECTIVE') return [];
  const remarks: string[] = [];
  for (const summit of await listSummits(db, line.year))
    for (const remark of await readFlagRemarks(db, summit))
      if (remark.lineId === lineId) remarks.push(`${remark.text} (${summit.title})`);
  return remarks;
}
