import { useMemo, useState, type ClipboardEvent } from 'react';
import { App, Button, Input, Segmented } from 'antd';
import { SUBJECT_LABELS, SUBJECTS, type Subject } from '#core/office/catalogue.ts';
import { AwardIndex } from '#core/imports/awardMatching.ts';
import { formatNumber } from '#core/money/format.ts';
import { FailureLine } from '../../../shared/FailureLine.tsx';
import { Field } from '../../../shared/Field.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { useDecision } from '../DecisionContext.ts';
import { AwardSelect } from '../lines/AwardSelect.tsx';
import { readClipboardTable } from '../../../shared/pasted/clipboardTable.ts';
import { firstAwardFor } from '../lines/lineForm.ts';
import { pastedAs, understandPasted } from '#core/awards/pastedColumns.ts';
import { MAX_TYPED_LINES, linesOfPasted, unclearAwards } from '#core/awards/pastedLines.ts';
import type { PastedSubject, PastedTable } from '#core/awards/pastedTable.ts';
import { useLineWrites } from '../lines/useLineWrites.ts';
import { PastePreview } from './PastePreview.tsx';
import styles from './picker.module.css';

interface PastePanelProps {
  /** What was pasted into the list; empty when the panel was opened by its button. */
  text: string;
  onClose: () => void;
}

/** The rail is narrow. */
const MOST_UNCLEAR = 3;
const CHOICES: { value: PastedSubject; label: string }[] = [
  ...SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_LABELS[subject] })),
  { value: 'EACH', label: 'Theo từng hàng' },
];

/** Rows copied from Excel become lines: what each column holds is guessed and can be put right. */
export function PastePanel({ text, onClose }: PastePanelProps) {
  const { catalogue, totals } = useDecision();
  const usual: Subject = totals.individuals > totals.collectives ? 'INDIVIDUAL' : 'COLLECTIVE';
  const [table, setTable] = useState<PastedTable | null>(() => read(text, usual));
  const [awards, setAwards] = useState<Partial<Record<Subject, string>>>({});
  const { addLines } = useLineWrites();
  const { message } = App.useApp();

  const { awardTypes } = catalogue;
  const index = useMemo(() => new AwardIndex(awardTypes), [awardTypes]);
  const chosenFor = (subject: Subject) => awards[subject] ?? firstAwardFor(subject, awardTypes);
  const chosen = { COLLECTIVE: chosenFor('COLLECTIVE'), INDIVIDUAL: chosenFor('INDIVIDUAL') };
  const lines = table ? linesOfPasted(table, { chosen, index }) : [];
  const subjects = SUBJECTS.filter((subject) => lines.some((line) => line.subject === subject));
  const unclear = table ? unclearAwards(table, index) : [];
  const add = () =>
    addLines.mutate(lines, {
      onSuccess: () => {
        void message.success(`Đã thêm ${formatNumber(lines.length)} dòng. Bấm Hoàn tác nếu chưa đúng.`);
        onClose();
      },
    });

  return (
    <RailSection title="Dán từ Excel" onClose={onClose}>
      {table === null ? (
        <Input.TextArea
          autoFocus
          aria-label="Chỗ dán"
          placeholder="Chọn các ô trong Excel, Ctrl+C, rồi bấm vào đây và Ctrl+V"
          autoSize={{ minRows: 4, maxRows: 4 }}
          value=""
          onPaste={(event: ClipboardEvent) => {
            event.preventDefault();
            setTable(read(event.clipboardData.getData('text/plain'), usual));
          }}
        />
      ) : (
        <div className={styles.stack}>
          <p className={styles.note}>
            Đã nhận {formatNumber(table.rows.length)} hàng. Tiền thưởng được tính lại theo hệ số, không lấy từ Excel.
          </p>
          <PastePreview table={table} onChange={setTable} />
          <Segmented<PastedSubject>
            size="small"
            aria-label="Khen tập thể hay cá nhân"
            value={table.subject}
            options={CHOICES}
            onChange={(subject) => setTable(pastedAs(table, subject))}
          />
          {subjects.map((subject) => (
            <Field
              key={subject}
              label={subjects.length === 1 ? 'Hình thức' : `Hình thức, ${SUBJECT_LABELS[subject].toLowerCase()}`}
              htmlFor={`paste-award-${subject}`}
              hint={
                table.fields.includes('AWARD') ? 'Cho hàng không ghi hình thức, hoặc ghi mà không dùng được' : undefined
              }
            >
              <AwardSelect
                id={`paste-award-${subject}`}
                subject={subject}
                value={chosen[subject]}
                onChange={(code) => setAwards({ ...awards, [subject]: code })}
              />
            </Field>
          ))}
          {unclear.length > 0 && (
            <p className={styles.problem}>
              Hình thức ghi trong bảng: {unclear.slice(0, MOST_UNCLEAR).join('; ')}
              {unclear.length > MOST_UNCLEAR && '; …'}. Các hàng đó nhận hình thức chọn ở trên.
            </p>
          )}
          {lines.length > MAX_TYPED_LINES && (
            <p className={styles.problem}>
              Mỗi lần dán nhiều nhất {MAX_TYPED_LINES} dòng. Với danh sách dài, hãy dùng Nhập từ tệp Excel.
            </p>
          )}
          <FailureLine error={addLines.error} />
          <div className={styles.acts}>
            <Button
              autoFocus
              disabled={
                lines.length === 0 || lines.length > MAX_TYPED_LINES || lines.some((line) => line.awardCode === '')
              }
              loading={addLines.isPending}
              onClick={add}
            >
              Thêm {formatNumber(lines.length)} dòng
            </Button>
            <Button onClick={() => setTable(null)}>Dán lại</Button>
          </div>
        </div>
      )}
    </RailSection>
  );
}

function read(text: string, usual: Subject): PastedTable | null {
  const rows = readClipboardTable(text);
  return rows.length === 0 ? null : understandPasted(rows, usual);
}
