import { writeFile } from 'node:fs/promises';
import { refusal } from '#core/errors/appError.ts';
import type { CountPaper, CountPaperRound, CountPaperSignature } from '#core/summits/countPaper.ts';
import { replaceFile } from '../atomicFile.ts';
import { TITLE_RULE_SHARE } from '../paper/titleRows.ts';
import { breakAtSense } from '../senseBreaks.ts';
import { POINTS_PER_MM } from '../sheet/paper.ts';
import { printableText } from '../sheet/sheetText.ts';
import { fillTemplate, type TemplateData } from './fillTemplate.ts';
import { headerData, widestBold } from './headerData.ts';
import { ruleParagraph } from './ruleParagraph.ts';
import { summitCountTemplate } from './summitCountTemplate.ts';
import { TEXT_MM } from './wordMeasures.ts';

const TITLE_SIZE = 14;
const SIGNERS_A_ROW = 3;

/**
 * Writes "Biên bản kiểm phiếu" as a Word document ready to print and sign. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export async function writeSummitCountDocx(job: {
  paper: CountPaper;
  targetPath: string;
  signal: AbortSignal;
}): Promise<void> {
  const refuseIfCancelled = () => {
    if (job.signal.aborted) throw refusal('JOB_CANCELLED');
  };
  refuseIfCancelled();
  await replaceFile(job.targetPath, async (tempPath) => {
    const filled = fillTemplate(await summitCountTemplate(), countData(job.paper));
    refuseIfCancelled();
    await writeFile(tempPath, filled);
  });
}

/** What the tags of the template stand for. */
function countData(paper: CountPaper): TemplateData {
  const subtitle = breakAtSense(printableText(paper.subtitle), 'bold', TITLE_SIZE, TEXT_MM * POINTS_PER_MM * 0.92);
  const { issuer, place, heldOn: madeOn } = paper;
  return {
    ...headerData({ issuer, place, madeOn }),
    du_thao: paper.isDraft ? [{ chu: 'DỰ THẢO' }] : [],
    ten_loai: printableText(paper.title),
    trich_yeu: subtitle.join('\n'),
    vach_trich_yeu: ruleParagraph(TEXT_MM, TITLE_RULE_SHARE * widestBold(subtitle, TITLE_SIZE)),
    mo_dau: printableText(paper.opening),
    ban_kiem_phieu: printableText(paper.tellersHead),
    kiem_phieu: said(paper.tellers),
    dai_bieu: printableText(paper.turnout),
    phieu: paper.ballots.map(({ title, issued, collected, valid, invalid }) => ({
      ...{ ten: printableText(title), phat_ra: issued, thu_ve: collected, hop_le: valid, khong_hop_le: invalid },
    })),
    vong: roundsData(paper.rounds),
    ket_luan: paper.conclusions.map((line, index) => ({ so: String(index + 1), loi: printableText(line) })),
    loi_ket: printableText(paper.closing),
    hang_ky: signatureRows(paper.signatures),
    xac_nhan: paper.chairTitles.map((title) => ({ chuc_danh: printableText(title) })),
    chu_tri: printableText(paper.chair),
    ma: paper.proofs.length === 0 ? [] : said(['Mã kiểm chứng SHA-256 của các vòng đã khóa:', ...paper.proofs]),
  };
}

/** What the tags of `roundTables` stand for. */
export function roundsData(rounds: readonly CountPaperRound[]): TemplateData[] {
  return rounds.map(({ heading, method, isOpinion, rows }) => {
    const table = [
      {
        dong: rows.map(({ ordinal, name, agree, disagree, abstain, share, rank, result }) => ({
          ...{ stt: String(ordinal), ten: printableText(name), dong_y: agree, khong_dong_y: disagree },
          ...{ khong_y_kien: abstain, ty_le: share, hang: rank, ket_qua: result },
        })),
      },
    ];
    return {
      ...{ tieu_de: printableText(heading), cach: printableText(method) },
      ...{ y_kien: isOpinion ? table : [], bau_chon: isOpinion ? [] : table },
    };
  });
}

const said = (lines: readonly string[]): TemplateData[] => lines.map((line) => ({ loi: printableText(line) }));

function signatureRows(signers: readonly CountPaperSignature[]): TemplateData[] {
  const rows = Array.from({ length: Math.ceil(signers.length / SIGNERS_A_ROW) }, (_, index) =>
    signers.slice(index * SIGNERS_A_ROW, (index + 1) * SIGNERS_A_ROW),
  );
  return rows.map(([left, middle, right]) => ({
    ...block('trai', left),
    ...block('giua', middle),
    ...block('phai', right),
  }));
}

function block(at: 'trai' | 'giua' | 'phai', signer: CountPaperSignature | undefined): TemplateData {
  return {
    [`${at}_chuc_danh`]: signer?.title ?? '',
    [`${at}_ghi_chu`]: signer ? '(Ký, ghi rõ họ tên)' : '',
    [`${at}_ten`]: printableText(signer?.name ?? ''),
  };
}
