import { Input, Select } from 'antd';
import { WORK_KIND_LABELS, WORK_KINDS, WORK_STATUS_LABELS, WORK_STATUSES } from '#core/campaigns/work.ts';
import type { Occasion } from '#core/campaigns/campaign.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { UnitOfDayInput } from '../../shared/inputs/UnitOfDayInput.tsx';
import { withStatus, type TypedWork } from './typedWork.ts';
import form from '../../shared/rowForm.module.css';

interface WorkFieldsProps {
  typed: TypedWork;
  set: (typed: TypedWork) => void;
  /** Those of the campaign chosen. */
  occasions: readonly Occasion[];
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

const KINDS = WORK_KINDS.map((value) => ({ value, label: WORK_KIND_LABELS[value] }));
const STATUSES = WORK_STATUSES.map((value) => ({ value, label: WORK_STATUS_LABELS[value] }));

/** A work or product: what, by whom, for which occasion, and how far it is. */
export function WorkFields({ typed, set, occasions, idOf, problemOf }: WorkFieldsProps) {
  const { today } = useAppInfo();
  const put = (patch: Partial<TypedWork>) => set({ ...typed, ...patch });
  return (
    <>
      <Field label="Tên công trình, sản phẩm" htmlFor={idOf('name')} error={problemOf('name')} className={form.wide}>
        <Input.TextArea
          id={idOf('name')}
          autoFocus
          aria-invalid={problemOf('name') !== undefined}
          status={problemOf('name') === undefined ? '' : 'error'}
          maxLength={300}
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={typed.name}
          onChange={(event) => put({ name: event.target.value })}
        />
      </Field>
      <Field label="Đơn vị thực hiện" htmlFor={idOf('unitName')} error={problemOf('unitName')} className={form.wide}>
        <UnitOfDayInput
          id={idOf('unitName')}
          value={typed.unitName}
          on={typed.startsOn}
          linkedId={typed.unitId}
          isInvalid={problemOf('unitName') !== undefined}
          maxLength={300}
          onPick={({ id, name }) => put({ unitId: id, unitName: name })}
          onType={(unitName) => put({ unitId: null, unitName })}
        />
      </Field>
      {occasions.length > 0 && (
        <Field label="Chào mừng" htmlFor={idOf('occasionId')} className={form.wide}>
          <Select
            id={idOf('occasionId')}
            style={{ width: '100%' }}
            allowClear
            placeholder="Không gắn với dịp nào"
            value={typed.occasionId}
            options={occasions.map(({ id, name }) => ({ value: id, label: name, title: name }))}
            onChange={(occasionId?: string | null) => put({ occasionId: occasionId ?? null })}
          />
        </Field>
      )}
      <Field label="Loại" htmlFor={idOf('kind')}>
        <Select
          id={idOf('kind')}
          style={{ width: '100%' }}
          value={typed.kind}
          options={KINDS}
          onChange={(kind) => put({ kind })}
        />
      </Field>
      <TextField
        id={idOf('value')}
        label="Trị giá (đồng)"
        isNumber
        placeholder="80.000.000"
        value={typed.value}
        error={problemOf('value') === undefined ? undefined : 'Ghi số tiền chẵn đồng, như 80.000.000'}
        onChange={(value) => put({ value })}
      />
      <Field label="Bắt đầu" htmlFor={idOf('startsOn')} error={problemOf('startsOn')}>
        <DateField id={idOf('startsOn')} value={typed.startsOn} onChange={(startsOn) => put({ startsOn })} />
      </Field>
      <Field label="Hạn hoàn thành" htmlFor={idOf('dueOn')} error={problemOf('dueOn')}>
        <DateField id={idOf('dueOn')} value={typed.dueOn} onChange={(dueOn) => put({ dueOn })} />
      </Field>
      <Field label="Tình trạng" htmlFor={idOf('status')}>
        <Select
          id={idOf('status')}
          style={{ width: '100%' }}
          value={typed.status}
          options={STATUSES}
          onChange={(status) => set(withStatus(typed, status, today))}
        />
      </Field>
      <TextField
        id={idOf('progress')}
        label="Tiến độ (%)"
        isNumber
        value={typed.progress}
        error={problemOf('progress') === undefined ? undefined : 'Ghi từ 0 đến 100'}
        onChange={(progress) => put({ progress })}
      />
      <Field label="Hoàn thành ngày" htmlFor={idOf('finishedOn')} error={problemOf('finishedOn')}>
        <DateField id={idOf('finishedOn')} value={typed.finishedOn} onChange={(finishedOn) => put({ finishedOn })} />
      </Field>
      <Field label="Gắn biển ngày" htmlFor={idOf('plaqueOn')} error={problemOf('plaqueOn')}>
        <DateField id={idOf('plaqueOn')} value={typed.plaqueOn} onChange={(plaqueOn) => put({ plaqueOn })} />
      </Field>
      <Field label="Nội dung" htmlFor={idOf('description')} error={problemOf('description')} className={form.wide}>
        <Input.TextArea
          id={idOf('description')}
          maxLength={1000}
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={typed.description}
          onChange={(event) => put({ description: event.target.value })}
        />
      </Field>
      <TextField
        id={idOf('proof')}
        label="Minh chứng"
        className={form.wide}
        maxLength={500}
        hint="Biên bản nghiệm thu, quyết định gắn biển … Ghi xong thì đính kèm tệp được."
        value={typed.proof}
        error={problemOf('proof')}
        onChange={(proof) => put({ proof })}
      />
    </>
  );
}
