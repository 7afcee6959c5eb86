import { Fragment } from 'react';
import type { ScoreResult } from '#core/clusters/scores/computeScore.ts';
import type { PledgedFigure } from '#core/clusters/scores/pledgedFigures.ts';
import {
  SCORE_PART_LABELS,
  SCORE_PARTS,
  type ScoreEntries,
  type ScoreEntry,
  type ScorePart,
} from '#core/clusters/scores/scoreEntries.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { sheetSections, type NumberedItem, type SheetSection } from '#core/clusters/scores/sheetRows.ts';
import { moveInColumn } from '../../../shared/moveInColumn.ts';
import { TableScroller } from '../../../shared/TableScroller.tsx';
import { formatHundredths } from '../../../shared/inputs/hundredths.ts';
import { entryOf } from './partDraft.ts';
import { SheetRow } from './SheetRow.tsx';
import { pointsByKey, sectionPoints } from './sheetWords.ts';
import styles from './sheet.module.css';

/** A part as it stands now, the one in hand as it is typed. */
export interface ScoredPart {
  entries: ScoreEntries;
  result: ScoreResult;
}

interface SheetTableProps {
  template: ScoreTemplate;
  part: ScorePart;
  canEdit: boolean;
  /** Null for a part nobody has begun. */
  parts: Record<ScorePart, ScoredPart | null>;
  /** What the pledge says, by the keys of the lines. */
  pledged: ReadonlyMap<string, PledgedFigure>;
  hasNotes: boolean;
  /** Given to show only these lines. */
  onlyKeys: ReadonlySet<string> | null;
  onEnter: (key: string, patch: Partial<ScoreEntry>) => void;
}

const NO_ENTRIES: ScoreEntries = [];

/**
 * The whole sheet, as on paper. Not virtual: it has as many lines as a form, and going down a column, searching
 * in the page and reading it out all need every line to be there.
 */
export function SheetTable(props: SheetTableProps) {
  const { template, part, canEdit, parts, pledged, hasNotes, onlyKeys, onEnter } = props;
  const points = byPart((each) => {
    const scored = parts[each];
    return scored ? pointsByKey(scored.result) : new Map<string, number | null>();
  });
  const entries = byPart((each) => new Map((parts[each]?.entries ?? NO_ENTRIES).map((entry) => [entry.key, entry])));
  const problems = new Map(
    (parts[part]?.result.problems ?? []).flatMap(({ key, kind, message }) =>
      kind === 'MISSING' ? [] : [[key, message] as const],
    ),
  );
  const typed = parts[part]?.entries ?? NO_ENTRIES;
  const isShown = ({ item }: NumberedItem) => onlyKeys === null || onlyKeys.has(item.key);
  const sections = sheetSections(template, part).filter(({ items }) => onlyKeys === null || items.some(isShown));
  return (
    <TableScroller label="Bảng điểm, cuộn được" onKeyDown={moveInColumn}>
      <table className={styles.table} aria-label={`Bảng điểm, phần ${SCORE_PART_LABELS[part]}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              STT
            </th>
            <th scope="col">Nội dung, tiêu chuẩn</th>
            <th scope="col" className={styles.max}>
              Điểm chuẩn
            </th>
            <th scope="col" className={styles.entered}>
              Số liệu, mức
            </th>
            {SCORE_PARTS.map((each) => (
              <th key={each} scope="col" className={`${styles.points} ${each === part ? styles.inHand : ''}`}>
                {SCORE_PART_LABELS[each]}
              </th>
            ))}
            {hasNotes && (
              <th scope="col" className={styles.note}>
                Diễn giải
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <Fragment key={`${section.kind} ${section.key}`}>
              <SectionHead section={section} part={part} parts={parts} hasNotes={hasNotes} />
              {section.items.filter(isShown).map(({ number, item }) => (
                <SheetRow
                  key={item.key}
                  number={number}
                  item={item}
                  part={part}
                  canEdit={canEdit}
                  views={byPart((each) => ({
                    entry: entries[each].get(item.key),
                    points: points[each].get(item.key) ?? null,
                  }))}
                  pledged={pledged.get(item.key)}
                  entry={entryOf(typed, item.key)}
                  problem={problems.get(item.key)}
                  hasNotes={hasNotes}
                  onEnter={onEnter}
                />
              ))}
              {section.overPlan && onlyKeys === null && (
                <tr>
                  <td className={`${styles.number} num`}>{section.overPlan.number}</td>
                  <th scope="row">{section.overPlan.name}</th>
                  <td className={`${styles.max} num`}>{formatHundredths(section.overPlan.cap)}</td>
                  <td className={styles.entered} />
                  <PartCells part={part} parts={parts} figure={({ overPlan }) => overPlan} hasNotes={hasNotes} />
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr className={styles.total}>
            <th scope="row" colSpan={4}>
              Tổng điểm
            </th>
            <PartCells part={part} parts={parts} figure={({ total }) => total} hasNotes={hasNotes} />
          </tr>
        </tfoot>
      </table>
    </TableScroller>
  );
}

interface SectionHeadProps {
  section: SheetSection;
  part: ScorePart;
  parts: Record<ScorePart, ScoredPart | null>;
  hasNotes: boolean;
}

function SectionHead({ section, part, parts, hasNotes }: SectionHeadProps) {
  const groups = section.kind === 'GROUP' ? parts[part]?.result.groups : undefined;
  const group = groups?.find(({ key }) => key === section.key);
  // While something is still to be scored, a group that is low says nothing yet.
  const isScored = group?.criteria.every(({ points, isCounted }) => points !== null || !isCounted) ?? false;
  const isWeak = isScored && group?.isWeak === true;
  return (
    <tr className={styles.group}>
      <td className={styles.number}>{section.number}</td>
      <th scope="rowgroup" colSpan={3}>
        {section.name}
        {section.max !== null && <span className={styles.standard}>{formatHundredths(section.max)} điểm</span>}
        {isWeak && <span className={styles.weak}>Không đạt điều kiện của nhóm</span>}
      </th>
      {SCORE_PARTS.map((each) => {
        const scored = parts[each];
        const sum = scored && sectionPoints(section, scored.result);
        return (
          <td key={each} className={`${styles.points} ${each === part ? styles.inHand : ''} num`}>
            {sum !== null && formatHundredths(sum)}
          </td>
        );
      })}
      {hasNotes && <td />}
    </tr>
  );
}

interface PartCellsProps {
  part: ScorePart;
  parts: Record<ScorePart, ScoredPart | null>;
  figure: (result: ScoreResult) => number;
  hasNotes: boolean;
}

function PartCells({ part, parts, figure, hasNotes }: PartCellsProps) {
  return (
    <>
      {SCORE_PARTS.map((each) => {
        const scored = parts[each];
        return (
          <td key={each} className={`${styles.points} ${each === part ? styles.inHand : ''} num`}>
            {scored ? formatHundredths(figure(scored.result)) : '–'}
          </td>
        );
      })}
      {hasNotes && <td />}
    </>
  );
}

function byPart<Value>(valueOf: (part: ScorePart) => Value): Record<ScorePart, Value> {
  return { SELF: valueOf('SELF'), CROSS: valueOf('CROSS'), APPRAISED: valueOf('APPRAISED') };
}
