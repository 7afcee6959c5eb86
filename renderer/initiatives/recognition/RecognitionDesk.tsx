import { useState } from 'react';
import { Button } from 'antd';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { isOwnDecision } from '#core/initiatives/recognition.ts';
import type { RecognitionCheckTarget } from '#core/initiatives/recognitionChecklist.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { mayWrite } from '#core/office/actor.ts';
import type { RecognitionView } from '../../api/recognitionsQueries.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { PaperMenu, PaperNotices } from '../../shared/PaperMenu.tsx';
import { StatusTag } from '../../shared/StatusTag.tsx';
import { TotalsBar } from '../../shared/TotalsBar.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useOpened } from '../../shared/useOpened.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYearOf } from '../../shell/YearContext.tsx';
import { ChoosePanel } from './ChoosePanel.tsx';
import { HeaderForm } from './HeaderForm.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { ItemsTable } from './ItemsTable.tsx';
import { RecognitionCheck } from './RecognitionCheck.tsx';
import { RecognitionFacts } from './RecognitionFacts.tsx';
import { RecognitionHistory } from './RecognitionHistory.tsx';
import { RECOGNITIONS_PATH } from './recognitionPath.ts';
import { fieldId } from './recognitionFields.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import { RevokedNotice } from './RevokedNotice.tsx';
import { useRecognitionPapers } from './useRecognitionPapers.ts';
import { useRecognitionWrites } from './useRecognitionWrites.ts';
import styles from './recognition.module.css';

/** One decision: written and issued, or read once it is; its initiatives, its papers. */
export function RecognitionDesk({ view }: { view: RecognitionView }) {
  const { recognition, items, counts, checklist } = view;
  const { id, version, number, status } = recognition;
  const navigate = useNavigate();
  const confirm = useConfirm();
  const { remove } = useRecognitionWrites();
  const mayChange = mayWrite(useAppInfo().actor.role);
  const papers = useRecognitionPapers(recognition);
  const [beside, setBeside] = useOpened<'HEADER' | 'CHOOSE' | null>(null);
  const [dialog, setDialog] = useState<'ISSUE' | 'REVOKE' | null>(null);
  useYearOf(recognition.year);

  const isOwn = isOwnDecision(recognition);
  const isOpen = status === 'DRAFT' && mayChange;
  const close = () => setBeside(null);
  const goTo = (target: RecognitionCheckTarget) => {
    // The form must be on the page before one of its fields can take the focus.
    flushSync(() => setBeside(target === 'items' ? 'CHOOSE' : 'HEADER'));
    const field = document.getElementById(fieldId(target));
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  };
  const issue = () => {
    const first = checklist.find(({ state }) => state === 'MISSING');
    if (first) goTo(first.target);
    else setDialog('ISSUE');
  };
  const askToRemove = () =>
    void confirm({
      title: 'Xóa bản nháp này?',
      content: 'Bản nháp và danh sách đã chọn bị xóa; các sáng kiến giữ nguyên. Không hoàn tác được, nhật ký vẫn giữ.',
      okText: 'Xóa bản nháp',
      onOk: () => remove.mutate({ id, version }, { onSuccess: () => void navigate('/initiatives/recognitions') }),
    });
  return (
    <Page
      path={[...RECOGNITIONS_PATH, { label: number === '' ? 'Chưa có số' : number }]}
      title={<h1>{number === '' ? 'Quyết định công nhận sáng kiến' : `Quyết định ${number}`}</h1>}
      status={<StatusTag status={status} />}
      actions={actions()}
      rail={rail()}
      railLabel={beside === 'CHOOSE' ? 'Chọn sáng kiến' : 'Trước khi ban hành'}
    >
      <FailureNotice error={remove.error} onRead={remove.reset} />
      {isOwn && <PaperNotices papers={papers} />}
      <RevokedNotice recognition={recognition} />
      <RecognitionFacts view={view} />
      <ItemsTable
        recognition={recognition}
        items={items}
        isOpen={isOpen}
        isBeside={isOpen}
        onChoose={() => setBeside('CHOOSE')}
      />
      <div className={styles.files}>
        <AttachedFiles ownerType="recognition" ownerId={id} mayChange={mayChange} />
        <RecognitionHistory id={id} />
      </div>
      <TotalsBar
        label="Tổng của quyết định"
        figures={[
          ['Sáng kiến', formatNumber(counts.initiatives)],
          ['Lượt tác giả', formatNumber(counts.authorships)],
          ['Số người', formatNumber(counts.people)],
        ]}
        sum={['Giá trị làm lợi', formatDong(counts.benefit)]}
      />
      {dialog === 'ISSUE' && <IssueDialog view={view} onClose={() => setDialog(null)} />}
      {dialog === 'REVOKE' && <RevokeDialog recognition={recognition} onClose={() => setDialog(null)} />}
    </Page>
  );

  function actions() {
    return (
      <>
        {isOwn && items.length > 0 && <PaperMenu papers={papers} />}
        {isOpen && <Button onClick={askToRemove}>Xóa bản nháp</Button>}
        {isOpen && <Button onClick={() => setBeside('HEADER')}>Sửa phần đầu</Button>}
        {isOpen && (
          <Button type={beside === null ? 'primary' : 'default'} onClick={issue}>
            {isOwn ? 'Ban hành…' : 'Ghi nhận…'}
          </Button>
        )}
        {status === 'ISSUED' && mayChange && <Button onClick={() => setDialog('REVOKE')}>Thu hồi…</Button>}
      </>
    );
  }

  function rail() {
    if (!isOpen) return undefined;
    return (
      <div className={styles.rail}>
        {beside === 'HEADER' && <HeaderForm recognition={recognition} onDone={close} />}
        {beside === 'CHOOSE' && <ChoosePanel recognition={recognition} onClose={close} />}
        <RecognitionCheck items={checklist} onGo={goTo} />
      </div>
    );
  }
}
