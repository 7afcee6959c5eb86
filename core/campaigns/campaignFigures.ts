import { formatDong, formatNumber, formatPaperCount } from '../money/format.ts';

/** Who registered: one that aims at two titles registered twice and is counted once. */
export interface Registrants {
  /** Lượt đăng ký. */
  registrations: number;
  collectives: number;
  individuals: number;
}

/** What a campaign came to. Withdrawn registrations and cancelled works do not count; money is đồng. */
export interface CampaignFigures extends Registrants {
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
  const { works, finished, value, finishedValue, plaques } = figures;
  const lines = [
    figures.registrations === 0 ? '' : `Có ${registrantsInWords(figures, 'đăng ký thi đua')}.`,
    works === 0
      ? ''
      : `Đăng ký ${formatPaperCount(works)} công trình, sản phẩm${worth(value)}; hoàn thành ${formatNumber(finished)}/${formatNumber(works)}${worth(finishedValue)}${
          plaques === 0 ? '' : `; gắn biển ${formatPaperCount(plaques)} công trình`
        }.`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/**
 * `02 tập thể, 15 cá nhân đăng ký (20 lượt đăng ký)`. Registrations are told apart only where somebody aims at more
 * than one title.
 *
 * @param did what they did, `đăng ký`; empty where the heading says it
 */
export function registrantsInWords({ registrations, collectives, individuals }: Registrants, did = ''): string {
  const who = [
    collectives === 0 ? '' : `${formatPaperCount(collectives)} tập thể`,
    individuals === 0 ? '' : `${formatPaperCount(individuals)} cá nhân`,
  ].filter((part) => part !== '');
  const times = collectives + individuals === registrations ? '' : `(${formatPaperCount(registrations)} lượt đăng ký)`;
  return [who.join(', '), did, times].filter((part) => part !== '').join(' ');
}

const worth = (amount: number) => (amount === 0 ? '' : `, trị giá ${formatDong(amount)}`);
