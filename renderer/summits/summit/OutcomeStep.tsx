import { useQuery } from '@tanstack/react-query';
import { FlagFilled } from '@ant-design/icons';
import { Select } from 'antd';
import { isOutcomeOpen } from '#core/summits/outcome.ts';
import { withoutProposal } from '#core/summits/proposals.ts';
import type { RoundPurpose } from '#core/summits/round.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { failureOf } from '../../api/failure.ts';
import type { SummitView } from '../../api/summitsQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { useIsWriting } from '../../shared/useIsWriting.ts';
import { useSummitWrites } from '../useSummitWrites.ts';
import { FollowUp, type AwardOption } from './FollowUp.tsx';
import styles from '../summits.module.css';

/** No award: that nothing is proposed is an outcome too. */
const NOTHING = 'NONE';

/** What every member goes home with, and what follows from it in the year. */
export function OutcomeStep({ view, canWrite }: { view: SummitView; canWrite: boolean }) {
  const { summit, members, rounds, winners, outcomes, remarks } = view;
  const isOpen = isOutcomeOpen(
    summit.closedAfter,
    rounds.map(({ round }) => round),
  );
  const { saveOutcomes } = useSummitWrites();
  const catalogue = useQuery(catalogueTables(useApi()));
  const awards: AwardOption[] = (catalogue.data?.awardTypes ?? [])
    .filter(({ subjects }) => subjects.includes('COLLECTIVE'))
    .map(({ code, name }) => ({ value: code, label: name }));
  const awardName = (code: string) => awards.find(({ value }) => value === code)?.label ?? '';
  const isWriting = useIsWriting();
  const without = withoutProposal(outcomes);
  const won = (memberId: string, purpose: RoundPurpose) =>
    winners.some((winner) => winner.memberId === memberId && winner.purpose === purpose);
  const heldFor = (purpose: RoundPurpose) => winners.some((winner) => winner.purpose === purpose);
  const propose = (memberId: string, chosen: readonly string[]) => {
    // "Nothing" and an award exclude each other, the younger choice wins.
    const codes = chosen.at(-1) === NOTHING ? [NOTHING] : chosen.filter((code) => code !== NOTHING);
    saveOutcomes.mutate({
      ...{ summitId: summit.id, memberId },
      seen: outcomes.filter((outcome) => outcome.memberId === memberId).map(({ awardCode }) => awardCode),
      outcomes: codes.map((code) => ({ awardCode: code === NOTHING ? null : code, basis: '' })),
    });
  };
  return (
    <>
      {remarks.map((remark) => (
        <Notice key={remark} tone="warn">
          {remark}
        </Notice>
      ))}
      {summit.closedAt !== null && isOpen && (
        <Notice tone="warn">
          Có vòng kiểm phiếu lại khóa sau khi hội nghị kết thúc: hãy xem lại đề nghị của từng đơn vị.
        </Notice>
      )}
      {canWrite && <FollowUp view={view} awards={awards} />}
      <TableScroller label="Kết quả của từng đơn vị, cuộn được">
        <table className={tables.table} aria-label="Kết quả của từng đơn vị">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col" style={{ width: 190 }}>
                Được bình bầu
                {heldFor('FLAG') && <div className={tables.quiet}>{awardName(summit.flags.FLAG)}</div>}
              </th>
              <th scope="col" style={{ width: 190 }}>
                Dẫn đầu
                {heldFor('LEADER') && <div className={tables.quiet}>{awardName(summit.flags.LEADER)}</div>}
              </th>
              <th scope="col" style={{ width: 90 }}>
                Năm {summit.year + 1}
              </th>
              <th scope="col" style={{ width: 300 }}>
                Đề nghị khác
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ id, name }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>
                  {won(id, 'FLAG') &&
                    (without.has(id) ? (
                      <span className={styles.quiet}>Đạt phiếu, không đề nghị</span>
                    ) : (
                      <>
                        <FlagFilled className={styles.flag ?? ''} aria-hidden /> Đạt
                      </>
                    ))}
                </td>
                <td>{won(id, 'LEADER') && (without.has(id) ? 'Suy tôn, không đề nghị' : 'Suy tôn')}</td>
                <td>
                  {[won(id, 'NEXT_LEAD') && 'Trưởng', won(id, 'NEXT_DEPUTY') && 'Phó'].filter(Boolean).join(', ')}
                </td>
                <td>
                  <Select
                    size="small"
                    mode="multiple"
                    style={{ width: '100%' }}
                    aria-label={`Đề nghị khác cho ${name}`}
                    placeholder="Bằng khen, không đề nghị…"
                    disabled={!canWrite || !isOpen || isWriting}
                    showSearch={{ optionFilterProp: 'label' }}
                    value={outcomes
                      .filter(({ memberId }) => memberId === id)
                      .map(({ awardCode }) => awardCode ?? NOTHING)}
                    options={[{ value: NOTHING, label: 'Không đề nghị' }, ...awards]}
                    onChange={(codes: string[]) => propose(id, codes)}
                  />
                  {saveOutcomes.error !== null && saveOutcomes.variables.memberId === id && (
                    <p className={styles.failure} role="alert">
                      {failureOf(saveOutcomes.error).message}
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </>
  );
}
