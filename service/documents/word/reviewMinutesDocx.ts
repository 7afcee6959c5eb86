import type { ReviewMinutes } from '#core/councils/reviewMinutes.ts';
import { printableText } from '../sheet/sheetText.ts';
import type { TemplateData } from './fillTemplate.ts';
import { numbered } from './templateTexts.ts';
import { titleData } from './titleBlock.ts';
import { writeFromTemplate, type TemplateJob } from './writeWord.ts';

/**
 * Writes the minutes of a council's meeting as a Word document ready to print and sign. The file appears whole or not
 * at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writeReviewMinutesDocx(job: TemplateJob<ReviewMinutes>): Promise<void> {
  return writeFromTemplate(job, 'REVIEW_MINUTES', minutesData);
}

/** What the tags of a template of minutes stand for. */
function minutesData(paper: ReviewMinutes): TemplateData {
  return {
    ...titleData({ ...paper, madeOn: paper.heldOn, isDraft: !paper.isClosed }),
    mo_dau: printableText(paper.opening),
    thanh_phan: numbered(paper.attendance),
    noi_dung: numbered(paper.contents),
    ten_ket_qua: printableText(paper.resultsHeading),
    nhom: paper.groups.map(({ heading, method, rows }, index) => ({
      so: String(index + 1),
      tieu_de: printableText(heading),
      cach: printableText(method),
      dong: rows.map((row) => ({
        stt: String(row.ordinal),
        ten: printableText(row.name),
        phat_ra: row.issued,
        thu_ve: row.collected,
        khong_hop_le: row.invalid,
        dong_y: row.agree,
        khong_dong_y: row.disagree,
        khong_y_kien: row.abstain,
        ty_le: row.share,
        ket_qua: row.result,
      })),
    })),
    bang_diem:
      paper.scored.length === 0
        ? []
        : [
            {
              dong: paper.scored.map((row) => ({
                stt: String(row.ordinal),
                ten: printableText(row.title),
                tac_gia: printableText(row.authors),
                so_phieu: row.sheets,
                diem: row.points,
                ket_qua: row.result,
              })),
            },
          ],
    ket_luan: numbered(paper.conclusions),
    loi_ket: printableText(paper.closing),
    hang_ky: [
      {
        ...{ trai_chuc_danh: 'THƯ KÝ', trai_ten: printableText(paper.secretary) },
        ...{ phai_chuc_danh: paper.chairTitle, phai_ten: printableText(paper.chair) },
      },
    ],
  };
}
