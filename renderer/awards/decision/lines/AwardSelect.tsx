import { Select } from 'antd';
import type { Subject } from '#core/office/catalogue.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { useDecision } from '../DecisionContext.ts';

interface AwardSelectProps {
  id: string;
  subject: Subject;
  value: string;
  onChange: (awardCode: string) => void;
}

/** The awards a subject may get, found without dấu. */
export function AwardSelect({ id, subject, value, onChange }: AwardSelectProps) {
  const { catalogue } = useDecision();
  const options = catalogue.awardTypes
    .filter(({ subjects, code }) => subjects.includes(subject) || code === value)
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <span data-choice>
      <Select
        id={id}
        size="small"
        style={{ width: '100%' }}
        popupMatchSelectWidth={false}
        showSearch={{
          filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)),
        }}
        value={value === '' ? null : value}
        placeholder="Chọn hình thức"
        options={options}
        onChange={(code: string) => onChange(code)}
      />
    </span>
  );
}
