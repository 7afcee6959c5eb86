import { useState } from 'react';
import { Button, Select } from 'antd';
import { crossRotation } from '#core/clusters/scores/crossRotation.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import type { ScoreBoard } from '../../../api/scoresQueries.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { useWrite } from '../../../shared/useWrite.ts';
import { memberLabels } from '../memberLabels.ts';
import { chooseCross, crossAssignments, crossConflicts, crossOf, type CrossChoices } from './crossChoices.ts';
import styles from './board.module.css';

/**
 * Who scores whom: chosen one by one, or proposed so that each scores one other and is scored once. Only what was
 * chosen here is sent; where somebody else chose meanwhile, the clerk decides.
 */
export function CrossForm({ board, onDone }: { board: ScoreBoard; onDone: () => void }) {
  const api = useApi();
  const [choices, setChoices] = useState<CrossChoices>(new Map());
  // A first proposal by the year: the same two do not meet two years running.
  const [shift, setShift] = useState(1 + (board.year.year % Math.max(1, board.rows.length - 1)));
  const assignments = crossAssignments(choices);
  const assign = useWrite(() => api.scores.assignCross.mutate({ yearId: board.year.id, assignments }), {
    onSuccess: onDone,
  });
  const scored = board.rows.filter(({ sheets }) => sheets.length > 0);
  const labels = memberLabels(scored);
  const conflicts = crossConflicts(choices, scored);
  const propose = () => {
    const proposed = crossRotation(
      scored.map(({ memberId }) => memberId),
      shift,
    );
    setChoices(scored.reduce((chosen, row) => chooseCross(chosen, row, proposed.get(row.memberId) ?? null), choices));
    setShift(shift + 1);
  };
  const takeTheirs = () => {
    const theirs = new Set(conflicts.map(({ memberId }) => memberId));
    setChoices(new Map([...choices].filter(([memberId]) => !theirs.has(memberId))));
    assign.reset();
  };
  const keepMine = () => {
    setChoices(conflicts.reduce((chosen, row) => chooseCross(chosen, row, crossOf(choices, row)), choices));
    assign.reset();
  };
  return (
    <RailSection title="Phân công chấm chéo" onClose={onDone}>
      <form
        className={styles.form}
        aria-label="Phân công chấm chéo"
        onSubmit={(event) => {
          event.preventDefault();
          if (assignments.length === 0) onDone();
          else assign.mutate();
        }}
      >
        <p className={styles.effect}>
          Mỗi đơn vị chấm một đơn vị khác. <LinkButton onClick={propose}>Đề xuất xoay vòng</LinkButton> (bấm lại để đổi
          lượt).
        </p>
        <div className={styles.pairs}>
          <span className={styles.heading}>Đơn vị được chấm</span>
          <span className={styles.heading}>Đơn vị chấm chéo</span>
          {scored.map((row) => (
            <CrossField
              key={row.memberId}
              id={`cross-${row.memberId}`}
              label={labels.get(row.memberId) ?? ''}
              title={row.name}
              value={crossOf(choices, row)}
              options={scored
                .filter((other) => other.memberId !== row.memberId)
                .map((other) => ({ value: other.memberId, label: labels.get(other.memberId) ?? '' }))}
              onChange={(other) => setChoices(chooseCross(choices, row, other))}
            />
          ))}
        </div>
        {conflicts.length > 0 ? (
          <div className={styles.failure} role="alert">
            <p>
              Đã có người phân công lại sau khi bạn chọn:{' '}
              {conflicts
                .map(({ memberId, sheets }) => {
                  const theirs = labels.get(sheets[0]?.crossMemberId ?? '') ?? 'chưa chọn';
                  return `${labels.get(memberId) ?? ''} (bản đã lưu: ${theirs})`;
                })
                .join('; ')}
              . Lựa chọn của bạn chưa ghi đè.
            </p>
            <LinkButton onClick={keepMine}>Giữ lựa chọn của tôi</LinkButton>{' '}
            <LinkButton onClick={takeTheirs}>Lấy bản đã lưu</LinkButton>
          </div>
        ) : (
          assign.isError && (
            <p className={styles.failure} role="alert">
              {failureOf(assign.error).message}
            </p>
          )
        )}
        <div className={styles.acts}>
          <Button type="primary" htmlType="submit" loading={assign.isPending} disabled={conflicts.length > 0}>
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
