import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { NominationTabs } from '../../nominations/NominationTabs.tsx';
import { COUNCILS_PATHS } from '../councilPath.ts';
import { CouncilsBoard } from './CouncilsBoard.tsx';

/** `/councils`: every council of the office, from the side of the nominations. */
export function CouncilsPage() {
  const navigate = useNavigate();
  return (
    <CouncilsBoard
      kind={null}
      path={COUNCILS_PATHS.AWARD}
      title="Hội đồng"
      acts={<Button onClick={() => void navigate('/nominations/decisions')}>Lập dự thảo quyết định</Button>}
      tabs={<NominationTabs />}
      whenNone="Chưa có hội đồng nào. Ghi hội đồng thi đua, khen thưởng để bình xét đề nghị, hội đồng sáng kiến để chấm sáng kiến."
    />
  );
}
