import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { namesInShort } from '#core/nominations/namesInShort.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import type { BatchView } from '../../api/nominationsQueries.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { PaperMenu, PaperNotices, type Paper } from '../../shared/PaperMenu.tsx';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useYearOf } from '../../shell/YearContext.tsx';
import { LineForm } from '../lines/LineForm.tsx';
import { LinesBoard } from '../lines/LinesBoard.tsx';
import { PasteForm } from '../lines/PasteForm.tsx';
import { useLinesExport } from '../lines/useLinesExport.ts';
import { NOMINATIONS_PATH } from '../nominationPath.ts';
import { useBatchWrites } from '../useNominationWrites.ts';
import { BatchFacts } from './BatchFacts.tsx';
import { BatchForm } from './BatchForm.tsx';

/** One tờ trình: what stands above its list, and the list. */
export function BatchPage({ view }: { view: BatchView }) {
  const { batch, on, unitEndedOn, outside } = view;
  const { id, version, title, unitName, year } = batch;
  const { nominations } = useApi();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const { remove } = useBatchWrites();
  const mayChange = mayWrite(useAppInfo().actor.role);
  const { exporting, start } = useLinesExport();
  const submission = useFileExport(() => nominations.exportSubmission.mutate({ id }));
  const list = useFileExport(() => nominations.exportListPaper.mutate({ id }));
  useYearOf(year);

  const papers: Paper[] = [
    { key: 'submission', label: 'Tờ trình (Word)', what: 'tờ trình', exporting: submission },
    { key: 'list', label: 'Danh sách đề nghị (Excel)', what: 'danh sách đề nghị', exporting: list },
  ];
  const askToRemove = () =>
    void confirm({
      title: 'Xóa tờ trình này?',
      content: `Chỉ xóa được khi không còn dòng nào. Xóa “${title}” rồi không lấy lại được.`,
      okText: 'Xóa tờ trình',
      onOk: () => remove.mutate({ id, version }, { onSuccess: () => void navigate('/nominations') }),
    });
  return (
    <LinesBoard
      path={[NOMINATIONS_PATH, { label: unitName }]}
      title={<h1 title={title}>{title}</h1>}
      above={
        <>
          <FailureNotice error={remove.error} onRead={remove.reset} />
          <BatchFacts view={view} />
          {unitEndedOn !== null && (
            <Notice tone="warn">
              {unitName} đã kết thúc từ ngày {formatDate(unitEndedOn)}: không nhận đề nghị mới cho chính đơn vị này.
            </Notice>
          )}
          {outside.length > 0 && (
            <Notice tone="warn">
              Không thuộc {unitName} ngày {formatDate(on)}: {namesInShort(outside)}. Hãy xem lại đơn vị đề nghị, hoặc
              người, tập thể được đề nghị.
            </Notice>
          )}
          <ExportNotice exporting={exporting} />
          <PaperNotices papers={papers} />
        </>
      }
      label={`Đề nghị của ${unitName}`}
      owner={{ batchId: id }}
      forms={[
        {
          key: 'NEW',
          label: 'Thêm đề nghị',
          content: (onClose) => <LineForm batchId={id} on={on} line={null} onDone={onClose} />,
        },
        {
          key: 'PASTE',
          label: 'Dán, nhập từ Excel',
          content: (onClose) => <PasteForm batchId={id} onClose={onClose} />,
        },
        {
          key: 'EDIT',
          label: 'Sửa tờ trình',
          content: (onClose) => <BatchForm view={view} year={year} onDone={onClose} />,
        },
      ]}
      actions={(filter, count) => (
        <>
          {count === 0 && mayChange && <Button onClick={askToRemove}>Xóa</Button>}
          <Button disabled={count === 0} onClick={() => start(filter)}>
            Xuất Excel
          </Button>
          <PaperMenu papers={papers} />
        </>
      )}
      emptySentence={`Người, tập thể ${unitName} đề nghị khen thưởng sẽ đứng ở đây. Có sẵn danh sách Excel thì dán hoặc chọn tệp một lần là đủ.`}
    />
  );
}
