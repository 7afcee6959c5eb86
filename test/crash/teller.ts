import { openOfficeFile } from '#db/openOffice.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { runUnitOfWork } from '#service/contract/unitOfWork.ts';
import { enterBallots } from '#service/summits/enterCounts.ts';
import { ballotAt } from './pile.ts';

/**
 * Types the ballots of a pile one after the other until it is killed. Prints the place of each that was acknowledged,
 * and only then.
 */
async function main(folder: string, roundId: string, firstPlace: number): Promise<void> {
  const { database } = await openOfficeFile(folder, new Date());
  process.stdout.write('READY\n');
  for (let from = firstPlace; ; from += 1) {
    await runUnitOfWork({ database, actor: LOCAL_ACTOR, clock: () => new Date() }, (unit) =>
      enterBallots(unit, { roundId, entry: 1, from, ballots: [ballotAt(from)] }),
    );
    process.stdout.write(`${from}\n`);
  }
}

const [folder = '', roundId = '', firstPlace = '1'] = process.argv.slice(2);
await main(folder, roundId, Number(firstPlace));
