import { mayWrite } from '#core/office/actor.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { RolesForm } from '../RolesForm.tsx';
import { CopyForm } from './CopyForm.tsx';
import { LockForm } from './LockForm.tsx';
import { RepresentativeForm } from './RepresentativeForm.tsx';
import { StepForm } from './StepForm.tsx';
import type { OpenedYear, RailTask } from './yearView.ts';

/** What is being written about the year, beside its panels. */
export function YearRail({ task, view, onDone }: { task: RailTask; view: OpenedYear; onDone: () => void }) {
  const { today, actor } = useAppInfo();
  const { cluster, year, members, roles, steps } = view;
  switch (task.kind) {
    case 'STEP': {
      const step = steps.find(({ id }) => id === task.id);
      return step && <StepForm step={step} proposedDone={task.isDone ? today : null} onDone={onDone} />;
    }
    case 'ROLES':
      return (
        <RolesForm
          clusterId={cluster.id}
          kind={cluster.kind}
          year={year.year}
          members={members}
          roles={roles}
          onDone={onDone}
        />
      );
    case 'MEMBER': {
      const member = members.find(({ id }) => id === task.id);
      return member && <RepresentativeForm yearId={year.id} year={year.year} member={member} onDone={onDone} />;
    }
    case 'FILES':
      return (
        <RailSection title={`Tệp của năm ${year.year}`} onClose={onDone}>
          <AttachedFiles
            ownerType="clusterYear"
            ownerId={year.id}
            mayChange={year.lockedAt === null && mayWrite(actor.role)}
          />
        </RailSection>
      );
    case 'LOCK':
      return <LockForm view={view} onDone={onDone} />;
    case 'COPY':
      return <CopyForm view={view} onDone={onDone} />;
  }
}
