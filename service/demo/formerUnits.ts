import type { IsoDate } from '#core/dates/isoDate.ts';
import { nameOn } from '#core/units/unitTree.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { unitLine } from '../sample/awardLines.ts';
import { VOLLEYBALL_2023, type SampleDecision } from '../sample/laiChau.ts';
import type { SampleTree } from '../sample/inventTree.ts';
import { DemoMismatch, mustEqual } from './demoMismatch.ts';

/** A unit on a paper of 2023, and what became of it. */
export interface FormerUnit {
  /** As the list of 2023 prints it, read back from the file. */
  printedName: string;
  /** As it is called last. */
  laterName: string;
  /** Its last day; null for one that goes on under another name. */
  endedOn: IsoDate | null;
}

const DECIDED_ON: IsoDate = '2023-11-17';
const OFFICES_ENDED_ON: IsoDate = '2025-05-31';

/** Awards of 2023 to a unit that was dissolved in 2025 and to one that was renamed in 2024. */
export function formerUnitsDecision(tree: SampleTree): { decision: SampleDecision; units: readonly UnitHistory[] } {
  const units = [...tree.forest.values()];
  const dissolved = units.find(({ validTo }) => validTo === OFFICES_ENDED_ON);
  const renamed = units.find(
    ({ names: [before, now] }) => before && now?.kind === before.kind && (now.validFrom ?? '') >= '2024-01-01',
  );
  if (!dissolved || !renamed) throw new DemoMismatch('cây mẫu không có đơn vị đã giải thể hoặc đổi tên');
  const reason = 'Có thành tích xuất sắc trong phong trào thi đua năm 2023';
  return {
    units: [dissolved, renamed],
    decision: {
      header: {
        ...VOLLEYBALL_2023.header,
        title: 'Bằng khen cho đơn vị về sau đã giải thể, đổi tên',
        number: '190/QĐ-LĐLĐ',
        issuedOn: DECIDED_ON,
        summary: 'Về việc tặng Bằng khen cho tập thể có thành tích xuất sắc trong phong trào thi đua năm 2023',
        listTitle: '',
      },
      lines: [dissolved, renamed].map(({ id }) => unitLine(tree, id, DECIDED_ON, { awardCode: 'BK_LDLD', reason })),
    },
  };
}

/**
 * Compares what the list of 2023 prints with the names of that day.
 *
 * @throws DemoMismatch when a paper follows a later name
 */
export function checkPrintedNames(units: readonly UnitHistory[], printedNames: readonly string[]): FormerUnit[] {
  return units.map((unit, index) => {
    const printedName = printedNames[index] ?? '';
    mustEqual('tên đơn vị in trên danh sách năm 2023', printedName, nameOn(unit, DECIDED_ON).shortName);
    return { printedName, laterName: unit.names.at(-1)?.shortName ?? '', endedOn: unit.validTo };
  });
}
