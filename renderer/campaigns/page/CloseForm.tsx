import { useState } from 'react';
import { Input } from 'antd';
import { campaignClosingSchema } from '#core/campaigns/campaign.ts';
import { figuresInWords } from '#core/campaigns/campaignFigures.ts';
import type { CampaignView } from '../../api/campaignsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { useSeenVersion } from '../../shared/useSeenVersion.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useCampaignWrites } from '../useCampaignWrites.ts';
import form from '../../shared/rowForm.module.css';

/** Sums a campaign up: the text begins with its figures. */
export function CloseForm({ view: { campaign, figures }, onDone }: { view: CampaignView; onDone: () => void }) {
  const { today } = useAppInfo();
  const { close } = useCampaignWrites();
  const { version, hasMovedOn, accept } = useSeenVersion(campaign.version);
  const [closedOn, setClosedOn] = useState<string | null>(today);
  const [summary, setSummary] = useState(campaign.summary === '' ? figuresInWords(figures) : campaign.summary);
  const { check, idOf, problemOf } = useCheckedForm('closing', campaignClosingSchema, {
    closedOn: closedOn ?? '',
    summary,
  });
  const closeAs = (seen: number) => {
    const closing = check();
    if (closing) close.mutate({ id: campaign.id, version: seen, closing }, { onSuccess: onDone });
  };
  return (
    <RowForm
      title="Tổng kết phong trào"
      saveLabel="Tổng kết"
      isSaving={close.isPending}
      failure={close.isError ? failureOf(close.error) : null}
      newer={hasMovedOn && !close.isPending ? `nay là “${campaign.name}”` : null}
      onKeepMine={() => {
        accept();
        closeAs(campaign.version);
      }}
      onSave={() => closeAs(version)}
      onClose={onDone}
      effect="Tổng kết rồi thì đăng ký, công trình của phong trào không thêm, sửa được nữa; có thể mở lại."
    >
      <Field label="Ngày tổng kết" htmlFor={idOf('closedOn')} error={problemOf('closedOn')} className={form.wide}>
        <DateField id={idOf('closedOn')} value={closedOn} onChange={setClosedOn} />
      </Field>
      <Field label="Kết quả" htmlFor={idOf('summary')} error={problemOf('summary')} className={form.wide}>
        <Input.TextArea
          id={idOf('summary')}
          autoFocus
          maxLength={4000}
          autoSize={{ minRows: 6, maxRows: 18 }}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
        />
      </Field>
    </RowForm>
  );
}
