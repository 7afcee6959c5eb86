import { Input, Select } from 'antd';
import type { DecisionLineInput } from '#core/awards/decision.ts';
import { PersonOfDayInput } from '../../../shared/inputs/PersonOfDayInput.tsx';
import { UnitOfDayInput } from '../../../shared/inputs/UnitOfDayInput.tsx';
import { LimitNote } from '../../../shared/LimitNote.tsx';
import { useDecision } from '../DecisionContext.ts';
import { AwardSelect } from './AwardSelect.tsx';
import { LineField } from './LineField.tsx';
import { personPart } from './personLine.ts';
import styles from './lineForm.module.css';

interface LineFieldsProps {
  line: DecisionLineInput;
  isNameMissing: boolean;
  onChange: (patch: Partial<DecisionLineInput>) => void;
}

const MAX_NAME = 300;

const HONORIFICS = [
  { value: '', label: 'Không' },
  { value: 'Ông', label: 'Ông' },
  { value: 'Bà', label: 'Bà' },
] as const;

/** What can be said about one recipient; a person has a post and a unit besides the name. */
export function LineFields({ line, isNameMissing, onChange }: LineFieldsProps) {
  const { offeredOn } = useDecision();
  const isPerson = line.subject === 'INDIVIDUAL';
  return (
    <div className={styles.fields}>
      {isPerson && (
        <LineField label="Danh xưng" span={2}>
          {(id) => (
            <span data-choice>
              <Select
                id={id}
                size="small"
                style={{ width: '100%' }}
                value={line.honorific}
                options={[...HONORIFICS]}
                onChange={(honorific) => onChange({ honorific })}
              />
            </span>
          )}
        </LineField>
      )}
      <LineField label={isPerson ? 'Họ và tên' : 'Tên tập thể'} span={isPerson ? 3 : 7} isFirst>
        {(id) => (
          <>
            {isPerson ? (
              <PersonOfDayInput
                id={id}
                size="small"
                on={offeredOn}
                isInvalid={isNameMissing}
                value={line.name}
                onPick={(person) => onChange(personPart(person))}
                onType={(name) => onChange({ name, personId: null })}
              />
            ) : (
              <UnitOfDayInput
                id={id}
                size="small"
                autoFocus
                on={offeredOn}
                linkedId={line.unitId}
                isInvalid={isNameMissing}
                maxLength={MAX_NAME}
                value={line.name}
                onPick={(unit) => onChange({ name: unit.name, unitId: unit.id })}
                onType={(name) => onChange({ name, unitId: null })}
              />
            )}
            <LimitNote text={line.name} max={MAX_NAME} />
          </>
        )}
      </LineField>
      {isPerson && (
        <>
          <LineField label="Chức vụ" span={3}>
            {(id) => (
              <TextInput id={id} value={line.position} max={300} onChange={(position) => onChange({ position })} />
            )}
          </LineField>
          <LineField label="Đơn vị" span={4}>
            {(id) => (
              <>
                <UnitOfDayInput
                  id={id}
                  size="small"
                  on={offeredOn}
                  linkedId={line.unitId}
                  maxLength={MAX_NAME}
                  value={line.unitName}
                  onPick={(unit) => onChange({ unitName: unit.name, unitId: unit.id })}
                  onType={(unitName) => onChange({ unitName, unitId: null })}
                />
                <LimitNote text={line.unitName} max={MAX_NAME} />
              </>
            )}
          </LineField>
        </>
      )}
      <LineField label="Thành tích" span={isPerson ? 3 : 5}>
        {(id) => (
          <TextInput id={id} value={line.achievement} max={500} onChange={(achievement) => onChange({ achievement })} />
        )}
      </LineField>
      <LineField label="Hình thức" span={4}>
        {(id) => (
          <AwardSelect
            id={id}
            subject={line.subject}
            value={line.awardCode}
            onChange={(awardCode) => onChange({ awardCode })}
          />
        )}
      </LineField>
      <LineField label="Lý do (đề mục chung)" span={3}>
        {(id) => <TextInput id={id} value={line.reason} max={500} onChange={(reason) => onChange({ reason })} />}
      </LineField>
      <LineField label="Ghi chú" span={isPerson ? 2 : 5}>
        {(id) => <TextInput id={id} value={line.note} max={300} onChange={(note) => onChange({ note })} />}
      </LineField>
    </div>
  );
}

interface TextInputProps {
  id: string;
  value: string;
  max: number;
  onChange: (text: string) => void;
}

function TextInput({ id, value, max, onChange }: TextInputProps) {
  return (
    <>
      <Input id={id} size="small" maxLength={max} value={value} onChange={(event) => onChange(event.target.value)} />
      <LimitNote text={value} max={max} />
    </>
  );
}
