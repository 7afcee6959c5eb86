import { Select } from 'antd';
import type { EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { Field } from '../../shared/Field.tsx';

interface RuleSelectProps {
  rules: readonly EligibilityRule[];
  value: string;
  onChange: (ruleId: string) => void;
  className?: string | undefined;
}

/** No single rule is chosen. */
export const ALL_RULES = 'ALL';

/** All rules in force on the day, or one of any time. */
export function RuleSelect({ rules, value, onChange, className }: RuleSelectProps) {
  return (
    <Field label="Quy tắc" htmlFor="try-rule" className={className}>
      <Select
        id="try-rule"
        style={{ width: '100%' }}
        showSearch={{
          filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)),
        }}
        value={value}
        options={[
          { value: ALL_RULES, label: 'Mọi quy tắc đang bật, có hiệu lực vào ngày đó' },
          ...rules.map((rule) => ({ value: rule.id, label: labelOf(rule) })),
        ]}
        onChange={onChange}
      />
    </Field>
  );
}

function labelOf({ code, name, origin, effectiveFrom }: EligibilityRule): string {
  return `${code}. ${name} (từ ${formatDate(effectiveFrom)}${origin === 'OFFICE' ? ', của cơ quan' : ''})`;
}
