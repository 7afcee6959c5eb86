import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { missingForSigning, type PledgeCheckTarget } from '#core/clusters/pledgeChecklist.ts';
import { useApi } from '../../api/ApiContext.ts';
import { pledgeView, type PledgeContent, type PledgeView } from '../../api/pledgesQueries.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { SavingNotice } from '../../shared/saving/SavingNotice.tsx';
import { useSavedStep } from '../../shared/saving/useSavedStep.ts';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useWrite } from '../../shared/useWrite.ts';
import { Page } from '../../shell/Page.tsx';
import { goToPledgeField } from './goToPledgeField.ts';
import { PaperMenu, PaperNotices } from '../../shared/PaperMenu.tsx';
import { PartiesSection } from './PartiesSection.tsx';
import { PasteTargets } from './PasteTargets.tsx';
import { PledgeCheck } from './PledgeCheck.tsx';
import { PledgeConflict } from './PledgeConflict.tsx';
import { PledgeStatusTag } from './PledgeStatusTag.tsx';
import { PledgeWords } from './PledgeWords.tsx';
import { SignDialog } from './SignDialog.tsx';
import { TargetsSection } from './TargetsSection.tsx';
import { usePledgePapers } from './usePapers.ts';
import { usePledgeDraft } from './usePledgeDraft.ts';
import { usePledgeRoute } from './usePledgeRoute.ts';
import styles from './pledge.module.css';

/** From so many targets on the words are folded away at first: the table is what is worked on. */
const MANY_TARGETS = 6;

/** A pledge that is being drawn up. Everything saves itself; signing is an explicit step. */
export function DraftPledge({ view, pledge }: { view: PledgeView; pledge: PledgeContent }) {
  const { clusterId, year, pathTo, results, workspace } = usePledgeRoute();
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const editing = usePledgeDraft(pledge);
  const papers = usePledgePapers(pledge.id);
  const [isFolded, setFolded] = useState(pledge.targets.length >= MANY_TARGETS);
  const [pasted, setPasted] = useState<string | null>(null);
  const [signing, setSigning] = useState<PledgeContent | null>(null);

  const goTo = (field: PledgeCheckTarget) => {
    // The field must be on the page before it can take the focus.
    flushSync(() => setFolded(false));
    goToPledgeField(field, editing.form.parties);
  };
  const openSigning = useSavedStep(editing.flush, async () => {
    // The checklist of what was just written, not of what was on screen before.
    const fresh = await queryClient.query({ ...pledgeView(api, clusterId, year), staleTime: 0 });
    const [first] = missingForSigning(fresh.checklist);
    if (first) goTo(first.target);
    else setSigning(fresh.pledge);
  });
  const remove = useWrite(() => api.pledges.remove.mutate({ id: pledge.id, version: pledge.version }), {
    onSuccess: () => void navigate(workspace),
  });
  const askToRemove = () =>
    confirm({
      title: 'Xóa dự thảo giao ước?',
      content: 'Lời văn, chỉ tiêu và các bên ký của bản dự thảo này bị xóa. Không hoàn tác được; nhật ký vẫn giữ.',
      okText: 'Xóa dự thảo',
      onOk: () => remove.mutate(),
    });
  return (
    <Page
      path={pathTo(view.cluster, 'Giao ước thi đua')}
      title={<h1>Giao ước thi đua năm {year}</h1>}
      status={<PledgeStatusTag status={pledge.status} />}
      actions={
        <>
          <PaperMenu papers={papers} flush={editing.flush} />
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'results', label: 'Kết quả thực hiện', onClick: () => void navigate(results) },
                { type: 'divider' },
                { key: 'remove', label: 'Xóa dự thảo…', onClick: () => void askToRemove() },
              ],
            }}
          >
            <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
              Việc khác
            </Button>
          </Dropdown>
          <Button type="primary" loading={openSigning.isPending} onClick={openSigning.take}>
            Ký giao ước…
          </Button>
        </>
      }
      railLabel="Kiểm tra trước khi ký"
      rail={
        <>
          {pasted !== null && (
            <PasteTargets
              key={pasted}
              pledgeId={pledge.id}
              kind={view.cluster.kind}
              text={pasted}
              onClose={() => setPasted(null)}
            />
          )}
          <PledgeCheck items={view.checklist} onGo={goTo} />
        </>
      }
    >
      <PaperNotices papers={papers} />
      <PledgeConflict draft={editing.draft} onSettle={editing.settle} />
      <SavingNotice saving={editing} />
      <FailureNotice error={remove.error} onRead={remove.reset} />
      {openSigning.failure && <Notice tone="danger">{openSigning.failure.message}</Notice>}
      {pledge.signedNames !== null && (
        <Notice tone="info">Giao ước này đã ký và được mở lại để điều chỉnh; sửa xong thì ký lại.</Notice>
      )}
      <PledgeWords form={editing.form} year={year} onChange={editing.change} isFolded={isFolded} onFold={setFolded} />
      <TargetsSection pledge={pledge} kind={view.cluster.kind} canEdit onPaste={setPasted} />
      <PartiesSection
        parties={editing.form.parties}
        memberParties={view.memberParties}
        year={year}
        onChange={(parties) => editing.change({ parties })}
      />
      <div className={styles.files}>
        <AttachedFiles ownerType="pledge" ownerId={pledge.id} mayChange />
      </div>
      {signing && <SignDialog pledge={signing} title={`giao ước năm ${year}`} onClose={() => setSigning(null)} />}
    </Page>
  );
}
