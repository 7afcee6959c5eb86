import { Fragment, useCallback, useState } from 'react';
import { RESULT_PERIOD_LABELS } from '#core/clusters/pledge.ts';
import { groupTargets } from '#core/clusters/pledgeGroups.ts';
import { romanNumeral } from '#core/text/roman.ts';
import type { PledgeContent } from '../../api/pledgesQueries.ts';
import { moveInColumn } from '../../shared/moveInColumn.ts';
import type { ProgressByPeriod } from './liveProgress.ts';
import { MemberRow, rowFigures, TargetRow, type RowPlace } from './ResultRows.tsx';
import type { useResultsGrid } from './useResultsGrid.ts';
import styles from './results.module.css';

interface ResultsTableProps {
  pledge: PledgeContent;
  grid: Pick<ReturnType<typeof useResultsGrid>, 'kept' | 'drafts' | 'type' | 'leave'>;
  progress: ProgressByPeriod;
  isReadOnly: boolean;
  onNotes: (row: RowPlace) => void;
  /** Whether the figures of every member are in sight. */
  showsMembers: boolean;
}

/** Targets against the figures of half-year and year; each opens to the figures of its members. */
export function ResultsTable({ pledge, grid, progress, isReadOnly, onNotes, showsMembers }: ResultsTableProps) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (id: string) => toggled.has(id) !== showsMembers;
  const toggle = useCallback((id: string) => {
    setToggled((current) => {
      const next = new Set(current);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const shared = { isReadOnly, onType: grid.type, onLeave: grid.leave, onNotes };
  const groups = groupTargets(pledge.targets);
  return (
    <div className={styles.scroller} onKeyDown={moveInColumn}>
      <table className={styles.table} aria-label="Kết quả thực hiện giao ước">
        {/* The first head row spans columns, so widths are told here. */}
        <colgroup>
          <col />
          <col className={styles.measure} />
          <col className={styles.figure} />
          <col className={styles.figure} />
          <col className={styles.percent} />
          <col className={styles.figure} />
          <col className={styles.compared} />
          <col className={styles.state} />
        </colgroup>
        <Head />
        <tbody>
          {groups.map((group, index) => (
            <Fragment key={group.name}>
              {group.name !== '' && (
                <tr className={styles.group}>
                  <th colSpan={8} scope="colgroup">
                    {romanNumeral(index + 1)}. {group.name}
                  </th>
                </tr>
              )}
              {group.targets.map((target) => (
                <Fragment key={target.id}>
                  <TargetRow
                    {...shared}
                    {...rowFigures(grid, { targetId: target.id, memberId: null })}
                    target={target}
                    parties={pledge.parties.length}
                    half={progress.HALF.get(target.id)}
                    year={progress.YEAR.get(target.id)}
                    isOpen={isOpen(target.id)}
                    onToggle={toggle}
                  />
                  {isOpen(target.id) &&
                    pledge.parties.map((party) => (
                      <MemberRow
                        key={party.memberId}
                        {...shared}
                        {...rowFigures(grid, { targetId: target.id, memberId: party.memberId })}
                        target={target}
                        party={party}
                      />
                    ))}
                </Fragment>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          Chỉ tiêu
        </th>
        <th scope="col" rowSpan={2} className={styles.measure}>
          Đơn vị tính
        </th>
        <th scope="col" rowSpan={2} className={styles.figure}>
          Giao ước
        </th>
        <th scope="colgroup" colSpan={2} className={styles.period}>
          {RESULT_PERIOD_LABELS.HALF}
        </th>
        <th scope="colgroup" colSpan={3} className={styles.period}>
          {RESULT_PERIOD_LABELS.YEAR}
        </th>
      </tr>
      <tr>
        <th scope="col" className={styles.figure}>
          Thực hiện
        </th>
        <th scope="col" className={styles.percent}>
          Đạt
        </th>
        <th scope="col" className={styles.figure}>
          Thực hiện
        </th>
        <th scope="col" className={styles.compared}>
          So với giao ước
        </th>
        <th scope="col" className={styles.state}>
          Kết quả
        </th>
      </tr>
    </thead>
  );
}
