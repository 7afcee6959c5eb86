import { InitiativeTabs } from '../../initiatives/InitiativeTabs.tsx';
import { COUNCILS_PATHS } from '../councilPath.ts';
import { CouncilsBoard } from './CouncilsBoard.tsx';

/** `/initiatives/councils`: the councils that score initiatives. */
export function InitiativeCouncilsPage() {
  return (
    <CouncilsBoard
      kind="INITIATIVE"
      path={COUNCILS_PATHS.INITIATIVE}
      title="Hội đồng sáng kiến"
      acts={null}
      tabs={<InitiativeTabs />}
      whenNone="Chưa có hội đồng sáng kiến nào. Ghi hội đồng với các thành viên, rồi mở phiên họp để chấm sáng kiến."
    />
  );
}
