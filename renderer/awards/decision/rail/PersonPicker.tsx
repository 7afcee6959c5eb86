import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Input } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import type { PersonSummary } from '#core/people/personList.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import { foundPeople } from '../../../api/peopleQueries.ts';
import { Field } from '../../../shared/Field.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { useDebounced } from '../../../shared/useDebounced.ts';
import { useDecision } from '../DecisionContext.ts';
import { AwardSelect } from '../lines/AwardSelect.tsx';
import { blankLine, firstAwardFor } from '../lines/lineForm.ts';
import { describePerson, personPart } from '../lines/personLine.ts';
import { useLineWrites } from '../lines/useLineWrites.ts';
import styles from './picker.module.css';

const TYPING_PAUSE = 150;
const SHOWN = 50;
/** A search takes no longer text. */
const MAX_TEXT = 200;

/** People the office knows, with the posts they held on the decision date, marked one by one and added as lines. */
export function PersonPicker({ onClose }: { onClose: () => void }) {
  const { decision, catalogue } = useDecision();
  const { addLines } = useLineWrites();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly PersonSummary[]>([]);
  const [awardCode, setAwardCode] = useState(() => firstAwardFor('INDIVIDUAL', catalogue.awardTypes));
  const wanted = useDebounced(text.trim(), TYPING_PAUSE);
  const found = useQuery({
    ...foundPeople(useApi(), wanted, decision.issuedOn, SHOWN),
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
      { onSuccess: () => setChosen([]), onError: (error) => void message.error(failureOf(error).message) },
    );

  return (
    <RailSection title="Chọn người" onClose={onClose}>
      <div className={styles.stack}>
        <Input
          autoFocus
          allowClear
          maxLength={MAX_TEXT}
          prefix={<SearchOutlined aria-hidden />}
          aria-label="Tìm người, không cần dấu"
          placeholder="Tìm theo họ tên, năm sinh"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ul className={styles.units} aria-label="Người">
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
        </ul>
        <Field label="Hình thức" htmlFor="picker-award">
          <AwardSelect id="picker-award" subject="INDIVIDUAL" value={awardCode} onChange={setAwardCode} />
        </Field>
        <div>
          <Button disabled={chosen.length === 0 || awardCode === ''} loading={addLines.isPending} onClick={add}>
            {chosen.length === 0 ? 'Thêm vào danh sách' : `Thêm ${chosen.length} người vào danh sách`}
          </Button>
        </div>
      </div>
    </RailSection>
  );
}
