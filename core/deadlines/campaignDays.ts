import type { CampaignScope } from '../campaigns/campaign.ts';
import type { IsoDate } from '../dates/isoDate.ts';
import { formatNumber } from '../money/format.ts';

/** What of a campaign is due on a day: registering, summing it up, or its works. */
export const CAMPAIGN_DAY_KINDS = ['REGISTER', 'SUM_UP', 'WORKS'] as const;
export type CampaignDayKind = (typeof CAMPAIGN_DAY_KINDS)[number];

/** A day kept with a campaign or its works, shown among the deadlines and changed where it is kept. */
export interface CampaignDay {
  /** Made of what it is the day of, and stays the same. */
  id: string;
  kind: CampaignDayKind;
  title: string;
  dueOn: IsoDate;
  /** Null while it is open. */
  doneOn: IsoDate | null;
  note: string;
  campaign: { id: string; name: string; scope: CampaignScope };
}

/** A campaign as far as its days are concerned. */
export interface DatedCampaign {
  id: string;
  name: string;
  scope: CampaignScope;
  registerBy: IsoDate | null;
  endsOn: IsoDate | null;
  closedOn: IsoDate | null;
}

/** Works of one campaign that are due on the same day; those not carried out are left out. */
export interface WorksDue {
  campaign: DatedCampaign;
  dueOn: IsoDate;
  works: number;
  open: number;
  /** Of one of them. */
  name: string;
  /** Day the last of those finished was finished. */
  finishedOn: IsoDate | null;
}

/**
 * The days of a campaign itself. Registering ends by itself, with its day or with the campaign; the last day of the
 * campaign waits until it was summed up.
 */
export function daysOfCampaign(campaign: DatedCampaign, today: IsoDate): CampaignDay[] {
  const { id, name, scope, registerBy, endsOn, closedOn } = campaign;
  const common = { note: '', campaign: { id, name, scope } };
  const days: CampaignDay[] = [];
  if (registerBy !== null) {
    const isOver = registerBy < today || closedOn !== null;
    const doneOn = isOver ? registerBy : null;
    days.push({
      ...common,
      id: `dang-ky-${id}`,
      kind: 'REGISTER',
      title: 'Hết hạn đăng ký',
      dueOn: registerBy,
      doneOn,
    });
  }
  if (endsOn !== null) {
    days.push({
      ...common,
      id: `tong-ket-${id}`,
      kind: 'SUM_UP',
      title: 'Kết thúc, tổng kết phong trào',
      dueOn: endsOn,
      doneOn: closedOn,
    });
  }
  return days;
}

/** Works due on a day as one deadline; null where the campaign was summed up with some of them open: nobody waits. */
export function dayOfWorks({ campaign, dueOn, works, open, name, finishedOn }: WorksDue): CampaignDay | null {
  if (open > 0 && campaign.closedOn !== null) return null;
  const { id, scope } = campaign;
  return {
    id: `cong-trinh-${id}-${dueOn}`,
    kind: 'WORKS',
    title: works === 1 ? `Hoàn thành ${name}` : `Hoàn thành ${formatNumber(works)} công trình, sản phẩm`,
    dueOn,
    doneOn: open === 0 ? (finishedOn ?? dueOn) : null,
    note: open > 0 && open < works ? `còn ${formatNumber(open)} chưa xong` : '',
    campaign: { id, name: campaign.name, scope },
  };
}
