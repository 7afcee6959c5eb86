import type { ReactNode } from 'react';
import { Button, Input } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import type { Subject } from '#core/office/catalogue.ts';
import { FailureLine } from '../../../shared/FailureLine.tsx';
import { Field } from '../../../shared/Field.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { AwardSelect } from '../lines/AwardSelect.tsx';
import styles from './picker.module.css';

/** A search takes no longer text. */
const MAX_TEXT = 200;

interface PickerFrameProps {
  title: string;
  search: { label: string; placeholder: string; text: string; onChange: (text: string) => void };
  /** What the list is of, spoken. */
  listLabel: string;
  /** `<li>` of what was found. */
  children: ReactNode;
  /** Stands under the list, such as a way to add what was not found. */
  below?: ReactNode;
  subject: Subject;
  awardCode: string;
  onAward: (awardCode: string) => void;
  /** How many are marked, and what they are called. */
  chosen: { count: number; word: string };
  isAdding: boolean;
  /** Why the marked ones were not added; null where nothing was refused. */
  error: unknown;
  onAdd: () => void;
  onClose: () => void;
}

/** Search, mark, choose the form, add: how units and people come into a list from the rail. */
export function PickerFrame(props: PickerFrameProps) {
  const { title, search, listLabel, children, below, subject, awardCode, chosen, isAdding, error } = props;
  return (
    <RailSection title={title} onClose={props.onClose}>
      <div className={styles.stack}>
        <Input
          autoFocus
          allowClear
          maxLength={MAX_TEXT}
          prefix={<SearchOutlined aria-hidden />}
          aria-label={search.label}
          placeholder={search.placeholder}
          value={search.text}
          onChange={(event) => search.onChange(event.target.value)}
        />
        <ul className={styles.units} aria-label={listLabel}>
          {children}
        </ul>
        {below}
        <Field label="Hình thức" htmlFor="picker-award">
          <AwardSelect id="picker-award" subject={subject} value={awardCode} onChange={props.onAward} />
        </Field>
        <FailureLine error={error} />
        <div>
          <Button disabled={chosen.count === 0 || awardCode === ''} loading={isAdding} onClick={props.onAdd}>
            {chosen.count === 0 ? 'Thêm vào danh sách' : `Thêm ${chosen.count} ${chosen.word} vào danh sách`}
          </Button>
        </div>
      </div>
    </RailSection>
  );
}
