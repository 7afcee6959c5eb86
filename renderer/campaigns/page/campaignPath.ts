import type { Campaign } from '#core/campaigns/campaign.ts';
import type { PathStep } from '../../shell/TopLine.tsx';

/** The area, as the first step of a path. */
export const CAMPAIGNS_PATH = { label: 'Phong trào, đăng ký', to: '/campaigns' };

/** Where a page of one campaign stands. */
export const pathOfCampaign = ({ name }: Pick<Campaign, 'name'>): PathStep[] => [CAMPAIGNS_PATH, { label: name }];
