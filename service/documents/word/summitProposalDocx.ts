import { writeFile } from 'node:fs/promises';
import { refusal } from '#core/errors/appError.ts';
import type { ProposalList } from '#core/summits/proposalList.ts';
import { replaceFile } from '../atomicFile.ts';
import { TITLE_RULE_SHARE } from '../paper/titleRows.ts';
import { breakAtSense } from '../senseBreaks.ts';
import { POINTS_PER_MM } from '../sheet/paper.ts';
import { printableText } from '../sheet/sheetText.ts';
import { fillTemplate, type TemplateData } from './fillTemplate.ts';
import { headerData, widestBold } from './headerData.ts';
import { ruleParagraph } from './ruleParagraph.ts';
import { summitProposalTemplate } from './summitProposalTemplate.ts';
import { TEXT_MM } from './wordMeasures.ts';

const TITLE_SIZE = 14;

/**
 * Writes "Danh sách đề nghị khen thưởng" of a summit as a Word document ready to print and sign. The file appears whole
 * or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export async function writeSummitProposalDocx(job: {
  paper: ProposalList;
  targetPath: string;
  signal: AbortSignal;
}): Promise<void> {
  const refuseIfCancelled = () => {
    if (job.signal.aborted) throw refusal('JOB_CANCELLED');
  };
  refuseIfCancelled();
  await replaceFile(job.targetPath, async (tempPath) => {
    const filled = fillTemplate(await summitProposalTemplate(), listData(job.paper));
    refuseIfCancelled();
    await writeFile(tempPath, filled);
  });
}

/** What the tags of the template stand for. */
function listData(paper: ProposalList): TemplateData {
  const subtitle = breakAtSense(printableText(paper.subtitle), 'bold', TITLE_SIZE, TEXT_MM * POINTS_PER_MM * 0.92);
  const { issuer, place, heldOn: madeOn } = paper;
  return {
    ...headerData({ issuer, place, madeOn }),
    du_thao: paper.isDraft ? [{ chu: 'DỰ THẢO' }] : [],
    ten_loai: printableText(paper.title),
    trich_yeu: subtitle.join('\n'),
    vach_trich_yeu: ruleParagraph(TEXT_MM, TITLE_RULE_SHARE * widestBold(subtitle, TITLE_SIZE)),
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
