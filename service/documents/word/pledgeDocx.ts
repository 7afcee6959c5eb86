import { writeFile } from 'node:fs/promises';
import type { PledgePaper, PledgePaperParty } from '#core/clusters/pledgePaper.ts';
import { refusal } from '#core/errors/appError.ts';
import { romanNumeral } from '#core/text/roman.ts';
import { replaceFile } from '../atomicFile.ts';
import { TITLE_RULE_SHARE } from '../paper/titleRows.ts';
import { breakAtSense } from '../senseBreaks.ts';
import { POINTS_PER_MM } from '../sheet/paper.ts';
import { printableText } from '../sheet/sheetText.ts';
import { fillTemplate, type TemplateData } from './fillTemplate.ts';
import { BREATHING_SPACE, headerData, widestBold } from './headerData.ts';
import { pledgeTemplate } from './pledgeTemplate.ts';
import { ruleParagraph } from './ruleParagraph.ts';
import { TEXT_MM } from './wordMeasures.ts';

const TITLE_SIZE = 14;
const SIGNATURE_SIZE = 13;

/**
 * Writes "Bản giao ước thi đua" as a Word document ready to print and sign. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export async function writePledgeDocx(job: {
  paper: PledgePaper;
  targetPath: string;
  signal: AbortSignal;
}): Promise<void> {
  const refuseIfCancelled = () => {
    if (job.signal.aborted) throw refusal('JOB_CANCELLED');
  };
  refuseIfCancelled();
  await replaceFile(job.targetPath, async (tempPath) => {
    const filled = fillTemplate(await pledgeTemplate(), pledgeData(job.paper));
    refuseIfCancelled();
    await writeFile(tempPath, filled);
  });
}

/** What the tags of a pledge template stand for. */
function pledgeData(paper: PledgePaper): TemplateData {
  const subtitle = breakAtSense(printableText(paper.subtitle), 'bold', TITLE_SIZE, TEXT_MM * POINTS_PER_MM * 0.92);
  const { superior: superiorName, issuer: name, place, signedOn: madeOn } = paper;
  return {
    ...headerData({ issuer: { superiorName, name }, place, madeOn }),
    du_thao: paper.isSigned ? [] : [{ chu: 'DỰ THẢO' }],
    ten_loai: printableText(paper.title),
    trich_yeu: subtitle.join('\n'),
    vach_trich_yeu: ruleParagraph(TEXT_MM, TITLE_RULE_SHARE * widestBold(subtitle, TITLE_SIZE)),
    mo_dau: numbered(paper.preamble),
    noi_dung: numbered(paper.contents),
    cot_giao_uoc: printableText(paper.figureHead),
    nhom: paper.groups.map(({ name, targets }, index) => ({
      tieu_de: name === '' ? [] : [{ ten: `${romanNumeral(index + 1)}. ${printableText(name)}` }],
      chi_tieu: targets.map((target) => ({
        stt: String(target.ordinal),
        noi_dung: printableText(target.content),
        don_vi_tinh: printableText(target.measure),
        giao_uoc: printableText(target.planned),
        ghi_chu: printableText(target.note),
      })),
    })),
    thuc_hien: numbered(paper.commitments),
    loi_ket: printableText(paper.closing),
    dai_dien: printableText(paper.partiesHead),
    hang_ky: inPairs(paper.parties).map(([left, right]) => signatureRow(left, right)),
  };
}

const numbered = (lines: readonly string[]): TemplateData[] =>
  lines.map((line, index) => ({ so: String(index + 1), loi: printableText(line) }));

function inPairs(parties: readonly PledgePaperParty[]): [PledgePaperParty, PledgePaperParty | undefined][] {
  return parties.flatMap((party, index) => (index % 2 === 0 ? [[party, parties[index + 1]]] : []));
}

/** Titles of one row take the same number of lines, or the names would stand at different heights. */
function signatureRow(left: PledgePaperParty, right: PledgePaperParty | undefined): TemplateData {
  const [leftTitles, rightTitles] = [titleLines(left), right ? titleLines(right) : []];
  const lines = Math.max(leftTitles.length, rightTitles.length);
  const padded = (titles: readonly string[]) => titles.join('\n') + '\n'.repeat(lines - Math.max(1, titles.length));
  return {
    trai_chuc_danh: padded(leftTitles),
    trai_ten: printableText(left.signer),
    phai_chuc_danh: right ? padded(rightTitles) : '',
    phai_ten: printableText(right?.signer ?? ''),
  };
}

function titleLines({ authority, name, position }: PledgePaperParty): string[] {
  const width = (TEXT_MM / 2) * POINTS_PER_MM - BREATHING_SPACE;
  return [authority, name, position].flatMap((title) =>
    breakAtSense(printableText(title), 'bold', SIGNATURE_SIZE, width),
  );
}
