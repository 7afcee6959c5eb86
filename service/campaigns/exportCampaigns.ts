import {
  CAMPAIGN_DURATION_LABELS,
  CAMPAIGN_METHOD_LABELS,
  CAMPAIGN_SCOPE_LABELS,
  CAMPAIGN_STATE_LABELS,
  campaignState,
  type CampaignFilter,
} from '#core/campaigns/campaign.ts';
import { listCampaigns, type CampaignSummary } from '#db/campaigns/campaignList.ts';
import type { Database } from '#db/client.ts';
import { writeTableXlsx, type TableColumn } from '../documents/tableXlsx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';

const COLUMNS: readonly TableColumn[] = [
  { header: 'STT', kind: 'count', width: 14 },
  { header: 'Phong trào', kind: 'text', width: 80 },
  { header: 'Phạm vi', kind: 'text', width: 36 },
  { header: 'Phương thức', kind: 'text', width: 34 },
  { header: 'Thời gian', kind: 'text', width: 38 },
  { header: 'Bắt đầu', kind: 'date' },
  { header: 'Kết thúc', kind: 'date' },
  { header: 'Lượt đăng ký', kind: 'count', width: 20 },
  { header: 'Công trình, sản phẩm', kind: 'count', width: 24 },
  { header: 'Hoàn thành', kind: 'count', width: 22 },
  { header: 'Trị giá (đồng)', kind: 'money' },
  { header: 'Tình trạng', kind: 'text', width: 32 },
];

/** The campaigns as seen on screen, as a job. */
export function exportCampaignsJob(
  database: Database,
  { filter, outbox, files }: { filter: CampaignFilter } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return async (handle) => {
    const title = `Phong trào thi đua năm ${filter.year}`;
    const targetPath = outboxPath(outbox, 'campaigns', 'xlsx');
    const campaigns = await database.snapshot((view) => listCampaigns(view, filter));
    await writeTableXlsx({
      title,
      subtitle: filterWords(filter),
      columns: COLUMNS,
      rows: asOnePage(campaigns),
      targetPath,
      signal: handle.signal,
    });
    const suggestedName = `${title}.xlsx`;
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- the writer takes pages as they come; this is all
async function* asOnePage(campaigns: readonly CampaignSummary[]): AsyncGenerator<unknown[][]> {
  yield campaigns.map((campaign, index) => [
    index + 1,
    campaign.name,
    CAMPAIGN_SCOPE_LABELS[campaign.scope],
    CAMPAIGN_METHOD_LABELS[campaign.method],
    CAMPAIGN_DURATION_LABELS[campaign.duration],
    campaign.startsOn,
    campaign.endsOn,
    campaign.figures.registrations,
    campaign.figures.works,
    campaign.figures.finished,
    campaign.figures.value,
    CAMPAIGN_STATE_LABELS[campaignState(campaign)],
  ]);
}

function filterWords({ text, scope, method, state }: CampaignFilter): string {
  const parts = [
    text.trim() === '' ? '' : `có “${text.trim()}”`,
    scope === null ? '' : CAMPAIGN_SCOPE_LABELS[scope].toLowerCase(),
    method === null ? '' : CAMPAIGN_METHOD_LABELS[method].toLowerCase(),
    state === null ? '' : CAMPAIGN_STATE_LABELS[state].toLowerCase(),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Chỉ gồm: ${parts.join('; ')}`;
}
