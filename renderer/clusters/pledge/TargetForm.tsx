import { useState, type ReactNode } from 'react';
import { AutoComplete, Button, Input, Select } from 'antd';
import type { ClusterKind } from '#core/clusters/cluster.ts';
import {
  pledgeTargetInputSchema,
  TARGET_COUNTINGS,
  TARGET_DIRECTION_LABELS,
  TARGET_DIRECTIONS,
  type PledgeTargetInput,
} from '#core/clusters/pledge.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { leaveByKey } from '../../shared/leaveByKey.ts';
import { RestingFields } from '../../shared/RestingFields.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useIsTouched } from '../../shared/useIsTouched.ts';
import { useFormGuard } from '../../shared/useFormGuard.ts';
import { countingOf, countingWords, USUAL_MEASURES, valueOf, type TypedTarget } from './targetForm.ts';
import styles from './targets.module.css';

interface TargetFormProps {
  label: string;
  initial: TypedTarget;
  saveLabel: string;
  kind: ClusterKind;
  groups: readonly string[];
  isSaving: boolean;
  /** Targets added before are being saved, the fields are free for the next one. */
  isUnderWay?: boolean;
  settle?: () => Promise<boolean>;
  /** Something is kept nowhere yet though nothing was typed here. */
  isUnsaved?: boolean;
  /** What is told inside the form: a refusal, or what somebody else saved. */
  notice: (isTyped: boolean) => ReactNode;
  onSave: (target: PledgeTargetInput, typed: TypedTarget) => void;
  onClose: () => void;
}

const FIGURE = 'Nhập số như 3.500 hoặc 75,5';

/** One target in its fields, in the place of its row. Enter saves, Esc gives up. */
export function TargetForm(props: TargetFormProps) {
  const {
    label,
    initial,
    saveLabel,
    kind,
    groups,
    isSaving,
    isUnsaved = false,
    isUnderWay = false,
    notice,
    onSave,
  } = props;
  const [typed, setTyped] = useState(initial);
  const form = useCheckedForm<PledgeTargetInput>('target', pledgeTargetInputSchema, valueOf(typed));
  const put = (patch: Partial<TypedTarget>) => setTyped((current) => ({ ...current, ...patch }));
  const isTyped = useIsTouched(typed);
  const close = useFormGuard(
    { isTouched: isTyped || isUnsaved, isSaving: isSaving || isUnderWay, settle: props.settle },
    props.onClose,
  );
  const submit = () => {
    // The second half of a double click finds the fields of the next one, in which nothing is typed.
    if (isUnderWay && !isTyped) return;
    const target = form.check();
    if (target) onSave(target, typed);
  };
  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onKeyDown={(event) => leaveByKey(event, close)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.fields}>
        <RestingFields isResting={isSaving}>
          <TextField
            id={form.idOf('content')}
            className={styles.content}
            label="Nội dung chỉ tiêu"
            autoFocus
            maxLength={500}
            value={typed.content}
            error={form.problemOf('content')}
            onChange={(content) => put({ content })}
          />
          <Field label="Đơn vị tính" htmlFor={form.idOf('measure')} className={styles.two}>
            <AutoComplete
              id={form.idOf('measure')}
              style={{ width: '100%' }}
              maxLength={40}
              value={typed.measure}
              options={USUAL_MEASURES.map((value) => ({ value }))}
              onChange={(measure: string) => put({ measure })}
            />
          </Field>
          <Field label="Mức" htmlFor={form.idOf('direction')} className={styles.two}>
            <Select
              id={form.idOf('direction')}
              style={{ width: '100%' }}
              value={typed.direction}
              options={TARGET_DIRECTIONS.map((value) => ({ value, label: TARGET_DIRECTION_LABELS[value] }))}
              onChange={(direction) => put({ direction })}
            />
          </Field>
          <Field
            label="Giao ước"
            htmlFor={form.idOf('planned')}
            className={styles.two}
            error={form.problemOf('planned') && FIGURE}
          >
            <Input
              id={form.idOf('planned')}
              className="num"
              inputMode="decimal"
              maxLength={24}
              disabled={typed.direction === 'YES_NO'}
              status={form.problemOf('planned') === undefined ? '' : 'error'}
              value={typed.direction === 'YES_NO' ? '' : typed.planned}
              onChange={(event) => put({ planned: event.target.value })}
            />
          </Field>
          <Field label="Nhóm" htmlFor={form.idOf('groupName')} className={styles.three}>
            <AutoComplete
              id={form.idOf('groupName')}
              style={{ width: '100%' }}
              maxLength={200}
              popupMatchSelectWidth={false}
              value={typed.groupName}
              options={groups.filter((name) => name !== '').map((value) => ({ value }))}
              onChange={(groupName: string) => put({ groupName })}
            />
          </Field>
          <Field label="Tính cho" htmlFor={form.idOf('counting')} className={styles.two}>
            <Select
              id={form.idOf('counting')}
              style={{ width: '100%' }}
              value={countingOf(typed)}
              options={TARGET_COUNTINGS.map((value) => ({ value, label: countingWords(value, kind) }))}
              onChange={(counting) => put({ counting })}
            />
          </Field>
          <Field
            label="Tỷ trọng"
            htmlFor={form.idOf('weight')}
            className={styles.one}
            error={form.problemOf('weight') && FIGURE}
          >
            <Input
              id={form.idOf('weight')}
              className="num"
              inputMode="decimal"
              maxLength={10}
              value={typed.weight}
              onChange={(event) => put({ weight: event.target.value })}
            />
          </Field>
          <Field label="Xong trước ngày" htmlFor={form.idOf('dueOn')} className={styles.two}>
            <DateField id={form.idOf('dueOn')} value={typed.dueOn} onChange={(dueOn) => put({ dueOn })} />
          </Field>
          <TextField
            id={form.idOf('proof')}
            className={styles.four}
            label="Minh chứng"
            maxLength={500}
            value={typed.proof}
            error={form.problemOf('proof')}
            onChange={(proof) => put({ proof })}
          />
        </RestingFields>
      </div>
      {notice(isTyped)}
      <div className={styles.foot}>
        <span className={styles.keys}>Enter để lưu, Esc để thôi</span>
        <Button size="small" htmlType="submit" loading={isSaving}>
          {saveLabel}
        </Button>
        <Button size="small" onClick={close}>
          Thôi
        </Button>
      </div>
    </form>
  );
}
