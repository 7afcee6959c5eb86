import { useState } from 'react';
import { Select } from 'antd';
import { useNavigate } from 'react-router';
import { RECOGNITION_LEVEL_LABELS, RECOGNITION_LEVELS, type RecognitionLevel } from '#core/initiatives/initiative.ts';
import { failureOf } from '../../api/failure.ts';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useIsTouched } from '../../shared/useIsTouched.ts';
import { useRecognitionWrites } from './useRecognitionWrites.ts';
import form from '../../shared/rowForm.module.css';

interface StartFormProps {
  /** Whether this office decides, or a decision from above is recorded. */
  isOwn: boolean;
  year: number;
  onDone: () => void;
}

const LEVELS = RECOGNITION_LEVELS.map((value) => ({ value, label: RECOGNITION_LEVEL_LABELS[value] }));

/** Starts a decision and opens its page. */
export function StartForm({ isOwn, year, onDone }: StartFormProps) {
  const navigate = useNavigate();
  const { start } = useRecognitionWrites();
  const [level, setLevel] = useState<RecognitionLevel>(isOwn ? 'CS' : 'BT');
  const [decidedBy, setDecidedBy] = useState('');
  const [isPressed, setPressed] = useState(false);
  const isTouched = useIsTouched([level, decidedBy]);
  const isMissing = !isOwn && decidedBy.trim() === '';
  const title = isOwn ? 'Lập quyết định công nhận' : 'Ghi quyết định của cấp trên';
  return (
    <RowForm
      title={title}
      saveLabel={isOwn ? 'Lập bản nháp' : 'Ghi nhận'}
      isSaving={start.isPending}
      isTouched={isTouched}
      failure={start.error ? failureOf(start.error) : null}
      newer={null}
      onKeepMine={() => undefined}
      onSave={() => {
        setPressed(true);
        if (isMissing) return;
        start.mutate(
          { level, year, decidedBy },
          { onSuccess: ({ id }) => void navigate(`/initiatives/recognitions/${id}`) },
        );
      }}
      onClose={onDone}
      effect={
        isOwn
          ? `Bản nháp năm ${year} có sẵn người ký, căn cứ, nơi nhận theo thiết lập; chọn sáng kiến rồi ban hành.`
          : 'Chỉ ghi số, ngày và các sáng kiến được công nhận; giấy tờ do nơi quyết định in.'
      }
    >
      <Field label="Cấp công nhận" htmlFor="start-level" className={form.wide}>
        <Select
          id="start-level"
          autoFocus={isOwn}
          style={{ width: '100%' }}
          value={level}
          options={LEVELS}
          onChange={setLevel}
        />
      </Field>
      {!isOwn && (
        <TextField
          id="start-decidedBy"
          label="Cơ quan quyết định"
          className={form.wide}
          autoFocus
          maxLength={250}
          placeholder="Chủ tịch UBND tỉnh Lai Châu"
          value={decidedBy}
          error={isPressed && isMissing ? 'Cần tên cơ quan đã quyết định' : undefined}
          onChange={setDecidedBy}
        />
      )}
    </RowForm>
  );
}
