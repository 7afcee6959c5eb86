import { useNavigate } from 'react-router';
import { belongsInYear } from '#core/clusters/membership.ts';
import type { ClusterPageView } from '../../api/clustersQueries.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { ClusterForm } from '../ClusterForm.tsx';
import { RolesForm } from '../RolesForm.tsx';
import { useClusterWrites } from '../useClusterWrites.ts';
import { AddMembersForm } from './AddMembersForm.tsx';
import { MemberForm } from './MemberForm.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';

/** What the rail beside the cluster shows. */
export type ClusterTask =
  { kind: 'CLUSTER' } | { kind: 'ADD' } | { kind: 'MEMBER'; id: string } | { kind: 'ROLES'; year: number };

/** What is being written about the cluster, beside its tables. */
export function ClusterRail({ task, view, onDone }: { task: ClusterTask; view: ClusterPageView; onDone: () => void }) {
  const { cluster, members, roles, years } = view;
  switch (task.kind) {
    case 'CLUSTER':
      return (
        <>
          <ClusterForm cluster={cluster} onDone={onDone} />
          {years.length === 0 && <RemoveSection cluster={cluster} />}
        </>
      );
    case 'ADD':
      return <AddMembersForm view={view} onDone={onDone} />;
    case 'MEMBER': {
      const member = members.find(({ id }) => id === task.id);
      return member && <MemberForm kind={cluster.kind} member={member} onDone={onDone} />;
    }
    case 'ROLES':
      return (
        <RolesForm
          clusterId={cluster.id}
          kind={cluster.kind}
          year={task.year}
          members={members
            .filter((member) => belongsInYear(member, task.year))
            .map(({ id, shownName }) => ({ id, name: shownName }))}
          roles={roles.filter(({ year }) => year === task.year)}
          onDone={onDone}
        />
      );
  }
}

/** Only for a cluster that never had a year; any other ends on a day. */
function RemoveSection({ cluster: { id, version, name } }: { cluster: ClusterPageView['cluster'] }) {
  const confirm = useConfirm();
  const navigate = useNavigate();
  const { remove } = useClusterWrites();
  const ask = () =>
    confirm({
      title: `Xóa ${name}?`,
      content: 'Thành viên và danh sách luân phiên của cụm này cũng mất. Cụm đã có năm thi đua thì không xóa được.',
      okText: 'Xóa cụm này',
      cancelText: 'Giữ lại',
      onOk: () => remove.mutate({ id, version }, { onSuccess: () => void navigate('/clusters') }),
    });
  return (
    <RailSection title="Ghi nhầm?">
      <LinkButton onClick={ask}>Xóa cụm, khối này</LinkButton>
      <FailureLine error={remove.error} />
    </RailSection>
  );
}
