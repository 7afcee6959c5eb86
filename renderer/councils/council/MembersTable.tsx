import { Link } from 'react-router';
import { COUNCIL_ROLE_LABELS, isMemberOn } from '#core/councils/council.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import type { CouncilMember } from '../../api/councilsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Panel } from '../../shared/Panel.tsx';
import panels from '../../shared/panels.module.css';
import { OrderActs } from '../../shared/rows/OrderActs.tsx';
import { moveRow } from '../../shared/rows/rowOrder.ts';
import tables from '../../shared/table.module.css';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useCouncilWrites } from '../useCouncilWrites.ts';
import { useTellFailure } from '../../shared/useTellFailure.ts';

interface MembersTableProps {
  councilId: string;
  members: readonly CouncilMember[];
  chosenId: string | null;
  /** Null where the council is only read. */
  acts: { edit: (id: string) => void; add: () => void } | null;
}

/** Who sits in the council in the order of papers, those who left in grey. */
export function MembersTable({ councilId, members, chosenId, acts }: MembersTableProps) {
  const { today } = useAppInfo();
  const tell = useTellFailure();
  const { orderMembers } = useCouncilWrites();
  const hasLeft = (member: CouncilMember) => !isMemberOn(member, today);
  const sitting = members.filter((member) => !hasLeft(member));
  const ids = members.map(({ id }) => id);
  const move = (from: number, to: number) =>
    orderMembers.mutate({ councilId, seen: ids, ids: moveRow(ids, from, to) }, { onError: tell });
  return (
    <Panel
      title="Thành viên"
      summary={
        <>
          <b className="num">{formatNumber(sitting.length)}</b> người,{' '}
          <b className="num">{formatNumber(sitting.filter(({ canVote }) => canVote).length)}</b> biểu quyết
        </>
      }
      action={acts && <LinkButton onClick={acts.add}>Thêm thành viên</LinkButton>}
    >
      {members.length === 0 ? (
        <p className={panels.nothing}>Chưa có thành viên. Thêm Chủ tịch trước, rồi các ủy viên và thư ký.</p>
      ) : (
        <table className={`${tables.table} ${panels.table}`} aria-label="Thành viên">
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              <th scope="col" style={{ width: 158 }}>
                Vai trò
              </th>
              <th scope="col" style={{ width: 88 }}>
                Biểu quyết
              </th>
              {acts && (
                <th scope="col" style={{ width: 104 }}>
                  <span className="visually-hidden">Việc làm được</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {members.map((member, index) => (
              <tr key={member.id} className={member.id === chosenId ? tables.current : undefined}>
                <td className={hasLeft(member) ? tables.quiet : undefined}>
                  {member.personId === null ? (
                    member.name
                  ) : (
                    <Link to={`/people/${member.personId}`}>{member.name}</Link>
                  )}
                  {member.position !== '' && <div className={tables.quiet}>{member.position}</div>}
                  {member.removedOn !== null && (
                    <div className={tables.quiet}>thôi tham gia từ {formatDate(member.removedOn)}</div>
                  )}
                </td>
                <td>{COUNCIL_ROLE_LABELS[member.role]}</td>
                <td>{member.canVote ? 'Có' : <span className={tables.quiet}>Không</span>}</td>
                {acts && (
                  <td>
                    <OrderActs
                      name={member.name}
                      index={index}
                      count={members.length}
                      onMove={(to) => move(index, to)}
                      editLabel={`Sửa ${member.name}`}
                      onEdit={() => acts.edit(member.id)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
