import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { blankLine } from '#core/awards/blankLine.ts';
import type { PersonSummary } from '#core/people/personList.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { foundPeople } from '../../../api/peopleQueries.ts';
import { describePerson } from '../../../shared/inputs/describePerson.ts';
import { useDebounced } from '../../../shared/useDebounced.ts';
import { useDecision } from '../DecisionContext.ts';
import { firstAwardFor } from '../lines/lineForm.ts';
import { personPart } from '../lines/personLine.ts';
import { useLineWrites } from '../lines/useLineWrites.ts';
import { PickerFrame } from './PickerFrame.tsx';
import styles from './picker.module.css';

const TYPING_PAUSE = 150;
const SHOWN = 50;

/** People the office knows, with the posts they held on the decision date, marked one by one and added as lines. */
export function PersonPicker({ onClose }: { onClose: () => void }) {
  const { offeredOn, catalogue } = useDecision();
  const { addLines } = useLineWrites();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly PersonSummary[]>([]);
  const [awardCode, setAwardCode] = useState(() => firstAwardFor('INDIVIDUAL', catalogue.awardTypes));
  const wanted = useDebounced(text.trim(), TYPING_PAUSE);
  const found = useQuery({
    ...foundPeople(useApi(), wanted, offeredOn, SHOWN),
    placeholderData: keepPreviousData,
  });

  const isChosen = ({ id }: PersonSummary) => chosen.some((one) => one.id === id);
  const toggle = (person: PersonSummary) =>
    setChosen(isChosen(person) ? chosen.filter(({ id }) => id !== person.id) : [...chosen, person]);
  const shown = found.data ?? [];
  // Whoever was marked stays in sight while others are searched for.
  const marked = chosen.filter(({ id }) => !shown.some((person) => person.id === id));
  const add = () =>
    addLines.mutate(
      chosen.map((person) => ({ ...blankLine('INDIVIDUAL', awardCode), ...personPart(person) })),
      { onSuccess: () => setChosen([]) },
    );

  return (
    <PickerFrame
      title="Chọn người"
      search={{
        ...{ label: 'Tìm người, không cần dấu', placeholder: 'Tìm theo họ tên, năm sinh' },
        ...{ text, onChange: setText },
      }}
      listLabel="Người"
      subject="INDIVIDUAL"
      awardCode={awardCode}
      onAward={setAwardCode}
      chosen={{ count: chosen.length, word: 'người' }}
      isAdding={addLines.isPending}
      error={addLines.error}
      onAdd={add}
      onClose={onClose}
    >
      {[...marked, ...shown].map((person) => (
        <li key={person.id}>
          <Checkbox checked={isChosen(person)} onChange={() => toggle(person)}>
            {person.fullName}
            <span className={styles.ended}> {describePerson(person)}</span>
          </Checkbox>
        </li>
      ))}
      {found.isSuccess && shown.length === 0 && (
        <li className={styles.none}>
          {wanted === ''
            ? 'Chưa có ai trong danh sách đoàn viên, cán bộ. Vẫn thêm được người bằng “Thêm dòng”.'
            : `Không có ai khớp “${wanted}”. Vẫn thêm được bằng “Thêm dòng”.`}
        </li>
      )}
    </PickerFrame>
  );
}
