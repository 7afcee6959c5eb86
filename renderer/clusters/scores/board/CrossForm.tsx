import { useState } from 'react';
import { Button, Select } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { crossRotation } from '#core/clusters/scores/crossRotation.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import { SAVE_KEY } from '../../../api/queryClient.ts';
import { SCORES_KEY, type ScoreBoard } from '../../../api/scoresQueries.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { useSingleFlight } from '../../../shared/useSingleFlight.ts';
import { memberLabels } from '../memberLabels.ts';
import styles from './board.module.css';

/** Who scores whom: chosen one by one, or proposed so that each scores one other and is scored once. */
export function CrossForm({ board, onDone }: { board: ScoreBoard; onDone: () => void }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState(() => assignedNow(board));
  // A first proposal by the year: the same two do not meet two years running.
  const [shift, setShift] = useState(1 + (board.year.year % Math.max(1, board.rows.length - 1)));
  const assign = useSingleFlight(
    useMutation({
      mutationKey: SAVE_KEY,
      mutationFn: () =>
        api.scores.assignCross.mutate({
          yearId: board.year.id,
          assignments: board.rows.flatMap(({ memberId, sheets }) =>
            sheets.map(({ sheetId }) => ({ sheetId, crossMemberId: chosen.get(memberId) ?? null })),
          ),
        }),
      onSuccess: onDone,
      onSettled: () => queryClient.invalidateQueries({ queryKey: SCORES_KEY }),
    }),
  );
  const scored = board.rows.filter(({ sheets }) => sheets.length > 0);
  const labels = memberLabels(scored);
  const propose = () => {
    setChosen(
      new Map(
        crossRotation(
          scored.map(({ memberId }) => memberId),
          shift,
        ),
      ),
    );
    setShift(shift + 1);
  };
  return (
    <RailSection title="Phân công chấm chéo" onClose={onDone}>
      <form
        className={styles.form}
        aria-label="Phân công chấm chéo"
        onSubmit={(event) => {
          event.preventDefault();
          assign.mutate();
        }}
      >
        <p className={styles.effect}>
          Mỗi đơn vị chấm một đơn vị khác. <LinkButton onClick={propose}>Đề xuất xoay vòng</LinkButton> (bấm lại để đổi
          lượt).
        </p>
        <div className={styles.pairs}>
          <span className={styles.heading}>Đơn vị được chấm</span>
          <span className={styles.heading}>Đơn vị chấm chéo</span>
          {scored.map(({ memberId, name }) => (
            <CrossField
              key={memberId}
              id={`cross-${memberId}`}
              label={labels.get(memberId) ?? ''}
              title={name}
              value={chosen.get(memberId) ?? null}
              options={scored
                .filter((other) => other.memberId !== memberId)
                .map((other) => ({ value: other.memberId, label: labels.get(other.memberId) ?? '' }))}
              onChange={(other) => setChosen(new Map(chosen).set(memberId, other))}
            />
          ))}
        </div>
        {assign.isError && (
          <p className={styles.failure} role="alert">
            {failureOf(assign.error).message}
          </p>
        )}
        <div className={styles.acts}>
          <Button type="primary" htmlType="submit" loading={assign.isPending}>
            Lưu phân công
          </Button>
          <Button onClick={onDone}>Thôi</Button>
        </div>
      </form>
    </RailSection>
  );
}

interface CrossFieldProps {
  id: string;
  label: string;
  title: string;
  value: string | null;
  options: { value: string; label: string }[];
  onChange: (memberId: string | null) => void;
}

function CrossField({ id, label, title, value, options, onChange }: CrossFieldProps) {
  return (
    <>
      <label htmlFor={id} title={title}>
        {label}
      </label>
      <Select
        id={id}
        size="small"
        allowClear
        placeholder="Chưa chọn"
        value={value}
        options={options}
        onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      />
    </>
  );
}

/** By member; both half-years of a member have one cross scorer. */
function assignedNow({ rows }: ScoreBoard): Map<string, string | null> {
  return new Map(rows.map(({ memberId, sheets }) => [memberId, sheets[0]?.crossMemberId ?? null]));
}
