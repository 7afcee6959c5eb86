import type { CampaignClosing, CampaignInput } from '#core/campaigns/campaign.ts';
import type { RegistrationFilter, RegistrationInput, RegistrationState } from '#core/campaigns/registration.ts';
import type { WorkInput } from '#core/campaigns/work.ts';
import { useApi } from '../api/ApiContext.ts';
import { useWrite, type Seen } from '../shared/useWrite.ts';

/** Everything that can be written about campaigns themselves. */
export function useCampaignWrites() {
  const { campaigns } = useApi();
  return {
    create: useWrite((campaign: CampaignInput) => campaigns.create.mutate(campaign)),
    save: useWrite((input: Seen & { campaign: CampaignInput }) => campaigns.save.mutate(input)),
    close: useWrite((input: Seen & { closing: CampaignClosing }) => campaigns.close.mutate(input)),
    reopen: useWrite((input: Seen) => campaigns.reopen.mutate(input)),
    remove: useWrite((input: Seen) => campaigns.remove.mutate(input)),
  };
}

/** Everything that can be written about registrations. */
export function useRegistrationWrites() {
  const { registrations } = useApi().campaigns;
  return {
    add: useWrite((rows: RegistrationInput[]) => registrations.add.mutate({ registrations: rows })),
    save: useWrite((input: Seen & { registration: RegistrationInput }) => registrations.save.mutate(input)),
    state: useWrite((input: Seen & { state: RegistrationState }) => registrations.state.mutate(input)),
    acceptReceived: useWrite((input: { filter: RegistrationFilter; seen: string }) =>
      registrations.acceptReceived.mutate(input),
    ),
    remove: useWrite((input: Seen) => registrations.remove.mutate(input)),
  };
}

/** Everything that can be written about works and products. */
export function useWorkWrites() {
  const { works } = useApi().campaigns;
  return {
    add: useWrite((work: WorkInput) => works.add.mutate(work)),
    addAll: useWrite((all: WorkInput[]) => works.addAll.mutate({ works: all })),
    save: useWrite((input: Seen & { work: WorkInput }) => works.save.mutate(input)),
    remove: useWrite((input: Seen) => works.remove.mutate(input)),
  };
}
