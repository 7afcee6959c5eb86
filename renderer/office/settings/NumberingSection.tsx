import { Radio } from 'antd';
import { NUMBERING_LABELS, NUMBERING_POLICIES, type NumberingPolicy } from '#core/office/office.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import type { NumberExample } from './numberExample.ts';
import { Section, type SectionProps } from './Section.tsx';
import styles from './settings.module.css';

const POLICY_WORDS: Record<NumberingPolicy, string> = {
  YEAR: 'Số bắt đầu lại từ 01 vào đầu mỗi năm.',
  TERM: 'Số chạy liền trong cả nhiệm kỳ; ngoài nhiệm kỳ thì theo năm.',
  MANUAL: 'Văn thư cấp số, Cờ Đầu không đếm và không báo trùng.',
};

/** How decision numbers run. */
export function NumberingSection({
  typed,
  putSettings,
  idOf,
  problemOf,
  example,
}: SectionProps & { example: NumberExample }) {
  const { numbering, termFrom, termTo } = typed.settings;
  return (
    <Section title="Số quyết định" beside={<p className={`${styles.note} num`}>{example.words}</p>}>
      <div className={styles.wide}>
        <Radio.Group
          aria-label="Cách đánh số quyết định"
          value={numbering}
          options={NUMBERING_POLICIES.map((policy) => ({ value: policy, label: NUMBERING_LABELS[policy] }))}
          onChange={(event) => putSettings({ numbering: event.target.value as NumberingPolicy })}
        />
        <p className={styles.note}>{POLICY_WORDS[numbering]}</p>
      </div>
      {numbering === 'TERM' && (
        <>
          <Field label="Ngày đầu nhiệm kỳ" htmlFor={idOf('settings.termFrom')} error={problemOf('settings.termFrom')}>
            <DateField
              id={idOf('settings.termFrom')}
              value={termFrom}
              onChange={(date) => putSettings({ termFrom: date })}
            />
          </Field>
          <Field label="Ngày cuối nhiệm kỳ" htmlFor={idOf('settings.termTo')} error={problemOf('settings.termTo')}>
            <DateField id={idOf('settings.termTo')} value={termTo} onChange={(date) => putSettings({ termTo: date })} />
          </Field>
        </>
      )}
    </Section>
  );
}
