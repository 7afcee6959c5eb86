import { Link } from 'react-router';
import { roleLabel } from '#core/clusters/cluster.ts';
import { formatNumber } from '#core/money/format.ts';
import type { YearMember } from '../../api/clustersQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Panel } from '../../shared/Panel.tsx';
import panels from '../../shared/panels.module.css';
import tables from '../../shared/table.module.css';
import type { OpenedYear } from './yearView.ts';
import styles from './year.module.css';

interface MembersPanelProps {
  view: OpenedYear;
  /** The member being written; null while none is. */
  chosenId: string | null;
  /** Null where the year is only read. */
  acts: { editRoles: () => void; editMember: (id: string) => void } | null;
}

/** Who belongs to the cluster this year, who leads, who stands for whom, and how many union members each counts. */
export function MembersPanel({ view, chosenId, acts }: MembersPanelProps) {
  const { cluster, members } = view;
  const counted = members.flatMap(({ unionMembers }) => (unionMembers === null ? [] : [unionMembers]));
  const total = counted.reduce((sum, count) => sum + count, 0);
  return (
    <Panel
      title="Thành viên và vai trò"
      summary={
        <>
          <b className="num">{formatNumber(members.length)}</b> đơn vị
          {counted.length > 0 && (
            <>
              {' · '}
              <b className="num">{formatNumber(total)}</b> đoàn viên
            </>
          )}
        </>
      }
      action={
        acts && members.length > 0 ? (
          <LinkButton onClick={acts.editRoles}>Sửa vai trò</LinkButton>
        ) : (
          <Link to={`/clusters/${cluster.id}`}>Mở danh sách thành viên</Link>
        )
      }
    >
      {members.length === 0 ? (
        <p className={panels.nothing}>
          Năm {view.year.year} chưa có thành viên. <Link to={`/clusters/${cluster.id}`}>Thêm thành viên</Link>
        </p>
      ) : (
        <div
          className={`${panels.scroller} ${styles.members}`}
          role="region"
          aria-label="Thành viên và vai trò, cuộn được"
          tabIndex={0}
        >
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col" style={{ width: '22%' }}>
                  Vai trò năm {view.year.year}
                </th>
                <th scope="col" style={{ width: '28%' }}>
                  Người đại diện
                </th>
                <th scope="col" className={tables.end} style={{ width: 84 }}>
                  Đoàn viên
                </th>
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <tr key={member.id} className={member.id === chosenId ? tables.current : undefined}>
                  <td title={member.name}>{member.shortName || member.name}</td>
                  <td className={member.role === null ? tables.quiet : tables.strong}>
                    {member.role === null ? 'Thành viên' : roleLabel(member.role, cluster.kind)}
                  </td>
                  <td>
                    <Representative member={member} onEdit={acts && (() => acts.editMember(member.id))} />
                  </td>
                  <td className={`${tables.end} num`}>
                    {member.unionMembers === null ? (
                      <span className={tables.quiet}>–</span>
                    ) : (
                      formatNumber(member.unionMembers)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function Representative({ member, onEdit }: { member: YearMember; onEdit: (() => void) | null }) {
  const person = member.representative;
  if (!onEdit) return person ? <span title={person.position}>{person.fullName}</span> : null;
  const words = person?.fullName ?? 'Ghi tên';
  return (
    <LinkButton
      className={person ? styles.person : tables.quiet}
      title={person?.position === '' ? undefined : person?.position}
      aria-label={`${words}: người đại diện của ${member.name}`}
      onClick={onEdit}
    >
      {words}
    </LinkButton>
  );
}
