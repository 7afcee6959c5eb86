import { formatDate } from '../dates/isoDate.ts';
import { movedByYears } from '../dates/movedByYears.ts';
import { hasWholeShares, totalShare, type InitiativeInput } from './initiative.ts';
import { shareText } from './shareText.ts';

/**
 * What is to be looked at of an application, each in one sentence: shares that do not make 100 % (C16), an
 * application handed in more than a year after the first use (C17, a local rule under Nghị định 13/2012/NĐ-CP).
 */
export function initiativeNotices(
  initiative: Pick<InitiativeInput, 'authors' | 'submittedOn' | 'firstAppliedOn'>,
): string[] {
  const { authors, submittedOn, firstAppliedOn } = initiative;
  const notices: string[] = [];
  if (!hasWholeShares(authors)) {
    notices.push(
      `Tổng tỷ lệ đóng góp của các tác giả là ${shareText(totalShare(authors))}, cần đúng 100% trước khi in giấy chứng nhận.`,
    );
  }
  if (submittedOn !== null && firstAppliedOn !== null && submittedOn > movedByYears(firstAppliedOn, 1)) {
    notices.push(
      `Nộp đơn ngày ${formatDate(submittedOn)}, quá một năm kể từ ngày áp dụng lần đầu ${formatDate(firstAppliedOn)}.`,
    );
  }
  return notices;
}
