import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { formatDate } from '#core/dates/isoDate.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { LimitNote } from '../../shared/LimitNote.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { fieldId } from './goToPledgeField.ts';
import { FORM_LABELS, type PledgeForm } from './pledgeDraft.ts';
import styles from './pledge.module.css';

interface PledgeWordsProps {
  form: PledgeForm;
  year: number;
  onChange: (patch: Partial<PledgeForm>) => void;
  isFolded: boolean;
  onFold: (isFolded: boolean) => void;
}

const MOST_PREAMBLE = 2000;
const MOST_LINES = 6000;
const ONE_A_LINE = 'Mỗi dòng một mục; số thứ tự tự in';

/** When and where it is signed, and what it says around its targets. Each change saves itself. */
export function PledgeWords({ form, year, onChange, isFolded, onFold }: PledgeWordsProps) {
  if (isFolded) return <FoldedWords form={form} onOpen={() => onFold(false)} />;
  return (
    <section className={styles.words} aria-label="Ngày, nơi ký và lời văn của giao ước">
      <div className={styles.column}>
        <div className={styles.pair}>
          <Field
            label={FORM_LABELS.signedOn}
            htmlFor={fieldId('signedOn')}
            hint={`Có thể trước năm ${year}, khi ký ở hội nghị cuối năm`}
          >
            <DateField
              id={fieldId('signedOn')}
              keepsLast
              value={form.signedOn}
              onChange={(signedOn) => onChange({ signedOn })}
            />
          </Field>
          <TextField
            id={fieldId('place')}
            label={FORM_LABELS.place}
            hint="In ở dòng địa danh, ngày tháng"
            maxLength={200}
            value={form.place}
            onChange={(place) => onChange({ place })}
          />
        </div>
        <Field label={FORM_LABELS.preamble} htmlFor={fieldId('preamble')}>
          <Input.TextArea
            id={fieldId('preamble')}
            autoSize={{ minRows: 5, maxRows: 7 }}
            maxLength={MOST_PREAMBLE}
            value={form.preamble}
            onChange={(event) => onChange({ preamble: event.target.value })}
          />
          <LimitNote text={form.preamble} max={MOST_PREAMBLE} />
        </Field>
      </div>
      <div className={styles.column}>
        <Field label={FORM_LABELS.contents} htmlFor={fieldId('contents')} hint={ONE_A_LINE}>
          <Input.TextArea
            id={fieldId('contents')}
            autoSize={{ minRows: 3, maxRows: 5 }}
            maxLength={MOST_LINES}
            value={form.contents}
            onChange={(event) => onChange({ contents: event.target.value })}
          />
        </Field>
        <Field label={FORM_LABELS.commitments} htmlFor={fieldId('commitments')} hint={ONE_A_LINE}>
          <Input.TextArea
            id={fieldId('commitments')}
            autoSize={{ minRows: 3, maxRows: 5 }}
            maxLength={MOST_LINES}
            value={form.commitments}
            onChange={(event) => onChange({ commitments: event.target.value })}
          />
        </Field>
        <Button
          size="small"
          icon={<UpOutlined aria-hidden />}
          iconPlacement="end"
          className={styles.fold ?? ''}
          onClick={() => onFold(true)}
        >
          Thu gọn phần lời văn
        </Button>
      </div>
    </section>
  );
}

function FoldedWords({
  form: { signedOn, place, contents, commitments },
  onOpen,
}: {
  form: PledgeForm;
  onOpen: () => void;
}) {
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length;
  return (
    <section className={styles.folded} aria-label="Lời văn của giao ước, thu gọn">
      <div>
        <b className="num">{signedOn === null ? 'Chưa có ngày ký' : `Ký ngày ${formatDate(signedOn)}`}</b>
        <span>{place === '' ? 'chưa có nơi ký' : place}</span>
        <span>{lines(contents)} nội dung thi đua</span>
        <span>{lines(commitments)} điều tổ chức thực hiện</span>
      </div>
      <Button size="small" icon={<DownOutlined aria-hidden />} iconPlacement="end" onClick={onOpen}>
        Mở phần lời văn
      </Button>
    </section>
  );
}
