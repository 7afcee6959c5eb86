import { useState } from 'react';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import type { PledgeContent, PledgeView } from '../../api/pledgesQueries.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { PaperMenu, PaperNotices } from '../../shared/PaperMenu.tsx';
import { PledgeFacts, SignedParties } from './PledgeFacts.tsx';
import { PledgeStatusTag } from './PledgeStatusTag.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { TargetsSection } from './TargetsSection.tsx';
import { usePledgePapers } from './usePapers.ts';
import { usePledgeRoute } from './usePledgeRoute.ts';
import styles from './pledge.module.css';

/** A pledge that stays as it is: signed, in a locked year, or looked at by someone who only reads. */
export function ReadPledge({ view, pledge }: { view: PledgeView; pledge: PledgeContent }) {
  const { year, pathTo, results } = usePledgeRoute();
  const { actor } = useAppInfo();
  const navigate = useNavigate();
  const papers = usePledgePapers(pledge.id);
  const [isReopening, setReopening] = useState(false);
  const isLocked = view.year?.lockedAt != null;
  const mayChange = !isLocked && mayWrite(actor.role);
  const mayReopen = pledge.status === 'SIGNED' && mayChange;
  return (
    <Page
      path={pathTo(view.cluster, 'Giao ước thi đua')}
      title={<h1>Giao ước thi đua năm {year}</h1>}
      status={<PledgeStatusTag status={pledge.status} />}
      actions={
        <>
          <PaperMenu papers={papers} />
          {mayReopen && <Button onClick={() => setReopening(true)}>Mở lại để điều chỉnh…</Button>}
          <Button type="primary" onClick={() => void navigate(results)}>
            {mayChange ? 'Ghi kết quả' : 'Xem kết quả'}
          </Button>
        </>
      }
    >
      <PaperNotices papers={papers} />
      {isLocked && <Notice tone="info">Năm {year} đã khóa: giao ước chỉ xem, không sửa được nữa.</Notice>}
      <PledgeFacts pledge={pledge} />
      <TargetsSection pledge={pledge} kind={view.cluster.kind} canEdit={false} onPaste={() => undefined} />
      <SignedParties pledge={pledge} />
      {/* The scan of what was signed comes after the signing: it may be added until the year is locked. */}
      <div className={styles.files}>
        <AttachedFiles ownerType="pledge" ownerId={pledge.id} mayChange={mayChange} />
      </div>
      {isReopening && <ReopenDialog pledge={pledge} onClose={() => setReopening(false)} />}
    </Page>
  );
}
