import { Select } from 'antd';
import { ROUNDING_LABELS, ROUNDING_RULES } from '#core/money/rounding.ts';
import { computePrizeMoney } from '#core/money/prizeMoney.ts';
import { formatDong } from '#core/money/format.ts';
import { Field } from '../../shared/Field.tsx';
import { Section, type SectionProps } from './Section.tsx';
import { TextRows } from './TextRows.tsx';
import styles from './settings.module.css';

/** 0,15 × 1.490.000: an amount on which the three rules differ. */
const EXAMPLE = { coefficient: 15, baseSalary: 1_490_000 };

/** Rounding, funds, and the legal bases and nơi nhận proposed for a new decision. */
export function MoneySection({ typed, putSettings, idOf, problemOf }: SectionProps) {
  const { rounding, funds, defaultBases, recipients } = typed.settings;
  const { amount } = computePrizeMoney(EXAMPLE.coefficient, EXAMPLE.baseSalary, rounding);
  return (
    <Section
      title="Tiền thưởng, căn cứ, nơi nhận"
      beside={
        <p className={`${styles.note} num`}>
          Ví dụ làm tròn: 0,15 × {formatDong(EXAMPLE.baseSalary)} = 223.500&nbsp;đ, ghi {formatDong(amount)}.
        </p>
      }
    >
      <Field label="Làm tròn tiền thưởng" htmlFor={idOf('settings.rounding')} hint="Dùng cho quyết định lập từ nay">
        <Select
          id={idOf('settings.rounding')}
          style={{ width: '100%' }}
          value={rounding}
          options={ROUNDING_RULES.map((rule) => ({ value: rule, label: ROUNDING_LABELS[rule] }))}
          onChange={(rule) => putSettings({ rounding: rule })}
        />
      </Field>
      <div className={styles.wide}>
        <TextRows
          title="Nguồn chi tiền thưởng"
          noun="nguồn chi"
          hint="Nguồn đứng đầu được chọn sẵn cho quyết định mới."
          empty="Chưa có nguồn chi nào."
          rows={funds}
          maxLength={200}
          maxRows={20}
          onChange={(next) => putSettings({ funds: next })}
          idOf={(index) => idOf(`settings.funds.${index}`)}
          problemOf={(index) => problemOf(`settings.funds.${index}`)}
        />
      </div>
      <div className={styles.wide}>
        <TextRows
          title="Căn cứ thường dùng"
          noun="căn cứ"
          hint="Điền sẵn vào quyết định mới, theo thứ tự này; sửa được ở từng quyết định."
          empty="Chưa có căn cứ nào; quyết định mới sẽ trống phần căn cứ."
          rows={defaultBases}
          maxLength={500}
          maxRows={30}
          onChange={(next) => putSettings({ defaultBases: next })}
          idOf={(index) => idOf(`settings.defaultBases.${index}`)}
          problemOf={(index) => problemOf(`settings.defaultBases.${index}`)}
        />
      </div>
      <div className={styles.wide}>
        <TextRows
          title="Nơi nhận thường dùng"
          noun="nơi nhận"
          hint="Điền sẵn vào quyết định mới, theo thứ tự này; gạch đầu dòng được in tự động."
          empty="Chưa có nơi nhận nào; quyết định mới sẽ trống phần này."
          rows={recipients}
          maxLength={200}
          maxRows={30}
          onChange={(next) => putSettings({ recipients: next })}
          idOf={(index) => idOf(`settings.recipients.${index}`)}
          problemOf={(index) => problemOf(`settings.recipients.${index}`)}
        />
      </div>
    </Section>
  );
}
