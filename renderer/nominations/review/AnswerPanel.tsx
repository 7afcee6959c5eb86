import { useState } from 'react';
import { Button, Checkbox, Input, Radio } from 'antd';
import { UPPER_ANSWER_LABELS, UPPER_ANSWERS, type UpperAnswer } from '#core/nominations/nominationLine.ts';
import { formatNumber } from '#core/money/format.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useNominationWrites } from '../useNominationWrites.ts';
import type { SentUpGroup } from './sentUpGroups.ts';
import styles from './review.module.css';

/** Lines one call answers. */
const MOST_ANSWERED = 500;

/** What a paper from above says to the proposals of one award: who is granted by its decision, who is not. */
export function AnswerPanel({ group, onDone }: { group: SentUpGroup; onDone: () => void }) {
  const { answer } = useNominationWrites();
  const [said, setSaid] = useState<UpperAnswer>('GRANTED');
  const [document, setDocument] = useState('');
  const most = () => new Set(group.lines.slice(0, MOST_ANSWERED).map(({ id }) => id));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(most);
  const chosen = group.lines.filter(({ id }) => ticked.has(id));
  const isFull = chosen.length >= MOST_ANSWERED;
  const toggle = (id: string) =>
    setTicked((current) => {
      const next = new Set(current);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const [isTried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (chosen.length === 0 || document.trim() === '') return;
    const lines = chosen.map(({ id, version }) => ({ id, version }));
    answer.mutate({ lines, answer: said, document }, { onSuccess: onDone });
  };
  return (
    <RailSection title="Trả lời của cấp trên" aside={`${formatNumber(chosen.length)} đã chọn`} onClose={onDone}>
      <form
        aria-label="Trả lời của cấp trên"
        className={styles.answer}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <b>{group.awardName}</b>
        <Radio.Group
          aria-label="Cấp trên trả lời"
          value={said}
          options={UPPER_ANSWERS.map((value) => ({ value, label: UPPER_ANSWER_LABELS[value] }))}
          onChange={(event) => setSaid(event.target.value as UpperAnswer)}
        />
        <Field
          label={said === 'GRANTED' ? 'Số, ngày quyết định của cấp trên' : 'Số, ngày văn bản trả lời'}
          htmlFor="answer-document"
          error={isTried && document.trim() === '' ? 'Cần ghi số, ngày văn bản.' : undefined}
          hint={
            said === 'GRANTED'
              ? 'Đề nghị chuyển sang “Có quyết định” theo văn bản này.'
              : 'Chuyển sang hình thức thay thế; không có thì ghi “Không đạt”.'
          }
        >
          <Input
            id="answer-document"
            autoFocus
            maxLength={300}
            placeholder={said === 'GRANTED' ? '1200/QĐ-TLĐ ngày 20/12/2024' : '90/TB-TLĐ ngày 20/12/2024'}
            value={document}
            onChange={(event) => setDocument(event.target.value)}
          />
        </Field>
        <div className={styles.foot}>
          <LinkButton onClick={() => setTicked(most())}>
            {group.lines.length > MOST_ANSWERED ? `Chọn ${formatNumber(MOST_ANSWERED)} dòng đầu` : 'Chọn hết'}
          </LinkButton>
          <LinkButton onClick={() => setTicked(new Set())}>Bỏ chọn</LinkButton>
        </div>
        {group.lines.length > MOST_ANSWERED && (
          <p className={styles.quiet}>
            Mỗi lần ghi nhiều nhất {formatNumber(MOST_ANSWERED)} trong {formatNumber(group.lines.length)} đề nghị; ghi
            xong hãy mở lại để ghi phần còn lại.
          </p>
        )}
        <div className={styles.choices}>
          {group.lines.map(({ id, name, unitName }) => (
            <Checkbox
              key={id}
              className={styles.choice ?? ''}
              checked={ticked.has(id)}
              disabled={isFull && !ticked.has(id)}
              onChange={() => toggle(id)}
            >
              {name}
              {unitName !== '' && unitName !== name && <small>{unitName}</small>}
            </Checkbox>
          ))}
        </div>
        {isTried && chosen.length === 0 && (
          <p className={styles.failure} role="alert">
            Chưa chọn ai trong danh sách trên.
          </p>
        )}
        <FailureLine error={answer.error} />
        <div className={styles.foot}>
          <Button htmlType="submit" loading={answer.isPending}>
            {said === 'GRANTED'
              ? `Ghi: đã tặng ${formatNumber(chosen.length)}`
              : `Ghi: không tặng ${formatNumber(chosen.length)}`}
          </Button>
        </div>
      </form>
    </RailSection>
  );
}
