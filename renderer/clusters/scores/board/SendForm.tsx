import { Button, Checkbox, Segmented, Select } from 'antd';
import {
  SCORE_PART_LABELS,
  SCORE_PARTS,
  SCORE_PERIOD_LABELS,
  type ScorePart,
  type ScorePeriod,
} from '#core/clusters/scores/scoreEntries.ts';
import type { ScoreBoard } from '../../../api/scoresQueries.ts';
import { Field } from '../../../shared/Field.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import styles from './board.module.css';

/** What is to be sent to whom. */
export interface Sending {
  part: ScorePart;
  period: ScorePeriod;
  /** Members left out. */
  without: ReadonlySet<string>;
}

interface SendFormProps {
  board: ScoreBoard;
  sending: Sending;
  onChange: (patch: Partial<Sending>) => void;
  onSend: () => void;
  onDone: () => void;
}

/** Sheets on their way to the members as Excel files: for one an .xlsx, for several a .zip. */
export function SendForm({ board, sending, onChange, onSend, onDone }: SendFormProps) {
  const { part, period, without } = sending;
  const periods = board.scheme?.periods ?? [];
  const withSheets = board.rows.filter(({ sheets }) => sheets.length > 0);
  const count = withSheets.filter(({ memberId }) => !without.has(memberId)).length;
  const toggle = (memberId: string) => {
    const next = new Set(without);
    if (!next.delete(memberId)) next.add(memberId);
    onChange({ without: next });
  };
  return (
    <RailSection title="Gửi bảng điểm" onClose={onDone}>
      <form
        className={styles.form}
        aria-label="Gửi bảng điểm"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <p className={styles.effect}>
          Mỗi đơn vị một tệp Excel, ô cần điền để trống và có kiểm tra sẵn. Đơn vị điền xong gửi lại, bấm “Nhận bảng
          điểm” để đọc, không phải gõ lại.
        </p>
        <Field label="Phần để điền" htmlFor="send-part">
          <Segmented
            id="send-part"
            block
            value={part}
            options={SCORE_PARTS.map((value) => ({ value, label: SCORE_PART_LABELS[value] }))}
            onChange={(value) => onChange({ part: value })}
          />
        </Field>
        {periods.length > 1 && (
          <Field label="Kỳ chấm" htmlFor="send-period">
            <Select
              id="send-period"
              style={{ width: '100%' }}
              value={period}
              options={periods.map((value) => ({ value, label: SCORE_PERIOD_LABELS[value] }))}
              onChange={(value) => onChange({ period: value })}
            />
          </Field>
        )}
        <Field label={`Đơn vị nhận, ${count}/${withSheets.length}`} htmlFor="send-members">
          <ul id="send-members" className={styles.members}>
            {withSheets.map(({ memberId, shortName, name }) => (
              <li key={memberId} title={name}>
                <Checkbox checked={!without.has(memberId)} onChange={() => toggle(memberId)}>
                  {shortName}
                </Checkbox>
              </li>
            ))}
          </ul>
        </Field>
        <div className={styles.acts}>
          <Button type="primary" htmlType="submit" disabled={count === 0}>
            {count === 1 ? 'Xuất 1 tệp' : `Xuất ${count} tệp (.zip)`}
          </Button>
          <Button onClick={onDone}>Đóng</Button>
        </div>
      </form>
    </RailSection>
  );
}
