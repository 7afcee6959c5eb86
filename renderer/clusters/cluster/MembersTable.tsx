import { Link } from 'react-router';
import { formatNumber } from '#core/money/format.ts';
import type { StayView } from '../../api/clustersQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Panel } from '../../shared/Panel.tsx';
import panels from '../../shared/panels.module.css';
import { OrderActs } from '../../shared/rows/OrderActs.tsx';
import { moveRow } from '../../shared/rows/rowOrder.ts';
import tables from '../../shared/table.module.css';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { periodWords } from '../../units/lifeWords.ts';
import { useClusterWrites } from '../useClusterWrites.ts';
import { useTellFailure } from '../../shared/useTellFailure.ts';

interface MembersTableProps {
  clusterId: string;
  members: readonly StayView[];
  chosenId: string | null;
  /** Null where the cluster is only read. */
  acts: { edit: (id: string) => void; add: () => void } | null;
}

/** Every stay in the order papers list them, those that are over in grey. */
export function MembersTable({ clusterId, members, chosenId, acts }: MembersTableProps) {
  const { today } = useAppInfo();
  const tell = useTellFailure();
  const { orderMembers } = useClusterWrites();
  const isOver = ({ validTo }: StayView) => validTo !== null && validTo < today;
  const present = members.filter((member) => !isOver(member)).length;
  const ids = members.map(({ id }) => id);
  const move = (from: number, to: number) =>
    orderMembers.mutate({ clusterId, seen: ids, ids: moveRow(ids, from, to) }, { onError: tell });
  return (
    <Panel
      title="Thành viên"
      summary={
        <>
          <b className="num">{formatNumber(present)}</b> đơn vị đang tham gia
          {present < members.length && `, ${formatNumber(members.length - present)} đã rời`}
        </>
      }
      action={acts && <LinkButton onClick={acts.add}>Thêm thành viên</LinkButton>}
    >
      {members.length === 0 ? (
        <p className={panels.nothing}>
          Chưa có thành viên. Chọn đơn vị trong cây, hoặc ghi tên đơn vị ngoài danh sách như liên đoàn lao động tỉnh
          khác.
        </p>
      ) : (
        <table className={`${tables.table} ${panels.table}`} aria-label="Thành viên">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col" style={{ width: 196 }}>
                Thời gian tham gia
              </th>
              {acts && (
                <th scope="col" style={{ width: 116 }}>
                  <span className="visually-hidden">Việc làm được</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {members.map((member, index) => (
              <tr key={member.id} className={member.id === chosenId ? tables.current : undefined}>
                <td className={isOver(member) ? tables.quiet : undefined}>
                  {member.unitId === null ? (
                    <>
                      {member.shownName}
                      <span className={tables.tag}>ngoài danh sách đơn vị</span>
                    </>
                  ) : (
                    <Link to={`/units/${member.unitId}`}>{member.shownName}</Link>
                  )}
                </td>
                <td className={`num ${isOver(member) ? (tables.quiet ?? '') : ''}`}>{periodWords(member)}</td>
                {acts && (
                  <td>
                    <OrderActs
                      name={member.shownName}
                      index={index}
                      count={members.length}
                      onMove={(to) => move(index, to)}
                      editLabel={`Sửa việc tham gia của ${member.shownName}`}
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
