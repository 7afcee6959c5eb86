import type { ProposalList } from '#core/summits/proposalList.ts';
import { printableText } from '../sheet/sheetText.ts';
import type { TemplateData } from './fillTemplate.ts';
import { titleData } from './titleBlock.ts';
import { writeFromTemplate, type TemplateJob } from './writeWord.ts';

/**
 * Writes "Danh sách đề nghị khen thưởng" of a summit as a Word document ready to print and sign. The file appears whole
 * or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writeSummitProposalDocx(job: TemplateJob<ProposalList>): Promise<void> {
  return writeFromTemplate(job, 'SUMMIT_PROPOSAL', listData);
}

/** What the tags of the template stand for. */
function listData(paper: ProposalList): TemplateData {
  return {
    ...titleData({ ...paper, madeOn: paper.heldOn }),
    dong: paper.rows.map(({ ordinal, name, proposed, basis }) => ({
      ...{ stt: String(ordinal), ten: printableText(name) },
      ...{ de_nghi: lines(proposed), can_cu: lines(basis) },
    })),
    khong_de_nghi: paper.without === '' ? [] : [{ loi: printableText(paper.without) }],
    loi_ket: printableText(paper.closing),
    hang_ky: [
      {
        ...{ trai_chuc_danh: 'THƯ KÝ', trai_ten: printableText(paper.secretary) },
        ...{ phai_chuc_danh: 'CHỦ TRÌ HỘI NGHỊ', phai_ten: printableText(paper.chair) },
      },
    ],
  };
}

const lines = (text: string) => text.split('\n').map(printableText).join('\n');
