import { memo } from 'react';
import { OPINIONS } from '#core/summits/ballot.ts';
import { isChoice, type Candidate, type RoundKind } from '#core/summits/round.ts';
import type { CandidateCount } from '#core/summits/tally.ts';
import tables from '../../shared/table.module.css';

interface TypedCountsProps {
  kind: RoundKind;
  candidates: readonly Candidate[];
  counts: readonly CandidateCount[];
}

/** What the ballots typed so far say of each unit; drawn anew by a ballot, and by nothing else that goes on around it. */
export const TypedCounts = memo(function TypedCounts({ kind, candidates, counts }: TypedCountsProps) {
  return (
    <table className={tables.table} aria-label="Số phiếu của từng đơn vị">
      <thead>
        <tr>
          <th scope="col" style={{ width: 46 }}>
            Số
          </th>
          <th scope="col">Đơn vị</th>
          <th scope="col" className={tables.end} style={{ width: 66 }}>
            Đồng ý
          </th>
          {!isChoice(kind) &&
            OPINIONS.slice(1).map(({ key, label }) => (
              <th key={key} scope="col" className={tables.end} style={{ width: 98 }}>
                {label}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {candidates.map(({ memberId, ordinal, name }, index) => {
          const { agree = 0, disagree = 0, abstain = 0 } = counts[index] ?? {};
          return (
            <tr key={memberId}>
              <td className="num">{ordinal}</td>
              <td>{name}</td>
              <td className={`${tables.end} num`}>
                <b>{agree}</b>
              </td>
              {!isChoice(kind) && (
                <>
                  <td className={`${tables.end} num`}>{disagree}</td>
                  <td className={`${tables.end} num`}>{abstain}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
});
