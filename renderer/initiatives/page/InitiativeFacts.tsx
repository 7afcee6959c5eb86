import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pointsText } from '#core/text/pointsText.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import {
  INITIATIVE_KIND_LABELS,
  INITIATIVE_STATUS_LABELS,
  RECOGNITION_LEVEL_LABELS,
} from '#core/initiatives/initiative.ts';
import { formatDong } from '#core/money/format.ts';
import type { InitiativeView } from '../../api/initiativesQueries.ts';
import { resultWords } from '../scoring/resultWords.ts';

type Fact = readonly [label: string, value: ReactNode];

/** What an initiative is in short. */
export function factsOf({ initiative, reviews, recognitions }: InitiativeView): Fact[] {
  const { unitId, unitName, benefit, status, statusReason } = initiative;
  return [
    ['Kết quả', INITIATIVE_STATUS_LABELS[status]],
    ['Lý do', statusReason],
    ...reviews.map((review): Fact => ['Hội đồng chấm', <Review key={review.meetingId} {...review} />]),
    ...recognitions.map((recognition): Fact => ['Công nhận', <Recognition key={recognition.id} {...recognition} />]),
    ['Loại', INITIATIVE_KIND_LABELS[initiative.kind]],
    ['Lĩnh vực', initiative.field],
    ['Đơn vị', unitId === null ? unitName : <Link to={`/units/${unitId}`}>{unitName}</Link>],
    ['Chủ đầu tư', initiative.owner],
    ['Nộp đơn', dateWords(initiative.submittedOn)],
    ['Áp dụng lần đầu', dateWords(initiative.firstAppliedOn)],
    ['Giá trị làm lợi', benefit === null ? '' : formatDong(benefit)],
    ['Chương trình', initiative.programme],
    ['Mã trên cổng', initiative.portalCode],
    ['Ghi chú', initiative.note],
  ];
}

function Review({
  councilId,
  meetingId,
  meetingTitle,
  heldOn,
  isClosed,
  conclusion,
  result,
}: InitiativeView['reviews'][number]) {
  const words = [
    result.sheets === 0 ? '' : `${pointsText(result.total)} điểm`,
    resultWords(result).text.toLowerCase(),
    isClosed ? '' : 'phiên họp chưa kết thúc',
    conclusion,
  ].filter((part) => part !== '');
  return (
    <>
      <Link to={`/councils/${councilId}/meetings/${meetingId}`}>
        {meetingTitle}
        {heldOn !== null && `, ${formatDate(heldOn)}`}
      </Link>
      {': '}
      {words.join('; ')}
    </>
  );
}

function Recognition({
  id,
  level,
  decidedBy,
  number,
  issuedOn,
  isInForce,
  isDraft,
}: InitiativeView['recognitions'][number]) {
  const words = [
    RECOGNITION_LEVEL_LABELS[level],
    number === '' ? '' : `Quyết định số ${number}`,
    issuedOn === null ? '' : `ngày ${formatDate(issuedOn)}`,
    decidedBy,
    isDraft ? 'đang dự thảo' : isInForce ? '' : 'đã thu hồi',
  ].filter((part) => part !== '');
  return <Link to={`/initiatives/recognitions/${id}`}>{words.join(', ')}</Link>;
}

const dateWords = (date: IsoDate | null) => (date === null ? '' : formatDate(date));
