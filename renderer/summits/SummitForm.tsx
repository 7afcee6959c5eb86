import { Input } from 'antd';
import { summitInputSchema, type SummitInput } from '#core/summits/summit.ts';
import type { SummitView } from '../api/summitsQueries.ts';
import { DateField } from '../shared/DateField.tsx';
import { Field } from '../shared/Field.tsx';
import { RowForm } from '../shared/RowForm.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useRecordForm } from '../shared/useRecordForm.ts';
import { QuorumField } from './QuorumField.tsx';
import { TellersField } from './TellersField.tsx';
import { useSummitWrites } from './useSummitWrites.ts';
import styles from '../shared/rowForm.module.css';

type Summit = SummitView['summit'];

interface SummitFormProps {
  /** The summit as the page shows it now; null for a new one. */
  summit: Summit | null;
  yearId: string;
  /** A round was locked by the share that must be present: another one needs a reason. */
  isQuorumFixed?: boolean;
  /** What a new one is called at first. */
  title: string;
  onDone: () => void;
  onCreated?: (id: string) => void;
}

/** What is prepared of a summit besides who comes: day, place, who leads it and who counts. */
export function SummitForm({ summit, yearId, isQuorumFixed = false, title, onDone, onCreated }: SummitFormProps) {
  const { create, save } = useSummitWrites();
  const { typed, put, ...form } = useRecordForm<SummitInput>({
    name: 'summit',
    schema: summitInputSchema,
    record: summit,
    start: () => (summit ? inputOf(summit) : blank(title)),
    write: (input, version) => {
      if (summit) save.mutate({ id: summit.id, version, summit: input }, { onSuccess: onDone });
      else create.mutate({ yearId, summit: input }, { onSuccess: ({ id }) => onCreated?.(id) });
    },
    writes: [create, save],
  });
  const fields = { idOf: form.idOf, problemOf: form.problemOf };
  const text = (key: 'place' | 'chair' | 'chairPosition' | 'secretary' | 'secretaryPosition', label: string) => (
    <TextField
      id={form.idOf(key)}
      label={label}
      className={key === 'place' || key.endsWith('Position') ? styles.wide : undefined}
      maxLength={key === 'place' ? 200 : key.endsWith('Position') ? 300 : 120}
      value={typed[key]}
      error={form.problemOf(key)}
      onChange={(value) => put({ [key]: value })}
    />
  );
  const time = (key: 'startsAt' | 'endsAt' | 'countStartsAt' | 'countEndsAt', label: string) => (
    <TextField
      id={form.idOf(key)}
      label={label}
      placeholder="08:00"
      isNumber
      maxLength={20}
      value={typed[key]}
      error={form.problemOf(key)}
      onChange={(value) => put({ [key]: value })}
    />
  );
  return (
    <RowForm
      {...form.rowForm}
      title={summit ? 'Sửa hội nghị' : 'Chuẩn bị hội nghị'}
      saveLabel="Lưu hội nghị"
      newer={summit && form.hasMovedOn ? summit.title : null}
      onClose={onDone}
      effect={
        summit ? 'Vòng đã khóa giữ nguyên.' : 'Mỗi thành viên của cụm, khối được ghi triệu tập, mỗi đơn vị một phiếu.'
      }
    >
      <TextField
        id={form.idOf('title')}
        className={styles.wide}
        label="Tên hội nghị"
        autoFocus
        maxLength={300}
        value={typed.title}
        error={form.problemOf('title')}
        onChange={(value) => put({ title: value })}
      />
      <Field label="Ngày họp" htmlFor={form.idOf('heldOn')} error={form.problemOf('heldOn')}>
        <DateField id={form.idOf('heldOn')} value={typed.heldOn} onChange={(heldOn) => put({ heldOn })} />
      </Field>
      {text('place', 'Địa điểm')}
      {time('startsAt', 'Bắt đầu')}
      {time('endsAt', 'Kết thúc')}
      {time('countStartsAt', 'Bắt đầu kiểm phiếu')}
      {time('countEndsAt', 'Kiểm phiếu xong')}
      {text('chair', 'Chủ trì')}
      {text('chairPosition', 'Chức vụ người chủ trì')}
      {text('secretary', 'Thư ký hội nghị')}
      {text('secretaryPosition', 'Chức vụ thư ký')}
      <QuorumField quorum={typed} lockedWith={isQuorumFixed ? summit : null} {...fields} onChange={put} />
      <TellersField tellers={typed.tellers} {...fields} onChange={(tellers) => put({ tellers })} />
      <Field
        label="Chương trình"
        htmlFor={form.idOf('agenda')}
        className={styles.wide}
        error={form.problemOf('agenda')}
      >
        <Input.TextArea
          id={form.idOf('agenda')}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={5000}
          placeholder="Mỗi nội dung một dòng"
          value={typed.agenda}
          onChange={(event) => put({ agenda: event.target.value })}
        />
      </Field>
      <Field
        label="Diễn biến, ý kiến"
        htmlFor={form.idOf('content')}
        className={styles.wide}
        hint="In vào biên bản hội nghị, mỗi dòng một đoạn"
        error={form.problemOf('content')}
      >
        <Input.TextArea
          id={form.idOf('content')}
          autoSize={{ minRows: 2, maxRows: 14 }}
          maxLength={10_000}
          value={typed.content}
          onChange={(event) => put({ content: event.target.value })}
        />
      </Field>
    </RowForm>
  );
}

const blank = (title: string): SummitInput => ({
  ...{ title, place: '', heldOn: null, startsAt: '', endsAt: '', countStartsAt: '', countEndsAt: '' },
  ...{ chair: '', chairPosition: '' },
  ...{
    secretary: '',
    secretaryPosition: '',
    agenda: '',
    content: '',
    tellers: [],
    quorumNum: 2,
    quorumDen: 3,
    quorumReason: '',
  },
});

function inputOf(summit: Summit): SummitInput {
  const { title, place, heldOn, startsAt, endsAt, chair, chairPosition, secretary, secretaryPosition } = summit;
  const { agenda, content, tellers, quorumNum, quorumDen, quorumReason, countStartsAt, countEndsAt } = summit;
  return {
    ...{ title, place, heldOn, startsAt, endsAt, chair, chairPosition, secretary, secretaryPosition },
    ...{ agenda, content, tellers, quorumNum, quorumDen, quorumReason, countStartsAt, countEndsAt },
  };
}
