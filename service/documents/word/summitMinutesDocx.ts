import { writeFile } from 'node:fs/promises';
import { refusal } from '#core/errors/appError.ts';
import type { SummitMinutes } from '#core/summits/summitMinutes.ts';
import { replaceFile } from '../atomicFile.ts';
import { TITLE_RULE_SHARE } from '../paper/titleRows.ts';
import { breakAtSense } from '../senseBreaks.ts';
import { POINTS_PER_MM } from '../sheet/paper.ts';
import { printableText } from '../sheet/sheetText.ts';
import { fillTemplate, type TemplateData } from './fillTemplate.ts';
import { headerData, widestBold } from './headerData.ts';
import { ruleParagraph } from './ruleParagraph.ts';
import { roundsData } from './summitCountDocx.ts';
import { summitMinutesTemplate } from './summitMinutesTemplate.ts';
import { TEXT_MM } from './wordMeasures.ts';

const TITLE_SIZE = 14;

/**
 * Writes "Biên bản hội nghị" as a Word document ready to print and sign. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export async function writeSummitMinutesDocx(job: {
  paper: SummitMinutes;
  targetPath: string;
  signal: AbortSignal;
}): Promise<void> {
  const refuseIfCancelled = () => {
    if (job.signal.aborted) throw refusal('JOB_CANCELLED');
  };
  refuseIfCancelled();
  await replaceFile(job.targetPath, async (tempPath) => {
    const filled = fillTemplate(await summitMinutesTemplate(), minutesData(job.paper));
    refuseIfCancelled();
    await writeFile(tempPath, filled);
  });
}

/** What the tags of the template stand for. */
function minutesData(paper: SummitMinutes): TemplateData {
  const subtitle = breakAtSense(printableText(paper.subtitle), 'bold', TITLE_SIZE, TEXT_MM * POINTS_PER_MM * 0.92);
  const { issuer, place, heldOn: madeOn } = paper;
  return {
    ...headerData({ issuer, place, madeOn }),
    du_thao: paper.isDraft ? [{ chu: 'DỰ THẢO' }] : [],
    ten_loai: printableText(paper.title),
    trich_yeu: subtitle.join('\n'),
    vach_trich_yeu: ruleParagraph(TEXT_MM, TITLE_RULE_SHARE * widestBold(subtitle, TITLE_SIZE)),
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

const numbered = (lines: readonly string[]): TemplateData[] =>
  lines.map((line, index) => ({ so: String(index + 1), loi: printableText(line) }));
