import type { SummitMinutes } from '#core/summits/summitMinutes.ts';
import { printableText } from '../sheet/sheetText.ts';
import type { TemplateData } from './fillTemplate.ts';
import { roundsData } from './summitCountDocx.ts';
import { numbered } from './templateTexts.ts';
import { titleData } from './titleBlock.ts';
import { writeFromTemplate, type TemplateJob } from './writeWord.ts';

/**
 * Writes "Biên bản hội nghị" as a Word document ready to print and sign. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writeSummitMinutesDocx(job: TemplateJob<SummitMinutes>): Promise<void> {
  return writeFromTemplate(job, 'SUMMIT_MINUTES', minutesData);
}

/** What the tags of the template stand for. */
function minutesData(paper: SummitMinutes): TemplateData {
  return {
    ...titleData({ ...paper, madeOn: paper.heldOn }),
    mo_dau: printableText(paper.opening),
    thanh_phan: numbered(paper.attendance),
    noi_dung: numbered(paper.contents),
    vong: roundsData(paper.rounds),
    ket_luan: numbered(paper.conclusions),
    loi_ket: printableText(paper.closing),
    hang_ky: [
      {
        ...{ trai_chuc_danh: 'THƯ KÝ', trai_ten: printableText(paper.secretary) },
        ...{ phai_chuc_danh: 'CHỦ TRÌ HỘI NGHỊ', phai_ten: printableText(paper.chair) },
      },
    ],
  };
}
