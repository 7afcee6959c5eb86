import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CampaignFilter } from '#core/campaigns/campaign.ts';
import { exportCampaignsJob } from '#service/campaigns/exportCampaigns.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice } from '../../support/testOffice.ts';

const ALL: CampaignFilter = { year: 2023, text: '', scope: null, method: null, state: null };

let outbox: string;
beforeEach(() => {
  outbox = mkdtempSync(join(tmpdir(), 'co-dau-outbox-'));
});
afterEach(() => rm(outbox, { recursive: true, force: true }));

describeOnEachEngine('files on their way', (makeTarget) => {
  it('have each a name of their own, also those begun at the same moment', async () => {
    const office = await makeTestOffice(makeTarget);
    const files = new FileDepot();
    const handle = { signal: new AbortController().signal, progress: () => undefined };
    vi.spyOn(Date, 'now').mockReturnValue(1_700_000_000_000);
    const made = await Promise.all(
      [1, 2].map(() => exportCampaignsJob(office.database, { filter: ALL, outbox, files })(handle)),
    ).finally(() => vi.restoreAllMocks());
    await office.close();
    expect(new Set(made.map(({ fileToken }) => files.find(fileToken).path)).size).toBe(2);
    expect(made[0]?.suggestedName).toBe('Phong trào thi đua năm 2023.xlsx');
  });
});
