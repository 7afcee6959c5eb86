import { afterEach, beforeEach } from 'vitest';
import { findLine } from '#db/nominations/nominationReader.ts';
import { votesOfLine } from '#db/nominations/voteStore.ts';
import { moveLine } from '#service/nominations/moveLine.ts';
import { requireLine } from '#service/nominations/requireNomination.ts';
import { removeFromReview } from '#service/nominations/review/reviewRounds.ts';
import { judge, readReview } from '#service/nominations/review/readReview.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import type { MakeTarget } from '../../support/engines.ts';
import { addLines, checkedLines, newMeeting, nominee } from './councilFixture.ts';

/** An office for each test of a suite, and what its tests do with lines under review. */
export function reviewOffice(makeTarget: MakeTarget) {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const reader = () => office.database.reader;
  const statusOf = async (lineId: string) => present(await findLine(reader(), lineId)).status;
  const outcomes = async (meetingId: string) =>
    (await readReview(reader(), meetingId)).map(({ line, outcome }) => [line.name, outcome]);

  const lastOutcome = async (lineId: string) => judge(present((await votesOfLine(reader(), lineId)).at(-1))).outcome;

  /** The last round of a line as a screen shows it. */
  const shownRound = async (lineId: string) => {
    const { meetingId, id, version } = present((await votesOfLine(reader(), lineId)).at(-1));
    return { meetingId, voteId: id, version };
  };
  const removeLast = async (lineId: string) => {
    const shown = await shownRound(lineId);
    return office.write((unit) => removeFromReview(unit, shown));
  };
  const moved = (id: string, to: 'CHECKED' | 'SUBMITTED' | 'WITHDRAWN' | 'DRAFT' | 'AWARDED') =>
    office.write(async (unit) => {
      await moveLine(unit, await requireLine(unit.tx, id), to, 'Có lý do');
      await unit.audit({ action: 'test', entity: 'nomination', entityId: id, summary: 'Chuyển bước' });
    });

  /** One line in a meeting of so many who vote. */
  async function inReview(members: number, awardCode = 'CSTD_BT') {
    const meetingId = await newMeeting(office, { members });
    const [lineId = ''] = await checkedLines(office, [nominee({ awardCode })]);
    await addLines(office, meetingId, [lineId]);
    return { meetingId, lineId };
  }

  return {
    get office() {
      return office;
    },
    reader,
    statusOf,
    outcomes,
    lastOutcome,
    shownRound,
    removeLast,
    moved,
    inReview,
  };
}
