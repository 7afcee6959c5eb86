import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { WORK_KIND_LABELS, type WorkRow } from '#core/campaigns/work.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { formatDong } from '#core/money/format.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { workView } from '../../api/campaignsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { FactRows } from '../../shared/FactRows.tsx';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useWorkWrites } from '../useCampaignWrites.ts';
import { WorkForm } from './WorkForm.tsx';
import { WORK_TONES } from './WorkRowView.tsx';
import { delayWords, stateWords } from './workWords.ts';
import { useConfirm } from '../../shared/useConfirm.ts';
import board from '../../shared/list/listBoard.module.css';

interface WorkRailProps {
  id: string;
  year: number;
  campaignId: string | null;
  onClose: () => void;
}

/** Beside the list: the chosen work, and what is done with it. */
export function WorkRail({ id, year, campaignId, onClose }: WorkRailProps) {
  const { data, error } = useQuery(workView(useApi(), id));
  const [isEditing, setEditing] = useState(false);
  if (data && isEditing)
    return <WorkForm row={data} year={year} campaignId={campaignId} onDone={() => setEditing(false)} />;
  if (data) return <Work row={data} onEdit={() => setEditing(true)} onClose={onClose} />;
  return (
    <RailSection title="Công trình đang chọn" onClose={onClose} aside={error ? undefined : 'Đang đọc…'}>
      {error && <p role="alert">{failureOf(error).message}</p>}
    </RailSection>
  );
}

function Work({ row, onEdit, onClose }: { row: WorkRow; onEdit: () => void; onClose: () => void }) {
  const { id, version, name, unitId, unitName, campaignId } = row;
  const confirm = useConfirm();
  const { remove } = useWorkWrites();
  const mayChange = mayWrite(useAppInfo().actor.role);
  const delay = delayWords(row);
  const facts: [string, ReactNode][] = [
    ['Loại', WORK_KIND_LABELS[row.kind]],
    ['Đơn vị', unitId === null ? unitName : <Link to={`/units/${unitId}`}>{unitName}</Link>],
    ['Phong trào', <Link to={`/campaigns/${campaignId}`}>{row.campaignName}</Link>],
    ['Chào mừng', row.occasionName],
    ['Nội dung', row.description],
    ['Trị giá', row.value === null ? '' : formatDong(row.value)],
    ['Bắt đầu', dateWords(row.startsOn)],
    ['Hạn', dateWords(row.dueOn)],
    ['Tình trạng', <span className={WORK_TONES[row.status]}>{stateWords(row)}</span>],
    ['Hoàn thành', dateWords(row.finishedOn)],
    ['Lưu ý', delay === '' ? '' : <span className={board.warn}>{delay}</span>],
    ['Gắn biển', dateWords(row.plaqueOn)],
    ['Minh chứng', row.proof],
  ];
  const askToRemove = () =>
    void confirm({
      title: 'Xóa công trình, sản phẩm này?',
      content: `Chỉ xóa khi ghi nhầm; nếu đơn vị không làm nữa thì sửa tình trạng thành “Không thực hiện”. Xóa “${name}” rồi không lấy lại được.`,
      okText: 'Xóa công trình',
      onOk: () => remove.mutate({ id, version }, { onSuccess: onClose }),
    });
  return (
    <>
      <RailSection title={name} onClose={onClose}>
        <FactRows facts={facts} />
        {mayChange && (
          <div className={board.acts}>
            <Button onClick={onEdit}>Sửa, báo tiến độ</Button>
            <Button onClick={askToRemove}>Xóa</Button>
          </div>
        )}
        <FailureLine error={remove.error} />
      </RailSection>
      <div className={board.railFiles}>
        <AttachedFiles ownerType="work" ownerId={id} mayChange={mayChange} />
      </div>
    </>
  );
}

const dateWords = (date: IsoDate | null) => (date === null ? '' : formatDate(date));
