import { use, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import { UPPER_ANSWER_LABELS } from '#core/nominations/nominationLine.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { lineView, type LineView } from '../../api/nominationsQueries.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { FactRows } from '../../shared/FactRows.tsx';
import { LeaveContext } from '../../shared/LeaveContext.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { FileSection } from './FileSection.tsx';
import { FindingsSection } from './FindingsSection.tsx';
import { LineActs } from './LineActs.tsx';
import { LineForm } from './LineForm.tsx';
import { kindWords, statusTone } from './lineWords.ts';
import { SummitRemarks } from './SummitRemarks.tsx';
import { WaySection } from './WaySection.tsx';
import board from '../../shared/list/listBoard.module.css';

interface LineRailProps {
  id: string;
  /** On the page of its tờ trình; elsewhere the tờ trình is told. */
  ofBatch: boolean;
  onClose: () => void;
}

/** Beside the list: the chosen line, how the rules see it, its file, its way, and what is done with it. */
export function LineRail({ id, ofBatch, onClose }: LineRailProps) {
  const { data, error } = useQuery(lineView(useApi(), id));
  const [isEditing, setEditing] = useState(false);
  const mayChange = mayWrite(useAppInfo().actor.role);
  const { leaveForm } = use(LeaveContext);
  if (!data) {
    return (
      <RailSection title="Đề nghị đang chọn" onClose={onClose} aside={error ? undefined : 'Đang đọc…'}>
        {error && <p role="alert">{failureOf(error).message}</p>}
      </RailSection>
    );
  }
  const { line, on } = data;
  if (isEditing) return <LineForm batchId={line.batchId} on={on} line={line} onDone={() => setEditing(false)} />;
  return (
    <>
      <RailSection title={[line.honorific, line.name].filter(Boolean).join(' ')} onClose={() => leaveForm(onClose)}>
        {line.subject === 'COLLECTIVE' && <SummitRemarks lineId={id} />}
        <LineFacts view={data} ofBatch={ofBatch} />
        {mayChange && <LineActs view={data} onEdit={() => leaveForm(() => setEditing(true))} onRemoved={onClose} />}
      </RailSection>
      <FindingsSection view={data} mayChange={mayChange} />
      <FileSection view={data} mayChange={mayChange} />
      <WaySection view={data} />
      <div className={board.railFiles}>
        <AttachedFiles ownerType="nomination" ownerId={id} mayChange={mayChange} />
      </div>
    </>
  );
}

function LineFacts({ view, ofBatch }: { view: LineView; ofBatch: boolean }) {
  const { line, batch, awardName, fallbackAwardName, askedAwardName, decision } = view;
  const tone = statusTone(line.status);
  const linkId = line.subject === 'INDIVIDUAL' ? line.personId : line.unitId;
  const page = line.subject === 'INDIVIDUAL' ? 'people' : 'units';
  const facts: [string, ReactNode][] = [
    ['Chức vụ', line.position],
    ['Đơn vị', line.unitName],
    ['Hồ sơ', linkId === null ? '' : <Link to={`/${page}/${linkId}`}>Mở trang của {line.name}</Link>],
    ['Đề nghị', awardName],
    ['Nếu không được', line.upperAnswer === null ? fallbackAwardName : ''],
    ['Đã xin cấp trên', askedAwardName],
    ['Trả lời', line.upperAnswer === null ? '' : `${UPPER_ANSWER_LABELS[line.upperAnswer]} (${line.upperDocument})`],
    ['Loại', kindWords(line)],
    ['Thành tích', line.achievement],
    [
      'Tờ trình',
      ofBatch ? '' : <Link to={`/nominations/${batch.id}`}>{[batch.unitName, batch.title].join(': ')}</Link>,
    ],
    ['Bước', <span className={tone && board[tone]}>{NOMINATION_STATUS_LABELS[line.status]}</span>],
    ['Quyết định', decision && <DecisionLink decision={decision} />],
    ['Ghi chú', line.note],
  ];
  return <FactRows facts={facts} />;
}

function DecisionLink({ decision }: { decision: NonNullable<LineView['decision']> }) {
  const { id, number, title, issuedOn, status } = decision;
  const words = status === 'DRAFT' ? `Bản nháp: ${title}` : number === '' ? title : number;
  return (
    <Link to={`/awards/${id}`}>
      {issuedOn === null || status === 'DRAFT' ? words : `${words}, ${formatDate(issuedOn)}`}
    </Link>
  );
}
