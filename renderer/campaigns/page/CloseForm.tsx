import { Input } from 'antd';
import { campaignClosingSchema, type CampaignClosing } from '#core/campaigns/campaign.ts';
import { figuresInWords } from '#core/campaigns/campaignFigures.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { CampaignView } from '../../api/campaignsQueries.ts';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useCampaignWrites } from '../useCampaignWrites.ts';
import form from '../../shared/rowForm.module.css';

/** Sums a campaign up: the text begins with its figures. */
export function CloseForm({ view: { campaign, figures }, onDone }: { view: CampaignView; onDone: () => void }) {
  const { today } = useAppInfo();
  const { close } = useCampaignWrites();
  const { typed, put, idOf, problemOf, hasMovedOn, rowForm } = useRecordForm<
    { closedOn: IsoDate | null; summary: string },
    CampaignClosing
  >({
    name: 'closing',
    schema: campaignClosingSchema,
    record: campaign,
    start: () => ({
      closedOn: today,
      summary: campaign.summary === '' ? figuresInWords(figures) : campaign.summary,
    }),
    entered: ({ closedOn, summary }) => ({ closedOn: closedOn ?? '', summary }),
    write: (closing, version) => close.mutate({ id: campaign.id, version, closing }, { onSuccess: onDone }),
    writes: [close],
  });
  return (
    <RowForm
      {...rowForm}
      title="Tổng kết phong trào"
      saveLabel="Tổng kết"
      newer={hasMovedOn ? `nay là “${campaign.name}”` : null}
      onClose={onDone}
      effect="Tổng kết rồi thì đăng ký, công trình của phong trào không thêm, sửa được nữa; có thể mở lại."
    >
      <Field label="Ngày tổng kết" htmlFor={idOf('closedOn')} error={problemOf('closedOn')} className={form.wide}>
        <DateField id={idOf('closedOn')} value={typed.closedOn} onChange={(closedOn) => put({ closedOn })} />
      </Field>
      <Field label="Kết quả" htmlFor={idOf('summary')} error={problemOf('summary')} className={form.wide}>
        <Input.TextArea
          id={idOf('summary')}
          autoFocus
          maxLength={4000}
          autoSize={{ minRows: 6, maxRows: 18 }}
          value={typed.summary}
          onChange={(event) => put({ summary: event.target.value })}
        />
      </Field>
    </RowForm>
  );
}
