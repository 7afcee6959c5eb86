import { Fragment, useState } from 'react';
import { RightOutlined } from '@ant-design/icons';
import { RESULT_PERIOD_LABELS, RESULT_PERIODS, type ResultPeriod } from '#core/clusters/pledge.ts';
import { groupTargets } from '#core/clusters/pledgeGroups.ts';
import type { TargetProgress } from '#core/clusters/pledgeProgress.ts';
import { formatCompletion } from '#core/clusters/quantity.ts';
import { completionOf, targetState } from '#core/clusters/targetProgress.ts';
import { romanNumeral } from '#core/text/roman.ts';
import type { PledgeContent, PledgeParty, PledgeResult, PledgeTarget } from '../../api/pledgesQueries.ts';
import { CompletionBar } from './CompletionBar.tsx';
import { FigureField } from './FigureField.tsx';
import { moveInColumn } from './moveInColumn.ts';
import { doneWords, originWords, plannedShort, stateWords } from './progressWords.ts';
import { figureOf, placeKey, resultAt } from './resultsDraft.ts';
import { StateMark } from './StateMark.tsx';
import type { useResultsGrid } from './useResultsGrid.ts';
import styles from './results.module.css';

interface ResultsTableProps {
  pledge: PledgeContent;
  results: readonly PledgeResult[];
  grid: ReturnType<typeof useResultsGrid>;
  progress: Record<ResultPeriod, Map<string, TargetProgress>>;
  isReadOnly: boolean;
  /** Whether the figures of every member are in sight. */
  showsMembers: boolean;
}

/** Targets against the figures of half-year and year; each opens to the figures of its members. */
export function ResultsTable(props: ResultsTableProps) {
  const { pledge, showsMembers } = props;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (id: string) => toggled.has(id) !== showsMembers;
  const toggle = (id: string) =>
    setToggled((current) => {
      const next = new Set(current);
      if (!next.delete(id)) next.add(id);
      return next;
    });
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
                  <TargetRow {...props} target={target} isOpen={isOpen(target.id)} onToggle={() => toggle(target.id)} />
                  {isOpen(target.id) &&
                    pledge.parties.map((party) => (
                      <MemberRow key={party.memberId} {...props} target={target} party={party} />
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

interface TargetRowProps extends ResultsTableProps {
  target: PledgeTarget;
  isOpen: boolean;
  onToggle: () => void;
}

function TargetRow({ target, isOpen, onToggle, pledge, results, grid, progress, isReadOnly }: TargetRowProps) {
  const [half, year] = [progress.HALF.get(target.id), progress.YEAR.get(target.id)];
  const parties = pledge.parties.length;
  const field = (period: ResultPeriod) => {
    const place = { targetId: target.id, period, memberId: null };
    const found = progress[period].get(target.id);
    const stored = resultAt(results, place)?.actual ?? null;
    return (
      <FigureField
        label={`${target.content}, ${RESULT_PERIOD_LABELS[period]}`}
        direction={target.direction}
        place={place}
        stored={stored}
        draft={grid.drafts[placeKey(place)]}
        placeholder={found && found.reportedMembers > 0 ? doneWords(target, found, parties) : undefined}
        column={period}
        isReadOnly={isReadOnly}
        onType={grid.type}
        onLeave={grid.leave}
      />
    );
  };
  const own = resultAt(results, { targetId: target.id, period: 'YEAR', memberId: null })?.actual ?? null;
  const origin = year && originWords(year, own, parties);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.opener}
          aria-expanded={isOpen}
          aria-label={`Số liệu từng đơn vị: ${target.content}`}
          onClick={onToggle}
        >
          <RightOutlined rotate={isOpen ? 90 : 0} aria-hidden />
        </button>
        <span className={styles.content} title={target.content}>
          {target.content}
        </span>
        {target.counting === 'EACH' && <span className={styles.quiet}>Từng đơn vị</span>}
        {origin && <span className={styles.quiet}>{origin}</span>}
      </th>
      <td className={styles.measure}>{target.measure}</td>
      <td className={`${styles.figure} ${styles.agreed} num`}>{plannedShort(target)}</td>
      <td className={styles.figure}>{field('HALF')}</td>
      <td className={`${styles.percent} num`}>
        {half?.completion != null && (
          <span className={half.state === 'MISSED' ? styles.below : undefined}>
            {formatCompletion(half.completion)}
          </span>
        )}
      </td>
      <td className={styles.figure}>{field('YEAR')}</td>
      <td className={styles.compared}>
        {year?.completion != null && (
          <span className={styles.measured}>
            <CompletionBar completion={year.completion} isMissed={year.state === 'MISSED'} />
            <span className="num">{formatCompletion(year.completion)}</span>
          </span>
        )}
      </td>
      <td className={styles.state}>{year && <StateMark state={year.state} words={stateWords(year, parties)} />}</td>
    </tr>
  );
}

interface MemberRowProps extends ResultsTableProps {
  target: PledgeTarget;
  party: PledgeParty;
}

function MemberRow({ target, party, results, grid, isReadOnly }: MemberRowProps) {
  const cells = RESULT_PERIODS.map((period) => {
    const place = { targetId: target.id, period, memberId: party.memberId };
    const stored = resultAt(results, place)?.actual ?? null;
    const draft = grid.drafts[placeKey(place)];
    const actual = (draft && figureOf(draft.text)) ?? (draft ? null : stored);
    // What the whole cluster has to reach says nothing about one member.
    const isJudged = target.counting === 'EACH' && actual !== null;
    return {
      period,
      field: (
        <FigureField
          label={`${party.name}: ${target.content}, ${RESULT_PERIOD_LABELS[period]}`}
          direction={target.direction}
          place={place}
          stored={stored}
          draft={draft}
          column={period}
          isReadOnly={isReadOnly}
          onType={grid.type}
          onLeave={grid.leave}
        />
      ),
      completion: isJudged ? completionOf(target, actual) : null,
      state: targetState(target, isJudged ? actual : null),
    };
  });
  const [half, year] = cells;
  return (
    <tr className={styles.member}>
      <th scope="row" colSpan={3}>
        {party.name}
      </th>
      <td className={styles.figure}>{half?.field}</td>
      <td className={`${styles.percent} num`}>{half?.completion != null && formatCompletion(half.completion)}</td>
      <td className={styles.figure}>{year?.field}</td>
      <td className={styles.compared}>
        {year?.completion != null && (
          <span className={styles.measured}>
            <CompletionBar completion={year.completion} isMissed={year.state === 'MISSED'} />
            <span className="num">{formatCompletion(year.completion)}</span>
          </span>
        )}
      </td>
      <td className={styles.state}>
        {year && year.state !== 'NO_RESULT' && (
          <StateMark state={year.state} words={stateWords({ ...MEMBER, state: year.state }, 1)} />
        )}
      </td>
    </tr>
  );
}

const MEMBER = { actual: null, completion: null, reportedMembers: 1, reachedMembers: 0 };
