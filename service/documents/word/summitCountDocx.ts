import type { CountPaper, CountPaperBallots, CountPaperRound, CountPaperSignature } from '#core/summits/countPaper.ts';
import { printableText } from '../sheet/sheetText.ts';
import type { TemplateData } from './fillTemplate.ts';
import { keptRowsData } from './keptRows.ts';
import { numbered, said } from './templateTexts.ts';
import { titleData } from './titleBlock.ts';
import { writeFromTemplate, type TemplateJob } from './writeWord.ts';

const SIGNERS_A_ROW = 3;

/**
 * Writes "Biên bản kiểm phiếu" as a Word document ready to print and sign. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writeSummitCountDocx(job: TemplateJob<CountPaper>): Promise<void> {
  return writeFromTemplate(job, 'SUMMIT_COUNT', countData);
}

/** What the tags of the template stand for. */
function countData(paper: CountPaper): TemplateData {
  return {
    ...titleData({ ...paper, madeOn: paper.heldOn }),
    mo_dau: printableText(paper.opening),
    ban_kiem_phieu: printableText(paper.tellersHead),
    kiem_phieu: said(paper.tellers),
    dai_bieu: printableText(`2. ${paper.turnout} ${paper.absence}`.trim()),
    bang_phieu: paper.ballots.length === 0 ? [] : [ballotsData(paper.ballots)],
    khong_phieu: paper.ballots.length === 0 ? said(['Biểu quyết giơ tay, không dùng phiếu.']) : [],
    muc_ket_qua: paper.resultHead,
    vong: roundsData(paper.rounds),
    ket_luan: numbered(paper.conclusions),
    loi_ket: printableText(paper.closing),
    ben_ky: said([paper.signaturesHead]),
    hang_ky: signatureRows(paper.signatures),
    xac_nhan: paper.chairTitles.map((title) => ({ chuc_danh: printableText(title) })),
    chu_tri: printableText(paper.chair),
    ma: paper.proofs.length === 0 ? [] : said(['Mã kiểm chứng SHA-256 của các vòng đã khóa:', ...paper.proofs]),
  };
}

function ballotsData(ballots: readonly CountPaperBallots[]): TemplateData {
  return keptRowsData(
    'phieu',
    ballots.map(({ title, issued, collected, valid, invalid }) => ({
      ...{ ten: printableText(title), phat_ra: issued, thu_ve: collected, hop_le: valid, khong_hop_le: invalid },
    })),
  );
}

/** What the tags of `roundTables` stand for. */
export function roundsData(rounds: readonly CountPaperRound[]): TemplateData[] {
  return rounds.map(({ heading, method, remarks, isOpinion, rows }) => {
    const table = [
      keptRowsData(
        'dong',
        rows.map(({ ordinal, name, agree, disagree, abstain, share, rank, result }) => ({
          ...{ stt: String(ordinal), ten: printableText(name), dong_y: agree, khong_dong_y: disagree },
          ...{ khong_y_kien: abstain, ty_le: share, hang: rank, ket_qua: result },
        })),
      ),
    ];
    return {
      ...{ tieu_de: printableText(heading), cach: printableText(method) },
      ...{ y_kien: isOpinion ? table : [], bau_chon: isOpinion ? [] : table },
      con_lai: said(remarks),
    };
  });
}

function signatureRows(signers: readonly CountPaperSignature[]): TemplateData[] {
  const rows = Array.from({ length: Math.ceil(signers.length / SIGNERS_A_ROW) }, (_, index) =>
    signers.slice(index * SIGNERS_A_ROW, (index + 1) * SIGNERS_A_ROW),
  );
  return rows.map((row) => {
    // Who signs alone signs in the middle.
    const [left, middle, right] = row.length === 1 ? [undefined, row[0]] : row;
    return { ...block('trai', left), ...block('giua', middle), ...block('phai', right) };
  });
}

function block(at: 'trai' | 'giua' | 'phai', signer: CountPaperSignature | undefined): TemplateData {
  return {
    [`${at}_chuc_danh`]: signer?.title ?? '',
    [`${at}_ghi_chu`]: signer ? '(Ký, ghi rõ họ tên)' : '',
    [`${at}_ten`]: printableText(signer?.name ?? ''),
  };
}
