import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { formatNumber } from '../money/format.ts';
import type { FigureCount } from '../units/mergedFigure.ts';
import type { UnitFigure } from '../units/unitFigure.ts';
import { Foundings } from '../units/foundings.ts';
import type { UnitForest, UnitHistory } from '../units/unitHistory.ts';
import { nameOn } from '../units/unitTree.ts';
import type { Difference } from './personUpdate.ts';
import { placeNameNear } from './placeNear.ts';
import { unitKey } from './unitKey.ts';
import type { ReadFigures, ReadUnit } from './unitPlan.ts';

/** What an update would write about a unit: blanks filled, also among the figures of a year, nothing overwritten. */
export interface UnitUpdate {
  fills: { shortName?: string; code?: string; note?: string };
  /** The unit begun on the day the list says; null where its beginning is known, or cannot have been then. */
  founded: UnitHistory | null;
  /** Set under the unit the list says, where it stood at the top. */
  fillsPlace: boolean;
  /** All the year counts then; null where nothing is added. */
  figures: ReadFigures | null;
  /** Whether the office has the year already, with blanks. */
  fillsFigures: boolean;
  differences: readonly Difference[];
}

const LABELS = { shortName: 'Tên viết tắt', code: 'Mã đơn vị', note: 'Ghi chú' } as const;
const COUNTS = [
  ['workers', 'CNVCLĐ'],
  ['members', 'đoàn viên'],
  ['femaleMembers', 'đoàn viên nữ'],
  ['grassrootsUnits', 'CĐCS'],
] as const;

interface UnitOnRecord {
  history: UnitHistory;
  forest: UnitForest;
  /** Beginnings of units that are written together. */
  foundings: Foundings;
  /** The day whose name and place are today's. */
  on: IsoDate;
  /** Figures the office has of the row's year; undefined where it has none. */
  figures: UnitFigure | undefined;
}

/** Beginnings that rows tell of the units they are to fill up, all together; of rows for one unit the first counts. */
export function toldFoundings(
  rows: readonly (readonly [unitId: string, ReadUnit])[],
  office: { forest: UnitForest; today: IsoDate },
): Foundings {
  const told = new Map<string, IsoDate>();
  for (const [unitId, { founded }] of rows) if (founded !== null && !told.has(unitId)) told.set(unitId, founded);
  return new Foundings(told, office);
}

/** What a row adds to a unit that is there already. @param placeName the unit the list puts it under; empty for none */
export function unitUpdate({ history, on, ...known }: UnitOnRecord, read: ReadUnit, placeName: string): UnitUpdate {
  const current = nameOn(history, on);
  const differences: Difference[] = [];
  const differ = (label: string, onRecord: string, inFile: string, why?: string) =>
    differences.push({ label, onRecord, inFile, ...(why !== undefined && { why }) });
  if (unitKey(current.name) !== unitKey(read.name)) differ('Tên', current.name, read.name);

  const fills: UnitUpdate['fills'] = {};
  const onRecord = { shortName: current.shortName, code: history.code, note: history.note };
  for (const field of ['shortName', 'code', 'note'] as const) {
    if (read[field] === '' || read[field] === onRecord[field]) continue;
    if (onRecord[field] === '') fills[field] = read[field];
    else differ(LABELS[field], onRecord[field], read[field]);
  }
  const founding = read.founded === null ? null : known.foundings.of(history.id, read.founded);
  const differOnDay = (label: string, own: IsoDate | null, said: IsoDate | null, why?: string) => {
    if (said === null || said === own) return;
    differ(label, own === null ? 'chưa ghi' : formatDate(own), formatDate(said), why);
  };
  if (!founding?.unit) differOnDay('Ngày thành lập', history.validFrom, read.founded, founding?.hindrance);
  // An end is an event of the unit: what becomes of those under it has to be said.
  differOnDay('Ngày kết thúc', history.validTo, read.ended);
  const placeOnRecord = placeNameNear(history, known.forest, on);
  const fillsPlace = placeName !== '' && placeOnRecord === '' && history.parents.length === 0;
  if (placeName !== '' && placeOnRecord !== '' && placeOnRecord !== placeName) {
    differ('Cấp trên', placeOnRecord, placeName);
  }
  const figures = read.figures && known.figures ? withBlanksFilled(known.figures, read.figures) : read.figures;
  if (read.figures && known.figures) addFigureDifferences(read.figures, figures ?? known.figures, differ);
  const founded = founding?.unit ?? null;
  return { fills, founded, fillsPlace, figures, fillsFigures: known.figures !== undefined, differences };
}

/** Whether an update would write anything. */
export function isUnitUpdateEmpty({ fills, founded, fillsPlace, figures }: UnitUpdate): boolean {
  return Object.keys(fills).length === 0 && founded === null && !fillsPlace && figures === null;
}

/** What an update would write, in words. */
export function unitUpdateWords({ fills, founded, fillsPlace, figures, fillsFigures }: UnitUpdate): string[] {
  const words: string[] = (['shortName', 'code', 'note'] as const)
    .filter((field) => fills[field] !== undefined)
    .map((field) => LABELS[field].toLowerCase());
  if (founded) words.push('ngày thành lập');
  if (fillsPlace) words.push('đơn vị cấp trên');
  if (figures) words.push(`số liệu ${fillsFigures ? 'còn trống ' : ''}năm ${figures.year}`);
  return words;
}

/** `120 đoàn viên, 45 đoàn viên nữ (2024)`; empty without figures. */
export function figureWords(figures: ReadFigures | null): string {
  if (!figures) return '';
  const parts = COUNTS.flatMap(([field, noun]) => {
    const count = figures[field];
    return count === null ? [] : [`${formatNumber(count)} ${noun}`];
  });
  return `${parts.join(', ')} (${figures.year})`;
}

/** Null where the office has all that the file counts, or both together would contradict each other. */
function withBlanksFilled(known: UnitFigure, read: ReadFigures): ReadFigures | null {
  if (COUNTS.every(([field]) => known[field] !== null || read[field] === null)) return null;
  const filled = { ...read };
  for (const [field] of COUNTS) filled[field] = known[field] ?? read[field];
  const { members, femaleMembers } = filled;
  return members !== null && femaleMembers !== null && femaleMembers > members ? null : filled;
}

function addFigureDifferences(
  read: ReadFigures,
  known: Pick<UnitFigure, FigureCount>,
  differ: (label: string, onRecord: string, inFile: string) => void,
): void {
  for (const [field, noun] of COUNTS) {
    const [inFile, onRecord] = [read[field], known[field]];
    if (inFile === null || inFile === onRecord) continue;
    differ(
      `Số ${noun} năm ${read.year}`,
      onRecord === null ? 'chưa ghi' : formatNumber(onRecord),
      formatNumber(inFile),
    );
  }
}
