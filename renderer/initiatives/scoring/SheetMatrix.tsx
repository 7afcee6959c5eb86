import type { KeyboardEvent, Ref } from 'react';
import { pointsText } from '#core/text/pointsText.ts';
import { COUNCIL_ROLE_LABELS, PRESENCE_LABELS, type MeetingAttendee } from '#core/councils/council.ts';
import type { ReviewResult } from '#core/initiatives/reviewResult.ts';
import { mostPoints, type Criterion } from '#core/initiatives/scoreForm.ts';
import { HundredthsInput } from '../../shared/inputs/HundredthsInput.tsx';
import { placeOf, type Points } from './sheetDraft.ts';
import tables from '../../shared/table.module.css';
import styles from './scoring.module.css';

interface SheetMatrixProps {
  criteria: readonly Criterion[];
  scorers: readonly MeetingAttendee[];
  points: Points;
  result: ReviewResult;
  mayChange: boolean;
  idOf: (place: string) => string;
  onPoints: (place: string, points: number | null) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  ref?: Ref<HTMLDivElement>;
}

/** The members' sheets of one initiative: a row for each member, a column for each criterion, the means below. */
export function SheetMatrix(props: SheetMatrixProps) {
  const { criteria, scorers, points, result, mayChange, idOf, onPoints, onKeyDown, ref } = props;
  return (
    <div ref={ref} className={styles.matrix} onKeyDown={onKeyDown}>
      <table className={`${tables.table} ${styles.points}`} aria-label="Phiếu của các thành viên">
        <thead>
          <tr>
            <th scope="col" style={{ width: 210 }}>
              Thành viên
            </th>
            {criteria.map(({ id, name, max, pass, guide }) => (
              <th key={id} scope="col" className={tables.end} title={guide === '' ? name : guide}>
                {name}
                <span className={styles.limits}>
                  tối đa {pointsText(max)}
                  {pass !== null && `, cần từ ${pointsText(pass)}`}
                </span>
              </th>
            ))}
            <th scope="col" className={tables.end} style={{ width: 92 }}>
              Tổng
              <span className={styles.limits}>tối đa {pointsText(mostPoints(criteria))}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {scorers.map((scorer) => (
            <tr key={scorer.id}>
              <th scope="row">
                {scorer.name}
                <span className={styles.limits}>
                  {scorer.presence === 'WRITTEN' ? PRESENCE_LABELS.WRITTEN : COUNCIL_ROLE_LABELS[scorer.role]}
                </span>
              </th>
              {criteria.map((criterion) => (
                <td key={criterion.id} className={tables.end}>
                  {cell(scorer, criterion)}
                </td>
              ))}
              <td className={`${tables.end} ${styles.total} num`}>{totalOf(scorer)}</td>
            </tr>
          ))}
          <tr className={styles.means}>
            <th scope="row">
              Trung bình
              <span className={styles.limits}>{result.sheets} phiếu đủ điểm</span>
            </th>
            {criteria.map(({ id }) => {
              const own = result.criteria.find(({ criterionId }) => criterionId === id);
              return (
                <td key={id} className={`${tables.end} num ${own?.isPassed === false ? styles.warn : ''}`}>
                  {own === undefined ? '–' : pointsText(own.mean)}
                </td>
              );
            })}
            <td className={`${tables.end} ${styles.total} num`}>
              {result.sheets === 0 ? '–' : pointsText(result.total)}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );

  function cell(scorer: MeetingAttendee, { id, name, max }: Criterion) {
    const place = placeOf(scorer.id, id);
    const value = points.get(place) ?? null;
    if (!mayChange) return <span className="num">{value === null ? '–' : pointsText(value)}</span>;
    return (
      <HundredthsInput
        id={idOf(place)}
        column={id}
        aria-label={`${name}: ${scorer.name}`}
        problem={value !== null && value > max ? `Tối đa ${pointsText(max)} điểm` : undefined}
        value={value}
        onChange={(typed) => onPoints(place, typed)}
      />
    );
  }

  function totalOf(scorer: MeetingAttendee): string {
    const given = criteria.flatMap(({ id }) => points.get(placeOf(scorer.id, id)) ?? []);
    return given.length === 0 ? '–' : pointsText(given.reduce((sum, one) => sum + one, 0));
  }
}
