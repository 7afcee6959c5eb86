import { useState } from 'react';
import { useNavigate } from 'react-router';
import { campaignInputSchema, type Campaign, type CampaignInput } from '#core/campaigns/campaign.ts';
import { failureOf } from '../../api/failure.ts';
import { useSeenVersion } from '../../shared/useSeenVersion.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
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
  const { version, hasMovedOn, accept } = useSeenVersion(campaign?.version ?? 1);
  const [typed, setTyped] = useState(() =>
    campaign === null ? blankCampaign(year, profile.name) : typedCampaign(campaign),
  );
  const checked = useCheckedForm('campaign', campaignInputSchema, enteredCampaign(typed));
  const put = (patch: Partial<CampaignInput>) => setTyped((current) => withChange(current, patch));

  const saveAs = (seen: number) => {
    const entered = checked.check();
    if (entered === null) return;
    if (campaign !== null) {
      save.mutate({ id: campaign.id, version: seen, campaign: entered }, { onSuccess: onDone });
      return;
    }
    create.mutate(entered, {
      onSuccess: ({ id }) => {
        onDone();
        void navigate(`/campaigns/${id}`);
      },
    });
  };
  const { isPending, error } = campaign === null ? create : save;
  return (
    <RowForm
      title={campaign === null ? 'Thêm phong trào' : 'Sửa phong trào'}
      saveLabel={campaign === null ? 'Thêm phong trào' : 'Lưu phong trào'}
      isSaving={isPending}
      failure={error ? failureOf(error) : null}
      newer={campaign !== null && hasMovedOn && !isPending ? `nay là “${campaign.name}”` : null}
      onKeepMine={() => {
        accept();
        saveAs(campaign?.version ?? 1);
      }}
      onSave={() => saveAs(version)}
      onClose={onDone}
      effect={campaign === null ? 'Thêm xong sẽ mở trang của phong trào để nhận đăng ký.' : ''}
    >
      <CampaignFields typed={typed.entered} put={put} {...checked} />
    </RowForm>
  );
}
