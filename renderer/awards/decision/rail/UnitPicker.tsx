import { useState } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import type { UnitOnDate } from '#core/units/unit.ts';
import { OTHER_KIND } from '#core/units/unitKind.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import { foundUnits, UNITS_KEY } from '../../../api/unitsQueries.ts';
import { SAVE_KEY } from '../../../api/queryClient.ts';
import { Field } from '../../../shared/Field.tsx';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { useDebounced } from '../../../shared/useDebounced.ts';
import { useSingleFlight } from '../../../shared/useSingleFlight.ts';
import { useDecision } from '../DecisionContext.ts';
import { AwardSelect } from '../lines/AwardSelect.tsx';
import { blankLine, firstAwardFor } from '../lines/lineForm.ts';
import { useLineWrites } from '../lines/useLineWrites.ts';
import styles from './picker.module.css';

const TYPING_PAUSE = 150;
const SHOWN = 100;
/** A search takes no longer text. */
const MAX_NAME = 200;

/** Units as they were called on the decision date, marked one by one and added as collectives. */
export function UnitPicker({ onClose }: { onClose: () => void }) {
  const { decision, catalogue } = useDecision();
  const { addLines } = useLineWrites();
  const { message } = App.useApp();
  const createUnit = useCreateUnit();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly UnitOnDate[]>([]);
  const [awardCode, setAwardCode] = useState(() => firstAwardFor('COLLECTIVE', catalogue.awardTypes));
  const wanted = useDebounced(text.trim(), TYPING_PAUSE);
  const found = useQuery({
    ...foundUnits(useApi(), wanted, decision.issuedOn, SHOWN),
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
      onError: (error) => void message.error(failureOf(error).message),
    });
  const add = () =>
    addLines.mutate(
      chosen.map((unit) => ({ ...blankLine('COLLECTIVE', awardCode), name: unit.name, unitId: unit.id })),
      { onSuccess: () => setChosen([]), onError: (error) => void message.error(failureOf(error).message) },
    );

  return (
    <RailSection title="Chọn đơn vị" onClose={onClose}>
      <div className={styles.stack}>
        <Input
          autoFocus
          allowClear
          maxLength={MAX_NAME}
          prefix={<SearchOutlined aria-hidden />}
          aria-label="Tìm đơn vị, không cần dấu"
          placeholder="Tìm hoặc gõ tên đơn vị mới"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ul className={styles.units} aria-label="Đơn vị">
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
        </ul>
        {isUnknown && (
          <div className={styles.add}>
            <LinkButton onClick={create}>Thêm đơn vị “{wanted}”</LinkButton>
          </div>
        )}
        <Field label="Hình thức" htmlFor="picker-award">
          <AwardSelect id="picker-award" subject="COLLECTIVE" value={awardCode} onChange={setAwardCode} />
        </Field>
        <div>
          <Button disabled={chosen.length === 0 || awardCode === ''} loading={addLines.isPending} onClick={add}>
            {chosen.length === 0 ? 'Thêm vào danh sách' : `Thêm ${chosen.length} đơn vị vào danh sách`}
          </Button>
        </div>
      </div>
    </RailSection>
  );
}

/** Adds a unit to the tree under nobody yet; where it belongs can be said later. */
function useCreateUnit() {
  const api = useApi();
  const queryClient = useQueryClient();
  return useSingleFlight(
    useMutation({
      mutationKey: SAVE_KEY,
      mutationFn: async (name: string): Promise<UnitOnDate> => {
        const unit = { kind: OTHER_KIND, name, shortName: '' };
        const { id } = await api.units.create.mutate({ ...unit, parentId: null });
        const whole = { parentName: '', begunOn: null, endedOn: null, hasEnded: false, formerName: '', successors: [] };
        return { ...unit, ...whole, id };
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: UNITS_KEY }),
    }),
  );
}

const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
