import { useState } from 'react';
import { Button, Input, Radio } from 'antd';
import { MAX_LINE_AMOUNT, type DecisionLine, type DecisionLineInput } from '#core/awards/decision.ts';
import { formatCoefficient, formatDong, formatNumber } from '#core/money/format.ts';
import { parseCoefficient, parseDong } from '#core/money/parse.ts';
import { MAX_COEFFICIENT } from '#core/money/prizeMoney.ts';
import { failureOf } from '../../../api/failure.ts';
import { Field } from '../../../shared/Field.tsx';
import { useFormGuard } from '../../../shared/useFormGuard.ts';
import { useIsTouched } from '../../../shared/useIsTouched.ts';
import { inputOf } from '../lines/lineForm.ts';
import { useLineWrites } from '../lines/useLineWrites.ts';
import styles from './explain.module.css';

type Choice = 'CATALOGUE' | 'OWN_COEFFICIENT' | 'FLAT';

const CHOICES: { value: Choice; label: string }[] = [
  { value: 'CATALOGUE', label: 'Theo bảng hệ số' },
  { value: 'OWN_COEFFICIENT', label: 'Hệ số riêng cho dòng này' },
  { value: 'FLAT', label: 'Số tiền ấn định' },
];

/** Another amount for one line: a coefficient of its own, or a sum the office set. */
export function OtherAmountForm({ line, onDone }: { line: DecisionLine; onDone: () => void }) {
  const { changeLine } = useLineWrites();
  const [choice, setChoice] = useState<Choice>(choiceOf(line));
  const [text, setText] = useState(textOf(line));
  const [problem, setProblem] = useState<string>();
  const isTouched = useIsTouched([choice, text]);
  const close = useFormGuard({ isTouched, isSaving: changeLine.isPending }, onDone);

  const save = async () => {
    const changed = applyChoice(inputOf(line), choice, text);
    if (typeof changed === 'string') {
      setProblem(changed);
      return;
    }
    try {
      await changeLine.mutateAsync({ line, input: changed });
      onDone();
    } catch (error) {
      setProblem(failureOf(error).message);
    }
  };

  return (
    <form
      className={styles.other}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Radio.Group
        aria-label="Cách tính tiền thưởng của dòng này"
        className={styles.choices ?? ''}
        options={CHOICES}
        value={choice}
        onChange={(event) => {
          setChoice(event.target.value as Choice);
          setText('');
          setProblem(undefined);
        }}
      />
      {choice === 'CATALOGUE' ? (
        problem !== undefined && <p className={styles.gap}>{problem}</p>
      ) : (
        <Field
          label={choice === 'FLAT' ? 'Số tiền' : 'Hệ số'}
          htmlFor="other-amount"
          hint={choice === 'FLAT' ? 'Ví dụ 1.500.000' : 'Ví dụ 0,8; nhiều nhất hai số lẻ'}
          error={problem}
        >
          <Input
            id="other-amount"
            className="num"
            autoFocus
            suffix={choice === 'FLAT' ? 'đ' : undefined}
            status={problem === undefined ? '' : 'error'}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      )}
      <div className={styles.otherActs}>
        <Button size="small" htmlType="submit" loading={changeLine.isPending}>
          Đặt mức này
        </Button>
        <Button size="small" onClick={close}>
          Bỏ
        </Button>
      </div>
    </form>
  );
}

function choiceOf(line: DecisionLine): Choice {
  if (line.amountSource === 'FLAT') return 'FLAT';
  return line.ownCoefficient === null ? 'CATALOGUE' : 'OWN_COEFFICIENT';
}

function textOf(line: DecisionLine): string {
  if (line.amountSource === 'FLAT') return line.flatAmount === null ? '' : formatNumber(line.flatAmount);
  return line.ownCoefficient === null ? '' : formatCoefficient(line.ownCoefficient);
}

/** @returns the changed line, or the reason why what was typed is no amount */
function applyChoice(line: DecisionLineInput, choice: Choice, text: string): DecisionLineInput | string {
  switch (choice) {
    case 'CATALOGUE':
      return { ...line, amountSource: 'COEF', ownCoefficient: null, flatAmount: null };
    case 'OWN_COEFFICIENT': {
      const coefficient = parseCoefficient(text);
      if (coefficient === null || coefficient > MAX_COEFFICIENT) return 'Hệ số chưa đúng, hãy nhập như 0,8 hoặc 1,15';
      return { ...line, amountSource: 'COEF', ownCoefficient: coefficient, flatAmount: null };
    }
    case 'FLAT': {
      const amount = parseDong(text);
      if (amount === null) return 'Số tiền chưa đúng, hãy nhập như 1.500.000';
      if (amount > MAX_LINE_AMOUNT) return `Số tiền của một dòng nhiều nhất là ${formatDong(MAX_LINE_AMOUNT)}`;
      return { ...line, amountSource: 'FLAT', ownCoefficient: null, flatAmount: amount };
    }
  }
}
