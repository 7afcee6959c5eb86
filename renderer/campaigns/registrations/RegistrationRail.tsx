import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Link } from 'react-router';
import {
  REGISTRATION_STATUS_LABELS,
  type RegistrationRow,
  type RegistrationStatus,
} from '#core/campaigns/registration.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { mayWrite } from '#core/office/actor.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { useApi } from '../../api/ApiContext.ts';
import { registrationView } from '../../api/campaignsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { FactRows } from '../../shared/FactRows.tsx';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { Field } from '../../shared/Field.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useRegistrationWrites } from '../useCampaignWrites.ts';
import { RegistrationForm } from './RegistrationForm.tsx';
import { marksOf } from './registrationWords.ts';
import { STATUS_TONES } from './RegistrationRowView.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import board from '../../shared/list/listBoard.module.css';

interface RegistrationRailProps {
  id: string;
  campaignId: string | null;
  onClose: () => void;
}

/** Beside the list: the chosen registration, and what is done with it. */
export function RegistrationRail({ id, campaignId, onClose }: RegistrationRailProps) {
  const { data, error } = useQuery(registrationView(useApi(), id));
  const [isEditing, setEditing] = useState(false);
  if (data && isEditing)
    return <RegistrationForm row={data} year={data.year} campaignId={campaignId} onDone={() => setEditing(false)} />;
  if (data) return <Registration row={data} onEdit={() => setEditing(true)} onClose={onClose} />;
  return (
    <RailSection title="Đăng ký đang chọn" onClose={onClose} aside={error ? undefined : 'Đang đọc…'}>
      {error && <p role="alert">{failureOf(error).message}</p>}
    </RailSection>
  );
}

interface RegistrationProps {
  row: RegistrationRow;
  onEdit: () => void;
  onClose: () => void;
}

function Registration({ row, onEdit, onClose }: RegistrationProps) {
  const mayChange = mayWrite(useAppInfo().actor.role);
  const marks = marksOf(row).join(', ');
  const facts: [string, ReactNode][] = [
    ['Đối tượng', SUBJECT_LABELS[row.subject]],
    ['Chức vụ', row.position],
    [
      'Đơn vị',
      row.unitId === null ? row.unitName : <Link to={`/units/${row.unitId}`}>{row.unitName || 'Mở đơn vị'}</Link>,
    ],
    ['Danh hiệu', row.awardName],
    ['Nội dung', row.content],
    ['Phong trào', row.campaignId === null ? '' : <Link to={`/campaigns/${row.campaignId}`}>{row.campaignName}</Link>],
    ['Ngày đăng ký', formatDate(row.registeredOn)],
    ['Hạn đăng ký', row.registerBy === null ? '' : formatDate(row.registerBy)],
    ['Tình trạng', <span className={STATUS_TONES[row.status]}>{REGISTRATION_STATUS_LABELS[row.status]}</span>],
    ['Lưu ý', marks === '' ? '' : <span className={board.warn}>{marks}</span>],
    ['Ghi chú', row.note],
  ];
  return (
    <>
      <RailSection title={row.name} onClose={onClose}>
        <FactRows facts={facts} />
        {row.personId !== null && (
          <p>
            <Link to={`/people/${row.personId}`}>Mở trang của {row.name}</Link>
          </p>
        )}
        {mayChange && <RegistrationActs row={row} onEdit={onEdit} onRemoved={onClose} />}
      </RailSection>
      <div className={board.railFiles}>
        <AttachedFiles ownerType="registration" ownerId={row.id} mayChange={mayChange} />
      </div>
    </>
  );
}

/** What can be done next in each state. */
const NEXT: Record<RegistrationStatus, [RegistrationStatus, string][]> = {
  SUBMITTED: [
    ['ACCEPTED', 'Chấp nhận'],
    ['RETURNED', 'Trả lại'],
    ['WITHDRAWN', 'Đơn vị rút'],
  ],
  RETURNED: [
    ['SUBMITTED', 'Đã bổ sung'],
    ['WITHDRAWN', 'Đơn vị rút'],
  ],
  ACCEPTED: [
    ['RETURNED', 'Trả lại'],
    ['WITHDRAWN', 'Đơn vị rút'],
  ],
  WITHDRAWN: [['SUBMITTED', 'Nhận lại']],
};

interface RegistrationActsProps {
  row: RegistrationRow;
  onEdit: () => void;
  onRemoved: () => void;
}

function RegistrationActs({ row, onEdit, onRemoved }: RegistrationActsProps) {
  const { id, version, name, note: storedNote } = row;
  const confirm = useConfirm();
  const { state, remove } = useRegistrationWrites();
  /** What is missing, while a return is being written. */
  const [reason, setReason] = useState<string | null>(null);
  const put = (status: RegistrationStatus, note: string) =>
    state.mutate({ id, version, state: { status, note } }, { onSuccess: () => setReason(null) });
  const askToRemove = () =>
    void confirm({
      title: 'Xóa đăng ký này?',
      content: `Chỉ xóa khi ghi nhầm; nếu đơn vị không đăng ký nữa thì bấm “Đơn vị rút”. Xóa đăng ký của ${name} rồi không lấy lại được.`,
      okText: 'Xóa đăng ký',
      onOk: () => remove.mutate({ id, version }, { onSuccess: onRemoved }),
    });

  if (reason !== null) {
    return (
      <div className={board.stack}>
        <Field label="Cần bổ sung gì" htmlFor="return-reason">
          <Input.TextArea
            id="return-reason"
            autoFocus
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <div className={board.acts}>
          <Button disabled={reason.trim() === ''} loading={state.isPending} onClick={() => put('RETURNED', reason)}>
            Trả lại
          </Button>
          <Button onClick={() => setReason(null)}>Thôi</Button>
        </div>
        <FailureLine error={state.error} />
      </div>
    );
  }
  return (
    <>
      <div className={board.acts}>
        {NEXT[row.status].map(([status, label]) => (
          <Button
            key={status}
            loading={state.isPending && state.variables.state.status === status}
            onClick={() => (status === 'RETURNED' ? setReason('') : put(status, storedNote))}
          >
            {label}
          </Button>
        ))}
        <Button onClick={onEdit}>Sửa</Button>
        <Button onClick={askToRemove}>Xóa</Button>
      </div>
      <FailureLine error={state.error ?? remove.error} />
    </>
  );
}
