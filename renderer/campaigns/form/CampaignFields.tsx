import { Input, Select } from 'antd';
import {
  CAMPAIGN_DURATION_LABELS,
  CAMPAIGN_DURATIONS,
  CAMPAIGN_METHOD_LABELS,
  CAMPAIGN_METHODS,
  CAMPAIGN_SCOPE_LABELS,
  CAMPAIGN_SCOPES,
  type CampaignInput,
} from '#core/campaigns/campaign.ts';
import { proposedDuration } from '#core/campaigns/campaignDuration.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { ClusterField } from './ClusterField.tsx';
import { OccasionFields } from './OccasionFields.tsx';
import form from '../../shared/rowForm.module.css';

interface CampaignFieldsProps {
  typed: CampaignInput;
  put: (patch: Partial<CampaignInput>) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

const SCOPES = CAMPAIGN_SCOPES.map((value) => ({ value, label: CAMPAIGN_SCOPE_LABELS[value] }));
const METHODS = CAMPAIGN_METHODS.map((value) => ({ value, label: CAMPAIGN_METHOD_LABELS[value] }));
const DURATIONS = CAMPAIGN_DURATIONS.map((value) => ({ value, label: CAMPAIGN_DURATION_LABELS[value] }));

/** Everything said of a campaign, in the order of a launch document. */
export function CampaignFields({ typed, put, idOf, problemOf }: CampaignFieldsProps) {
  const proposed = proposedDuration(typed.startsOn, typed.endsOn);
  return (
    <>
      <Field label="Tên phong trào" htmlFor={idOf('name')} error={problemOf('name')} className={form.wide}>
        <Input.TextArea
          id={idOf('name')}
          autoFocus
          aria-invalid={problemOf('name') !== undefined}
          status={problemOf('name') === undefined ? '' : 'error'}
          maxLength={300}
          autoSize={{ minRows: 2, maxRows: 4 }}
          value={typed.name}
          onChange={(event) => put({ name: event.target.value })}
        />
      </Field>
      <TextField
        id={idOf('theme')}
        label="Chủ đề"
        className={form.wide}
        maxLength={500}
        value={typed.theme}
        error={problemOf('theme')}
        onChange={(theme) => put({ theme })}
      />
      <Field label="Phạm vi" htmlFor={idOf('scope')}>
        <Select
          id={idOf('scope')}
          style={{ width: '100%' }}
          popupMatchSelectWidth={false}
          value={typed.scope}
          options={SCOPES}
          onChange={(scope) => put({ scope })}
        />
      </Field>
      <Field label="Phương thức" htmlFor={idOf('method')}>
        <Select
          id={idOf('method')}
          style={{ width: '100%' }}
          popupMatchSelectWidth={false}
          value={typed.method}
          options={METHODS}
          onChange={(method) => put({ method })}
        />
      </Field>
      <Field label="Từ ngày" htmlFor={idOf('startsOn')}>
        <DateField id={idOf('startsOn')} value={typed.startsOn} onChange={(startsOn) => put({ startsOn })} />
      </Field>
      <Field label="Đến hết ngày" htmlFor={idOf('endsOn')} error={problemOf('endsOn')}>
        <DateField id={idOf('endsOn')} value={typed.endsOn} onChange={(endsOn) => put({ endsOn })} />
      </Field>
      <Field
        label="Thời gian (biểu 0601)"
        htmlFor={idOf('duration')}
        className={form.wide}
        hint={
          proposed !== null && proposed !== typed.duration
            ? `Theo ngày bắt đầu, kết thúc là ${CAMPAIGN_DURATION_LABELS[proposed].toLowerCase()}.`
            : undefined
        }
      >
        <Select
          id={idOf('duration')}
          style={{ width: '100%' }}
          value={typed.duration}
          options={DURATIONS}
          onChange={(duration) => put({ duration })}
        />
      </Field>
      <Field
        label="Hạn đăng ký"
        htmlFor={idOf('registerBy')}
        hint="Sau ngày này vẫn nhận, ghi là nộp muộn."
        className={form.wide}
      >
        <DateField id={idOf('registerBy')} value={typed.registerBy} onChange={(registerBy) => put({ registerBy })} />
      </Field>
      <OccasionFields
        occasions={typed.occasions}
        onChange={(occasions) => put({ occasions })}
        idOf={idOf}
        problemOf={problemOf}
      />
      <TextField
        id={idOf('launchedBy')}
        label="Cơ quan phát động"
        className={form.wide}
        maxLength={200}
        value={typed.launchedBy}
        error={problemOf('launchedBy')}
        onChange={(launchedBy) => put({ launchedBy })}
      />
      <TextField
        id={idOf('launchNumber')}
        label="Số văn bản phát động"
        maxLength={80}
        value={typed.launchNumber}
        error={problemOf('launchNumber')}
        onChange={(launchNumber) => put({ launchNumber })}
      />
      <Field label="Ngày văn bản" htmlFor={idOf('launchedOn')}>
        <DateField id={idOf('launchedOn')} value={typed.launchedOn} onChange={(launchedOn) => put({ launchedOn })} />
      </Field>
      <ClusterField
        id={idOf('clusterId')}
        year={typed.year}
        value={typed.clusterId}
        onChange={(clusterId) => put({ clusterId })}
      />
      <Field
        label="Tiêu chí, nội dung thi đua"
        htmlFor={idOf('criteria')}
        error={problemOf('criteria')}
        hint="Mỗi dòng một tiêu chí."
        className={form.wide}
      >
        <Input.TextArea
          id={idOf('criteria')}
          maxLength={6000}
          autoSize={{ minRows: 3, maxRows: 12 }}
          value={typed.criteria}
          onChange={(event) => put({ criteria: event.target.value })}
        />
      </Field>
    </>
  );
}
