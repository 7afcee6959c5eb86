import type { PledgePaper, PledgePaperParty } from '#core/clusters/pledgePaper.ts';
import { romanNumeral } from '#core/text/roman.ts';
import { printableText } from '../sheet/sheetText.ts';
import type { TemplateData } from './fillTemplate.ts';
import { numbered, signingTitles } from './templateTexts.ts';
import { titleData } from './titleBlock.ts';
import { writeFromTemplate, type TemplateJob } from './writeWord.ts';

const SIGNATURE_SIZE = 13;

/**
 * Writes "Bản giao ước thi đua" as a Word document ready to print and sign. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writePledgeDocx(job: TemplateJob<PledgePaper>): Promise<void> {
  return writeFromTemplate(job, 'PLEDGE', pledgeData);
}

/** What the tags of a pledge template stand for. */
function pledgeData(paper: PledgePaper): TemplateData {
  const { superior: superiorName, issuer: name, signedOn: madeOn, isSigned } = paper;
  return {
    ...titleData({ ...paper, issuer: { superiorName, name }, madeOn, isDraft: !isSigned }),
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
    ...signatures(paper.parties),
  };
}

/** Two parties a row; the last two rows stay together. */
function signatures(parties: readonly PledgePaperParty[]): TemplateData {
  const rows = inPairs(parties).map(([left, right]) => signatureRow(left, right));
  const [above, below] = rows.slice(-2);
  if (!above || !below) return { hang_ky: rows, hang_cuoi: [] };
  return { hang_ky: rows.slice(0, -2), hang_cuoi: [{ ...above, ...asLast(below) }] };
}

/** `trai_ten` becomes `trai_cuoi_ten`. */
const asLast = (row: TemplateData): TemplateData =>
  Object.fromEntries(Object.entries(row).map(([tag, text]) => [tag.replace('_', '_cuoi_'), text]));

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

const titleLines = ({ authority, name, position }: PledgePaperParty) =>
  signingTitles([authority, name, position], SIGNATURE_SIZE);
