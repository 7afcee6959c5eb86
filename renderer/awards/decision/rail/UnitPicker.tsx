import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { blankLine } from '#core/awards/blankLine.ts';
import type { UnitOnDate } from '#core/units/unit.ts';
import { OTHER_KIND } from '#core/units/unitKind.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { foundUnits } from '../../../api/unitsQueries.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { useDebounced } from '../../../shared/useDebounced.ts';
import { useWrite } from '../../../shared/useWrite.ts';
import { useDecision } from '../DecisionContext.ts';
import { firstAwardFor } from '../lines/lineForm.ts';
import { useLineWrites } from '../lines/useLineWrites.ts';
import { PickerFrame } from './PickerFrame.tsx';
import styles from './picker.module.css';

const TYPING_PAUSE = 150;
const SHOWN = 100;

/** Units as they were called on the decision date, marked one by one and added as collectives. */
export function UnitPicker({ onClose }: { onClose: () => void }) {
  const { offeredOn, catalogue } = useDecision();
  const { addLines } = useLineWrites();
  const createUnit = useCreateUnit();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly UnitOnDate[]>([]);
  const [awardCode, setAwardCode] = useState(() => firstAwardFor('COLLECTIVE', catalogue.awardTypes));
  const wanted = useDebounced(text.trim(), TYPING_PAUSE);
  const found = useQuery({
    ...foundUnits(useApi(), wanted, offeredOn, SHOWN),
    placeholderData: keepPreviousData,
  });

  const isChosen = (unit: UnitOnDate) => chosen.some(({ id }) => id === unit.id);
  const choose = (unit: UnitOnDate) => {
    if (!isChosen(unit)) setChosen([...chosen, unit]);
  };
  const toggle = (unit: UnitOnDate) =>
    isChosen(unit) ? setChosen(chosen.filter(({ id }) => id !== unit.id)) : choose(unit);
  const isAnswered = wanted === text.trim() && !found.isPlaceholderData;
  const isUnknown = wanted !== '' && isAnswered && found.data?.every(({ name }) => !isSameName(name, wanted)) === true;
  const create = () =>
    createUnit.mutate(wanted, {
      onSuccess: (unit) => {
        setChosen((current) => [...current, unit]);
        setText('');
      },
    });
  const add = () =>
    addLines.mutate(
      chosen.map((unit) => ({ ...blankLine('COLLECTIVE', awardCode), name: unit.name, unitId: unit.id })),
      { onSuccess: () => setChosen([]) },
    );

  return (
    <PickerFrame
      title="Chọn đơn vị"
      search={{
        ...{ label: 'Tìm đơn vị, không cần dấu', placeholder: 'Tìm hoặc gõ tên đơn vị mới' },
        ...{ text, onChange: setText },
      }}
      listLabel="Đơn vị"
      below={
        isUnknown && (
          <div className={styles.add}>
            <LinkButton onClick={create}>Thêm đơn vị “{wanted}”</LinkButton>
          </div>
        )
      }
      subject="COLLECTIVE"
      awardCode={awardCode}
      onAward={setAwardCode}
      chosen={{ count: chosen.length, word: 'đơn vị' }}
      isAdding={addLines.isPending}
      error={addLines.error ?? createUnit.error}
      onAdd={add}
      onClose={onClose}
    >
      {found.data?.map((unit) => (
        <li key={unit.id}>
          <Checkbox checked={isChosen(unit)} disabled={unit.hasEnded} onChange={() => toggle(unit)}>
            {unit.name}
            {unit.endedOn !== null && <span className={styles.ended}> kết thúc {formatDate(unit.endedOn)}</span>}
            {unit.formerName !== '' && <span className={styles.ended}> tên cũ: {unit.formerName}</span>}
          </Checkbox>
          {unit.successors.map((successor) => (
            <LinkButton key={successor.id} onClick={() => choose({ ...unit, ...successor, hasEnded: false })}>
              Chọn đơn vị kế thừa {successor.name}
            </LinkButton>
          ))}
        </li>
      ))}
      {found.data?.length === 0 && (
        <li className={styles.none}>
          {wanted === ''
            ? 'Cơ quan chưa có đơn vị nào. Gõ tên đơn vị vào ô trên để thêm đơn vị đầu tiên.'
            : `Không có đơn vị nào khớp “${wanted}”.`}
        </li>
      )}
    </PickerFrame>
  );
}

/** Adds a unit to the tree under nobody yet; where it belongs can be said later. */
function useCreateUnit() {
  const api = useApi();
  return useWrite(async (name: string): Promise<UnitOnDate> => {
    const unit = { kind: OTHER_KIND, name, shortName: '' };
    const { id } = await api.units.create.mutate({ ...unit, parentId: null });
    const whole = { parentName: '', begunOn: null, endedOn: null, hasEnded: false, formerName: '', successors: [] };
    return { ...unit, ...whole, id };
  });
}

const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
