import { Fragment } from 'react';
import { AWARD_KIND_LABELS, SUBJECT_LABELS, type BaseSalary } from '#core/office/catalogue.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatCoefficient } from '#core/money/format.ts';
import type { RoundingRule } from '#core/money/rounding.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { TableScroller } from '../../shared/TableScroller.tsx';
import tables from '../../shared/table.module.css';
import { originWords } from './originWords.ts';
import { prizeWords } from './prizeWords.ts';
import type { RateStart } from './RateForm.tsx';
import type { RateGroup, RateRow } from './rateRows.ts';
import { useRemoveRow } from './useRemoveRow.tsx';

interface RateTableProps {
  groups: readonly RateGroup[];
  baseSalary: BaseSalary | undefined;
  rounding: RoundingRule;
  showsAllPeriods: boolean;
  /** Room for the basis of each rate. */
  hasRoom: boolean;
  writingId: string | null;
  onEdit: (id: string) => void;
  onEnter: (start: RateStart) => void;
}

/** Columns between the subject and the acts, without the basis. */
const RATE_COLUMNS = 4;
const OTHER_COLUMNS = 3;

/** The coefficient table, grouped as the law groups awards; what is missing stands in its place. */
export function RateTable({
  groups,
  baseSalary,
  rounding,
  showsAllPeriods,
  hasRoom,
  writingId,
  onEdit,
  onEnter,
}: RateTableProps) {
  const { removeRate } = useRemoveRow();
  const rateColumns = RATE_COLUMNS + Number(hasRoom);
  const cells = ({ award, subject, rate, isInForce }: RateRow) => {
    if (rate === null) {
      return (
        <>
          <td colSpan={rateColumns} className={award.kind === 'PRIZE' ? tables.quiet : tables.missing}>
            {award.kind === 'PRIZE' ? 'Số tiền do điều lệ giải định, ghi ở từng quyết định' : 'Chưa có hệ số'}
          </td>
          <td>
            <span className={tables.acts}>
              <LinkButton
                aria-label={`Nhập hệ số ${award.name}, ${SUBJECT_LABELS[subject]}`}
                onClick={() => onEnter({ awardCode: award.code, subject })}
              >
                Nhập hệ số
              </LinkButton>
            </span>
          </td>
        </>
      );
    }
    return (
      <>
        <td className={`${tables.end} ${tables.strong} num`}>{formatCoefficient(rate.coefficient)}</td>
        <td className={`${tables.end} num`}>
          {isInForce ? prizeWords(rate.coefficient, baseSalary, rounding, rate.isCeiling) : '–'}
        </td>
        {hasRoom && (
          <td>
            {rate.basis}
            {(rate.origin === 'OFFICE' || rate.version > 1) && (
              <span className={tables.tag}>{originWords(rate.origin, rate.version > 1).toLowerCase()}</span>
            )}
          </td>
        )}
        <td className="num">
          {formatDate(rate.effectiveFrom)}
          {showsAllPeriods && rate.effectiveTo !== null && ` – ${formatDate(rate.effectiveTo)}`}
        </td>
        <td>
          <VerifiedMark isVerified={rate.verified} />
        </td>
        <td>
          <span className={tables.acts}>
            <LinkButton
              aria-label={`Sửa hệ số ${award.name}, ${SUBJECT_LABELS[subject]}`}
              onClick={() => onEdit(rate.id)}
            >
              Sửa
            </LinkButton>
            {rate.origin === 'OFFICE' && (
              <LinkButton
                aria-label={`Bỏ hệ số ${award.name}, ${SUBJECT_LABELS[subject]}`}
                onClick={() => removeRate(rate)}
              >
                Bỏ
              </LinkButton>
            )}
          </span>
        </td>
      </>
    );
  };
  return (
    <TableScroller label="Bảng hệ số, cuộn được">
      <table className={tables.table} aria-label="Hệ số tiền thưởng">
        <thead>
          <tr>
            <th scope="col" {...(hasRoom && { style: { width: '31%' } })}>
              Danh hiệu, hình thức
            </th>
            <th scope="col" style={{ width: 76 }}>
              Đối tượng
            </th>
            <th scope="col" className={tables.end} style={{ width: 56 }}>
              Hệ số
            </th>
            <th scope="col" className={tables.end} style={{ width: 124 }}>
              Tiền hôm nay
            </th>
            {hasRoom && <th scope="col">Căn cứ</th>}
            <th scope="col" style={{ width: showsAllPeriods ? 186 : 94 }}>
              {showsAllPeriods ? 'Thời gian' : 'Từ ngày'}
            </th>
            <th scope="col" style={{ width: 124 }}>
              Đối chiếu
            </th>
            <th scope="col" style={{ width: 102 }}>
              <span className="visually-hidden">Việc làm được</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ kind, rows }) => (
            <Fragment key={kind}>
              <tr className={tables.group}>
                <th colSpan={rateColumns + OTHER_COLUMNS} scope="colgroup">
                  <b>{AWARD_KIND_LABELS[kind]}</b>
                  {rows.length} dòng
                </th>
              </tr>
              {rows.map((row) => (
                <tr
                  key={`${row.award.code}.${row.subject}.${row.rate?.id ?? 'missing'}`}
                  className={row.rate !== null && row.rate.id === writingId ? tables.current : undefined}
                >
                  <td>{row.award.name}</td>
                  <td className={tables.quiet}>{SUBJECT_LABELS[row.subject]}</td>
                  {cells(row)}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
