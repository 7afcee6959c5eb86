import { use, useState } from 'react';
import { App, Button, Input } from 'antd';
import { MAX_LINE_AMOUNT } from '#core/awards/decision.ts';
import type { SharedAmountGroup } from '#core/awards/sharedAmount.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { parseDong } from '#core/money/parse.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { failureOf } from '../../../api/failure.ts';
import { Field } from '../../../shared/Field.tsx';
import { LeaveContext } from '../../../shared/LeaveContext.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { useFormGuard } from '../../../shared/useFormGuard.ts';
import { useIsTouched } from '../../../shared/useIsTouched.ts';
import { useDecision } from '../DecisionContext.ts';
import { useSharedAmountWrites } from './useSharedAmountWrites.ts';
import styles from './explain.module.css';

/** "Đặt tổng tiền chung": one sum for the lines that were selected. */
export function NewSharedAmountPanel({ lineIds, onClose }: { lineIds: readonly string[]; onClose: () => void }) {
  const { setSharedAmount } = useSharedAmountWrites();
  const { leaveForm } = use(LeaveContext);
  return (
    <RailSection title="Đặt tổng tiền chung" onClose={() => leaveForm(onClose)}>
      <p className={styles.whose}>
        Một số tiền cho cả {formatNumber(lineIds.length)} dòng đã chọn, chưa chia từng dòng. Các dòng phải cùng đối
        tượng và cùng lý do; chúng sẽ đứng liền nhau trong danh sách.
      </p>
      <SumForm
        start=""
        saveLabel="Đặt tổng chung"
        isSaving={setSharedAmount.isPending}
        onSave={(amount) => setSharedAmount.mutateAsync({ lineIds: [...lineIds], amount })}
        onDone={onClose}
      />
    </RailSection>
  );
}

/** A shared sum that is there: written anew, or taken away. */
export function SharedAmountPanel({ sharedAmountId, onClose }: { sharedAmountId: string; onClose: () => void }) {
  const { sharedAmounts } = useDecision();
  const { leaveForm } = use(LeaveContext);
  const shared = sharedAmounts.find(({ id }) => id === sharedAmountId);
  return (
    <RailSection title="Tổng tiền chung" onClose={() => leaveForm(onClose)}>
      {shared ? (
        <ChangeSharedAmount key={shared.id} shared={shared} onClose={onClose} />
      ) : (
        <p className={styles.whose}>Không còn dòng nào mang tổng này.</p>
      )}
    </RailSection>
  );
}

function ChangeSharedAmount({ shared, onClose }: { shared: SharedAmountGroup; onClose: () => void }) {
  const { changeSharedAmount, splitSharedAmount } = useSharedAmountWrites();
  const { message } = App.useApp();
  const [problem, setProblem] = useState<string>();
  const split = async () => {
    try {
      await splitSharedAmount.mutateAsync(shared.id);
      void message.info('Đã bỏ tổng chung, tiền từng dòng tính theo hệ số. Bấm Hoàn tác để lấy lại.');
      onClose();
    } catch (error) {
      setProblem(failureOf(error).message);
    }
  };
  return (
    <>
      <p className={styles.whose}>
        Của {formatNumber(shared.count)} {SUBJECT_LABELS[shared.subject].toLowerCase()}, chưa chia từng dòng.
      </p>
      <SumForm
        start={formatNumber(shared.amount)}
        saveLabel="Lưu tổng chung"
        isSaving={changeSharedAmount.isPending}
        onSave={(amount) => changeSharedAmount.mutateAsync({ sharedAmountId: shared.id, amount })}
        onDone={onClose}
      />
      <div className={styles.acts}>
        <LinkButton onClick={() => void split()}>Bỏ tổng chung, tính từng dòng theo hệ số</LinkButton>
      </div>
      {problem !== undefined && <p className={styles.gap}>{problem}</p>}
    </>
  );
}

function sumProblem(amount: number | null): string {
  if (amount === null) return 'Số tiền chưa đúng, hãy nhập như 4.500.000';
  if (amount === 0) return 'Tổng tiền chung phải lớn hơn 0; không thưởng tiền thì bỏ tổng chung';
  return `Tổng tiền chung nhiều nhất là ${formatDong(MAX_LINE_AMOUNT)}`;
}

interface SumFormProps {
  start: string;
  saveLabel: string;
  isSaving: boolean;
  onSave: (amount: number) => Promise<unknown>;
  onDone: () => void;
}

function SumForm({ start, saveLabel, isSaving, onSave, onDone }: SumFormProps) {
  const [text, setText] = useState(start);
  const [problem, setProblem] = useState<string>();
  const close = useFormGuard({ isTouched: useIsTouched(text), isSaving }, onDone);
  const save = async () => {
    const amount = parseDong(text);
    if (amount === null || amount === 0 || amount > MAX_LINE_AMOUNT) {
      setProblem(sumProblem(amount));
      return;
    }
    try {
      await onSave(amount);
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
      <Field label="Tổng tiền của cả nhóm" htmlFor="shared-amount" hint="Ví dụ 4.500.000" error={problem}>
        <Input
          id="shared-amount"
          className="num"
          autoFocus
          suffix="đ"
          status={problem === undefined ? '' : 'error'}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div className={styles.otherActs}>
        <Button size="small" htmlType="submit" loading={isSaving}>
          {saveLabel}
        </Button>
        <Button size="small" onClick={close}>
          Thôi
        </Button>
      </div>
    </form>
  );
}
