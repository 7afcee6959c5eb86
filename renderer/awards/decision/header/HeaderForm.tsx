import { useState } from 'react';
import { Button, Input, Select } from 'antd';
import { UpOutlined } from '@ant-design/icons';
import type { DecisionHeader } from '#core/awards/decision.ts';
import { DateField } from '../../../shared/DateField.tsx';
import { Field } from '../../../shared/Field.tsx';
import { LimitNote } from '../../../shared/LimitNote.tsx';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { fieldId } from '../goToField.ts';
import { useDecision } from '../DecisionContext.ts';
import { BasesField } from './BasesField.tsx';
import { HEADER_LABELS } from './headerLabels.ts';
import { NumberField } from './NumberField.tsx';
import { PaperFields } from './PaperFields.tsx';
import { SignerFields } from './SignerFields.tsx';
import styles from './header.module.css';

export interface HeaderFormProps {
  header: DecisionHeader;
  onChange: (patch: Partial<DecisionHeader>) => void;
  errorOf: (field: keyof DecisionHeader) => string | undefined;
  /** Given when the list is long and the form may be folded away. */
  onFold: (() => void) | undefined;
}

const MAX_SUMMARY = 1000;
const PAPER_FIELDS = ['listTitle', 'recipients'] as const;

/** Everything above the list, in two columns. Each change saves itself. */
export function HeaderForm({ header, onChange, errorOf, onFold }: HeaderFormProps) {
  const { settings, unnamedPayer } = useDecision();
  const [wantsPaper, setWantsPaper] = useState(false);
  // What cannot be saved must not stand hidden.
  const showsPaper = wantsPaper || PAPER_FIELDS.some((field) => errorOf(field) !== undefined);
  const funds = [...new Set([...settings.funds, header.fund])].filter((fund) => fund !== '');
  return (
    <section className={styles.form} aria-label="Phần đầu quyết định">
      <div className={styles.column}>
        <div className={styles.pair}>
          <NumberField value={header.number} onChange={(number) => onChange({ number })} error={errorOf('number')} />
          <Field label={HEADER_LABELS.issuedOn} htmlFor={fieldId('issuedOn')} hint="Ngày tính lương cơ sở">
            <DateField
              id={fieldId('issuedOn')}
              keepsLast
              value={header.issuedOn}
              onChange={(issuedOn) => onChange({ issuedOn })}
            />
          </Field>
        </div>
        <SignerFields signer={header.signer} onChange={(signer) => onChange({ signer })} />
        <Field
          label={HEADER_LABELS.summary}
          htmlFor={fieldId('summary')}
          className={styles.summary}
          error={errorOf('summary')}
          act={
            <LinkButton aria-expanded={showsPaper} onClick={() => setWantsPaper(!showsPaper)}>
              {showsPaper ? 'Ẩn phần trình bày' : 'Trình bày, nơi nhận, làm tròn'}
            </LinkButton>
          }
        >
          <Input.TextArea
            id={fieldId('summary')}
            autoSize={{ minRows: 3, maxRows: 5 }}
            maxLength={MAX_SUMMARY}
            placeholder="Về việc…"
            value={header.summary}
            onChange={(event) => onChange({ summary: event.target.value })}
          />
          <LimitNote text={header.summary} max={MAX_SUMMARY} />
        </Field>
      </div>
      <div className={styles.column}>
        <BasesField bases={header.bases} onChange={(bases) => onChange({ bases })} />
        <div className={styles.pair}>
          <Field label={HEADER_LABELS.fund} htmlFor={fieldId('fund')}>
            <Select
              id={fieldId('fund')}
              style={{ width: '100%' }}
              value={header.fund === '' ? null : header.fund}
              placeholder="Chọn nguồn chi"
              options={funds.map((fund) => ({ value: fund, label: fund }))}
              onChange={(fund: string | null) => onChange({ fund: fund ?? '' })}
            />
          </Field>
          <Field label={HEADER_LABELS.payer} htmlFor={fieldId('payer')} error={errorOf('payer')}>
            <Input
              id={fieldId('payer')}
              maxLength={200}
              placeholder={unnamedPayer}
              title={header.payer === '' ? `Để trống thì là ${unnamedPayer}` : header.payer}
              value={header.payer}
              onChange={(event) => onChange({ payer: event.target.value })}
            />
          </Field>
        </div>
      </div>
      {showsPaper && <PaperFields header={header} onChange={onChange} errorOf={errorOf} />}
      {onFold && (
        <Button
          size="small"
          icon={<UpOutlined aria-hidden />}
          iconPlacement="end"
          className={styles.fold ?? ''}
          onClick={onFold}
        >
          Thu gọn phần đầu
        </Button>
      )}
    </section>
  );
}
