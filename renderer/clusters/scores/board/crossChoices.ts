import type { BoardRow, BoardSheet } from '../../../api/scoresQueries.ts';

/** Who was chosen to score a member, and the sheets of the member as they were on screen then. */
interface CrossChoice {
  crossMemberId: string | null;
  seen: readonly BoardSheet[];
}

/** What was chosen and is not saved, by member; everybody else keeps the scorer of the board. */
export type CrossChoices = ReadonlyMap<string, CrossChoice>;

export function chooseCross(
  choices: CrossChoices,
  { memberId, sheets }: BoardRow,
  crossMemberId: string | null,
): CrossChoices {
  return new Map(choices).set(memberId, { crossMemberId, seen: sheets });
}

/** Who scores a member by what is chosen; all sheets of a member have one cross scorer. */
export function crossOf(choices: CrossChoices, row: BoardRow): string | null {
  const choice = choices.get(row.memberId);
  return choice ? choice.crossMemberId : assigned(row.sheets);
}

/** Sheets whose scorer changes, with the one that was seen. */
export function crossAssignments(choices: CrossChoices) {
  return [...choices.values()].flatMap(({ crossMemberId, seen }) =>
    seen
      .filter((sheet) => sheet.crossMemberId !== crossMemberId)
      .map((sheet) => ({ sheetId: sheet.sheetId, seen: sheet.crossMemberId, crossMemberId })),
  );
}

/** Members for whom somebody else chose another scorer since the choice was made here. */
export function crossConflicts(choices: CrossChoices, rows: readonly BoardRow[]): BoardRow[] {
  return rows.filter(({ memberId, sheets }) => {
    const choice = choices.get(memberId);
    const now = assigned(sheets);
    return choice !== undefined && now !== assigned(choice.seen) && now !== choice.crossMemberId;
  });
}

const assigned = (sheets: readonly BoardSheet[]) => sheets[0]?.crossMemberId ?? null;
