import type { DecisionBasis } from '#core/awards/decision.ts';
import { refusal } from '#core/errors/appError.ts';
import { formatNumber } from '#core/money/format.ts';
import {
  decisionGroups,
  draftWords,
  notDecidedHere,
  paperBasis,
  recipientOf,
  type AroundLines,
  type DecisionGroup,
  type NotDecided,
} from '#core/nominations/reviewDecisions.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { insertDraft } from '#db/awards/decisionStore.ts';
import { insertLines } from '#db/awards/lineStore.ts';
import { recomputeTotals } from '#db/awards/lineTotals.ts';
import { renumberLines } from '#db/awards/linePlaces.ts';
import { minutesOf, submissionLettersOf, submittedLines } from '#db/nominations/decidableLines.ts';
import { updateLineDecision } from '#db/nominations/nominationStore.ts';
import { linesInOpenMeeting, votesOfLines } from '#db/nominations/voteStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import type { Queryable } from '#db/client.ts';
import { pricingContext } from '#db/awards/pricingContext.ts';
import { requireOffice } from '../office/requireOffice.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { judge } from '../nominations/review/readReview.ts';
import { completeLine } from './editLines.ts';
import { officeHeader } from './startDraft.ts';

/** Bases from papers of the review; more would not be read any more. */
const MOST_PAPERS = 20;

/** A draft that was made, and how many recipients it has. */
export interface MadeDraft {
  id: string;
  title: string;
  lines: number;
}

/** What can be decided in a year, and what of the submitted lines cannot. */
export interface DecidableGroups {
  groups: (Omit<DecisionGroup, 'lines'> & {
    lines: { id: string; name: string; unitName: string; version: number }[];
  })[];
  left: LeftLine[];
}

/** A submitted line that no decision of this office is made from. */
export interface LeftLine {
  id: string;
  name: string;
  unitName: string;
  batchId: string;
  version: number;
  awardName: string;
  /** Who decides it where this office does not: `Tổng Liên đoàn`; empty where the catalogue names nobody. */
  decidedBy: string;
  why: NotDecided;
}

/** Submitted lines of a year as the decisions they would become. */
export async function readDecidable(db: Queryable, year: number): Promise<DecidableGroups> {
  const lines = await submittedLines(db, year);
  const around = await aroundLines(db, lines);
  return {
    groups: decisionGroups(lines, around).map((group) => ({
      ...group,
      lines: group.lines.map(({ id, name, unitName, version }) => ({ id, name, unitName, version })),
    })),
    left: lines.flatMap((line) => leftLine(line, around) ?? []),
  };
}

async function aroundLines(db: Queryable, lines: readonly NominationLine[]): Promise<AroundLines> {
  const { awardTypes } = await readMoneyCatalogue(db);
  const ids = lines.map(({ id }) => id);
  const { profile } = await requireOffice(db);
  return { office: profile, awards: awardTypes, inOpenMeeting: await linesInOpenMeeting(db, ids) };
}

function leftLine(line: NominationLine, around: AroundLines): LeftLine | null {
  const award = around.awards.find(({ code }) => code === line.awardCode);
  const why = award ? notDecidedHere(line, award.level, around) : null;
  if (!award || why === null) return null;
  const { id, name, unitName, batchId, version } = line;
  return { id, name, unitName, batchId, version, awardName: award.name, decidedBy: award.decidedBy, why };
}

/**
 * "Lập dự thảo quyết định": one draft for each award and kind of recipient among the chosen lines, with the list
 * filled. Which lines stand in it is kept; they are decided when it is issued. What a higher body decides is never
 * among them: it stays submitted until that body answers.
 *
 * @param seen lines as the screen showed them
 * @returns the drafts, in the order of their groups
 * @throws AppError NOTHING_TO_DECIDE when a line is no longer there to be decided, STALE_VERSION when one changed
 */
export async function draftDecisions(
  unit: UnitOfWork,
  { year, seen }: { year: number; seen: readonly { id: string; version: number }[] },
): Promise<MadeDraft[]> {
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  const chosen = (await submittedLines(unit.tx, year)).filter(({ id }) => versions.has(id));
  const groups = decisionGroups(chosen, await aroundLines(unit.tx, chosen));
  const grouped = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  if (grouped === 0 || grouped !== versions.size) throw refusal('NOTHING_TO_DECIDE');
  const changed = chosen.find(({ id, version }) => versions.get(id) !== version);
  if (changed) throw refusal('STALE_VERSION', { what: `đề nghị của ${changed.name}` });

  const drafts: MadeDraft[] = [];
  for (const group of groups) drafts.push(await draftOf(unit, group, year));
  const [first] = drafts;
  await unit.audit({
    action: 'councils.review.draftDecisions',
    entity: 'decision',
    entityId: first?.id ?? '',
    also: [
      ...drafts.map(({ id }) => ({ entity: 'decision' as const, entityId: id })),
      ...chosen.map(({ batchId }) => ({ entity: 'nomination' as const, entityId: batchId })),
    ],
    summary:
      drafts.length === 1
        ? `Lập dự thảo “${first?.title}” từ ${formatNumber(grouped)} đề nghị đã trình`
        : `Lập ${formatNumber(drafts.length)} dự thảo quyết định từ ${formatNumber(grouped)} đề nghị đã trình`,
    detail: { year, drafts },
  });
  return drafts;
}

async function draftOf(unit: UnitOfWork, group: DecisionGroup, year: number): Promise<MadeDraft> {
  const { tx, now } = unit;
  const id = unit.newId();
  const { profile } = await requireOffice(tx);
  const { title, summary } = draftWords(group, { year, office: profile });
  const office = await officeHeader(tx, title);
  const header = { ...office, summary, bases: [...office.bases, ...(await papersOf(tx, group))] };
  await insertDraft(tx, { id, year, header, supersedesId: null, correctionReason: '' }, now);
  const pricing = await pricingContext(tx, header);
  const recipients = group.lines.map((line, index) => ({
    line,
    recipient: { ...completeLine(recipientOf(line), unit.newId(), index + 1, pricing), batchId: null },
  }));
  await insertLines(
    tx,
    id,
    recipients.map(({ recipient }) => recipient),
  );
  await renumberLines(tx, id);
  await recomputeTotals(tx, id);
  for (const { line, recipient } of recipients) {
    const placed = { id: line.id, version: line.version, decisionId: id, decisionLineId: recipient.id, now };
    if (!(await updateLineDecision(tx, placed))) throw refusal('STALE_VERSION', { what: `đề nghị của ${line.name}` });
  }
  return { id, title, lines: recipients.length };
}

/** Tờ trình the lines came with and minutes of the meetings that passed them. */
async function papersOf(db: Queryable, { lines }: DecisionGroup): Promise<DecisionBasis[]> {
  const letters = await submissionLettersOf(db, [...new Set(lines.map(({ batchId }) => batchId))]);
  const votes = await votesOfLines(
    db,
    lines.map(({ id }) => id),
  );
  // The last round of each line: earlier ones, whatever they came to, passed nothing.
  const lastOf = new Map(votes.map((vote) => [vote.lineId, vote]));
  const passed = [...lastOf.values()].filter((vote) => judge(vote).outcome === 'PASS');
  const minutes = await minutesOf(db, [...new Set(passed.map(({ meetingId }) => meetingId))]);
  return [
    ...minutes.map((paper) => paperBasis('Biên bản họp', paper)),
    ...letters.map((paper) => paperBasis('Tờ trình', paper)),
  ].slice(0, MOST_PAPERS);
}
