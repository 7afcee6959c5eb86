import { useNavigate } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { pointsText } from '#core/text/pointsText.ts';
import { quorumNeeded } from '#core/votes/quorum.ts';
import { openBlanks } from '#core/summits/openBlanks.ts';
import { TELLER_ROLE_LABELS } from '#core/summits/summit.ts';
import type { SummitView } from '../../api/summitsQueries.ts';
import { Fact, FactStrip } from '../../shared/FactStrip.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Panel } from '../../shared/Panel.tsx';
import tables from '../../shared/table.module.css';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useSummitWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

/** What stands before the day: head, tellers, agenda, and the members with their scores. */
export function PrepareStep({ view, canWrite }: { view: SummitView; canWrite: boolean }) {
  const { summit, members, turnout, rounds } = view;
  const hours = [summit.startsAt, summit.endsAt].filter((time) => time !== '').join(' – ');
  const facts: [string, string][] = [
    ['Ngày họp', summit.heldOn === null ? '' : formatDate(summit.heldOn)],
    ['Giờ', hours],
    ['Địa điểm', summit.place],
    ['Chủ trì', [summit.chair, summit.chairPosition].filter(Boolean).join(', ')],
    ['Thư ký', [summit.secretary, summit.secretaryPosition].filter(Boolean).join(', ')],
    ['Họp khi có mặt', `${quorumNeeded(turnout.summoned, summit)}/${turnout.summoned} phiếu`],
  ];
  const blanks = [
    ...(summit.heldOn === null ? ['ngày họp'] : []),
    ...openBlanks(summit, []),
    ...(summit.chair === '' ? ['người chủ trì'] : []),
    ...(summit.secretary === '' ? ['thư ký'] : []),
  ];
  if (canWrite) facts.push(['Chưa ghi', blanks.join(', ')]);
  return (
    <>
      <FactStrip>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <Fact key={label} label={label} value={value} />
          ))}
      </FactStrip>
      <div className={styles.scroll}>
        <div className={styles.panels}>
          <Panel title="Ban Kiểm phiếu" summary={`${summit.tellers.length} người`}>
            <ul className={styles.inside}>
              {summit.tellers.map(({ role, name, position }, index) => (
                <li key={index}>
                  {TELLER_ROLE_LABELS[role]}: {[name, position].filter(Boolean).join(', ')}
                </li>
              ))}
              {summit.tellers.length === 0 && <li className={styles.quiet}>Chưa ghi người kiểm phiếu.</li>}
            </ul>
          </Panel>
          <Panel title="Chương trình">
            <p className={`${styles.inside} ${styles.lines}`}>
              {summit.agenda === '' ? <span className={styles.quiet}>Chưa ghi chương trình.</span> : summit.agenda}
            </p>
          </Panel>
          <Panel title="Thành viên và điểm thi đua" summary={`${members.length} đơn vị`}>
            <table className={tables.table} aria-label="Thành viên và điểm thi đua">
              <thead>
                <tr>
                  <th scope="col">Đơn vị</th>
                  <th scope="col" className={tables.end} style={{ width: 120 }}>
                    Điểm thẩm định
                  </th>
                  <th scope="col" className={tables.end} style={{ width: 80 }}>
                    Hạng
                  </th>
                </tr>
              </thead>
              <tbody>
                {members.map(({ id, name, score, rank }) => (
                  <tr key={id}>
                    <td>{name}</td>
                    <td className={`${tables.end} num`}>{score === null ? '–' : pointsText(score)}</td>
                    <td className={`${tables.end} num`}>{rank ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Panel>
          {canWrite && rounds.length === 0 && <WrongSummit summit={summit} />}
        </div>
      </div>
    </>
  );
}

/** A summit made by mistake goes again as long as no round was set up in it. */
function WrongSummit({ summit }: Pick<SummitView, 'summit'>) {
  const confirm = useConfirm();
  const navigate = useNavigate();
  const { remove } = useSummitWrites();
  const start = () =>
    void confirm({
      title: `Xóa “${summit.title}”?`,
      content: 'Danh sách đại biểu và điểm danh của hội nghị này mất theo. Việc xóa được ghi vào nhật ký.',
      okText: 'Xóa hội nghị',
      cancelText: 'Giữ lại',
      onOk: () =>
        remove.mutate({ id: summit.id, version: summit.version }, { onSuccess: () => void navigate('/summits') }),
    });
  return (
    <>
      <FailureNotice error={remove.error} onRead={remove.reset} />
      <p className={styles.quiet}>
        Lập nhầm hội nghị này? <LinkButton onClick={start}>Xóa hội nghị</LinkButton>
      </p>
    </>
  );
}
