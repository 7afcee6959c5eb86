import { useNavigate } from 'react-router';
import { campaignInputSchema, type Campaign, type CampaignInput } from '#core/campaigns/campaign.ts';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useCampaignWrites } from '../useCampaignWrites.ts';
import { CampaignFields } from './CampaignFields.tsx';
import { blankCampaign, enteredCampaign, typedCampaign, withChange } from './typedCampaign.ts';

interface CampaignFormProps {
  /** The campaign as it stands now; null for a new one. */
  campaign: Campaign | null;
  /** Of a new one. */
  year: number;
  onDone: () => void;
}

/** Adds a campaign and opens its page, or changes one. */
export function CampaignForm({ campaign, year, onDone }: CampaignFormProps) {
  const navigate = useNavigate();
  const { profile } = useAppInfo();
  const { create, save } = useCampaignWrites();
  const { typed, set, ...form } = useRecordForm({
    name: 'campaign',
    schema: campaignInputSchema,
    record: campaign,
    start: () => (campaign === null ? blankCampaign(year, profile.name) : typedCampaign(campaign)),
    entered: enteredCampaign,
    write: (entered, version) => {
      if (campaign !== null) {
        save.mutate({ id: campaign.id, version, campaign: entered }, { onSuccess: onDone });
        return;
      }
      create.mutate(entered, {
        onSuccess: ({ id }) => {
          onDone();
          void navigate(`/campaigns/${id}`);
        },
      });
    },
    writes: [create, save],
  });
  const put = (patch: Partial<CampaignInput>) => set((current) => withChange(current, patch));
  return (
    <RowForm
      {...form.rowForm}
      title={campaign === null ? 'Thêm phong trào' : 'Sửa phong trào'}
      saveLabel={campaign === null ? 'Thêm phong trào' : 'Lưu phong trào'}
      newer={campaign !== null && form.hasMovedOn ? `nay là “${campaign.name}”` : null}
      onClose={onDone}
      effect={campaign === null ? 'Thêm xong sẽ mở trang của phong trào để nhận đăng ký.' : ''}
    >
      <CampaignFields typed={typed.entered} {...form} put={put} />
    </RowForm>
  );
}
