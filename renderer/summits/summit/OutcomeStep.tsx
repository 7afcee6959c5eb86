import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { FlagFilled } from '@ant-design/icons';
import { App, Button, Select } from 'antd';
import { useNavigate } from 'react-router';
import { isOutcomeOpen } from '#core/summits/outcome.ts';
import { namedProposals, proposalsOf, USUAL_FLAGS, withoutProposal } from '#core/summits/proposals.ts';
import type { RoundPurpose } from '#core/summits/round.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { failureOf } from '../../api/failure.ts';
import type { SummitView } from '../../api/summitsQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { FailureNotice } from '../FailureNotice.tsx';
import { useSummitWrites } from '../useSummitWrites.ts';
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
  const awards = (catalogue.data?.awardTypes ?? [])
    .filter(({ subjects }) => subjects.includes('COLLECTIVE'))
    .map(({ code, name }) => ({ value: code, label: name }));
  const without = withoutProposal(outcomes);
  const won = (memberId: string, purpose: RoundPurpose) =>
    winners.some((winner) => winner.memberId === memberId && winner.purpose === purpose);
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
      {canWrite && <Follow view={view} awards={awards} />}
      <TableScroller label="Kết quả của từng đơn vị, cuộn được">
        <table className={tables.table} aria-label="Kết quả của từng đơn vị">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col" style={{ width: 130 }}>
                Đề nghị tặng Cờ
              </th>
              <th scope="col" style={{ width: 100 }}>
                Dẫn đầu
              </th>
              <th scope="col" style={{ width: 140 }}>
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
                <td>{won(id, 'LEADER') && 'Suy tôn'}</td>
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
                    disabled={!canWrite || !isOpen}
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

interface FollowProps {
  view: SummitView;
  awards: readonly { value: string; label: string }[];
}

/** What follows: who leads next year, and a tờ trình with those voted for. */
function Follow({ view: { summit, winners, nextRoles, outcomes }, awards }: FollowProps) {
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { setNextLeads, nominate } = useSummitWrites();
  const [flagAwardCode, setFlag] = useState(USUAL_FLAGS.FLAG);
  const [leaderAwardCode, setLeader] = useState(USUAL_FLAGS.LEADER);
  const elected = winners.filter(({ purpose }) => purpose === 'NEXT_LEAD' || purpose === 'NEXT_DEPUTY');
  const isSet = elected.every(({ memberId, purpose }) =>
    nextRoles.some((role) => role.memberId === memberId && (role.role === 'LEAD') === (purpose === 'NEXT_LEAD')),
  );
  const flags = { FLAG: flagAwardCode, LEADER: leaderAwardCode };
  const proposed = namedProposals(proposalsOf(winners, outcomes), flags).length;
  return (
    <div className={styles.panels}>
      <FailureNotice error={setNextLeads.error} onRead={setNextLeads.reset} />
      <FailureNotice error={nominate.error} onRead={nominate.reset} />
      <div className={styles.acts}>
        {elected.length > 0 &&
          (isSet ? (
            <span className={styles.quiet}>Đã ghi trưởng, phó năm {summit.year + 1}.</span>
          ) : (
            <Button
              loading={setNextLeads.isPending}
              onClick={() =>
                setNextLeads.mutate({
                  summitId: summit.id,
                  seen: nextRoles.map(({ memberId, role, basis }) => ({ memberId, role, basis })),
                })
              }
            >
              Ghi trưởng, phó năm {summit.year + 1}
            </Button>
          ))}
        {proposed > 0 && (
          <>
            <Select
              aria-label="Hình thức cho đơn vị được bình bầu"
              style={{ width: 240 }}
              value={flagAwardCode}
              options={[...awards]}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={setFlag}
            />
            <Select
              aria-label="Hình thức cho đơn vị dẫn đầu"
              style={{ width: 240 }}
              value={leaderAwardCode}
              options={[...awards]}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={setLeader}
            />
            <Button
              loading={nominate.isPending}
              onClick={() =>
                nominate.mutate(
                  { summitId: summit.id, flagAwardCode, leaderAwardCode },
                  {
                    onSuccess: ({ batchId, nominated, leftOut }) => {
                      if (leftOut.length > 0)
                        modal.info({
                          title: `Tờ trình mới có ${nominated} đề nghị; ${leftOut.length} đề nghị đã ở tờ trình khác nên không lập lại`,
                          content: (
                            <ul>
                              {leftOut.map(({ name, award, batchTitle }) => (
                                <li key={`${name} ${award}`}>
                                  {name}: {award}, ở “{batchTitle}”
                                </li>
                              ))}
                            </ul>
                          ),
                          okText: 'Đã hiểu',
                        });
                      void navigate(`/nominations/${batchId}`);
                    },
                  },
                )
              }
            >
              Lập tờ trình {proposed} đề nghị
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
