import { formatDong, formatNumber, formatPaperCount } from '../money/format.ts';

/** What a campaign came to. Withdrawn registrations and cancelled works do not count; money is đồng. */
export interface CampaignFigures {
  registrations: number;
  collectives: number;
  individuals: number;
  works: number;
  finished: number;
  /** Of all works that count. */
  value: number;
  finishedValue: number;
  plaques: number;
}

export const NO_FIGURES: CampaignFigures = {
  registrations: 0,
  collectives: 0,
  individuals: 0,
  works: 0,
  finished: 0,
  value: 0,
  finishedValue: 0,
  plaques: 0,
};

/** The figures as the first lines of a summing-up, to be written on by hand. */
export function figuresInWords(figures: CampaignFigures): string {
  const { registrations, collectives, individuals, works, finished, value, finishedValue, plaques } = figures;
  const lines = [
    registrations === 0
      ? ''
      : `Có ${formatPaperCount(collectives)} tập thể và ${formatPaperCount(individuals)} cá nhân đăng ký thi đua.`,
    works === 0
      ? ''
      : `Đăng ký ${formatPaperCount(works)} công trình, sản phẩm${worth(value)}; hoàn thành ${formatNumber(finished)}/${formatNumber(works)}${worth(finishedValue)}${
          plaques === 0 ? '' : `; gắn biển ${formatPaperCount(plaques)} công trình`
        }.`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

const worth = (amount: number) => (amount === 0 ? '' : `, trị giá ${formatDong(amount)}`);
