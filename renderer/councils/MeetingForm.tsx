import { Input, InputNumber } from 'antd';
import { meetingInputSchema, type CouncilMeeting, type MeetingInput } from '#core/councils/council.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { DateField } from '../shared/DateField.tsx';
import { Field } from '../shared/Field.tsx';
import { RowForm } from '../shared/RowForm.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useRecordForm } from '../shared/useRecordForm.ts';
import { useMeetingWrites } from './useCouncilWrites.ts';
import styles from '../shared/rowForm.module.css';

interface MeetingFormProps {
  councilId: string;
  /** The meeting as the page shows it now; null for a new one. */
  meeting: CouncilMeeting | null;
  /** What a new one starts with. */
  start: Pick<MeetingInput, 'year' | 'title'>;
  onDone: () => void;
  onCreated?: (id: string) => void;
}

/** A meeting as its form holds it: no day is chosen yet in a new one. */
type TypedMeeting = Omit<MeetingInput, 'heldOn'> & { heldOn: IsoDate | null };

/** What is recorded of a meeting besides who sat there. */
export function MeetingForm({ councilId, meeting, start, onDone, onCreated }: MeetingFormProps) {
  const { create, save } = useMeetingWrites();
  const { typed, put, ...form } = useRecordForm<TypedMeeting, MeetingInput>({
    name: 'meeting',
    schema: meetingInputSchema,
    record: meeting,
    start: () =>
      meeting ? inputOf(meeting) : { ...start, heldOn: null, startsAt: '', endsAt: '', place: '', content: '' },
    write: (input, version) => {
      if (meeting) save.mutate({ meetingId: meeting.id, version, meeting: input }, { onSuccess: onDone });
      else create.mutate({ councilId, meeting: input }, { onSuccess: ({ id }) => onCreated?.(id) });
    },
    writes: [create, save],
  });
  return (
    <RowForm
      {...form.rowForm}
      title={meeting ? 'Sửa phiên họp' : 'Mở phiên họp'}
      saveLabel={meeting ? 'Lưu phiên họp' : 'Mở phiên họp'}
      newer={
        meeting && form.hasMovedOn
          ? `${meeting.title}, ${meeting.heldOn === null ? 'chưa định ngày' : formatDate(meeting.heldOn)}`
          : null
      }
      onClose={onDone}
      effect={
        meeting
          ? 'Quy tắc biểu quyết theo ngày họp: đổi ngày thì quy tắc được chọn lại.'
          : 'Thành viên của hội đồng được ghi dự họp, tất cả có mặt; điểm danh ngay sau đó.'
      }
    >
      <TextField
        id={form.idOf('title')}
        className={styles.wide}
        label="Tên phiên họp"
        autoFocus
        maxLength={300}
        value={typed.title}
        error={form.problemOf('title')}
        onChange={(title) => put({ title })}
      />
      <Field label="Ngày họp" htmlFor={form.idOf('heldOn')} error={form.problemOf('heldOn')}>
        <DateField id={form.idOf('heldOn')} isRequired value={typed.heldOn} onChange={(heldOn) => put({ heldOn })} />
      </Field>
      <Field label="Năm thi đua" htmlFor={form.idOf('year')} error={form.problemOf('year')}>
        <InputNumber
          id={form.idOf('year')}
          style={{ width: '100%' }}
          min={1945}
          max={2999}
          precision={0}
          value={typed.year}
          onChange={(year) => put({ year: year ?? start.year })}
        />
      </Field>
      <TextField
        id={form.idOf('startsAt')}
        label="Bắt đầu"
        isNumber
        maxLength={20}
        placeholder="08:30"
        value={typed.startsAt}
        error={form.problemOf('startsAt')}
        onChange={(startsAt) => put({ startsAt })}
      />
      <TextField
        id={form.idOf('endsAt')}
        label="Kết thúc"
        isNumber
        maxLength={20}
        placeholder="11:00"
        value={typed.endsAt}
        error={form.problemOf('endsAt')}
        onChange={(endsAt) => put({ endsAt })}
      />
      <TextField
        id={form.idOf('place')}
        className={styles.wide}
        label="Địa điểm"
        maxLength={200}
        value={typed.place}
        error={form.problemOf('place')}
        onChange={(place) => put({ place })}
      />
      <Field
        label="Nội dung phiên họp"
        htmlFor={form.idOf('content')}
        className={styles.wide}
        error={form.problemOf('content')}
        hint="In vào biên bản, mỗi dòng một đoạn"
      >
        <Input.TextArea
          id={form.idOf('content')}
          autoSize={{ minRows: 4, maxRows: 14 }}
          maxLength={10_000}
          value={typed.content}
          onChange={(event) => put({ content: event.target.value })}
        />
      </Field>
    </RowForm>
  );
}

function inputOf({ year, title, heldOn, startsAt, endsAt, place, content }: CouncilMeeting): TypedMeeting {
  return { year, title, heldOn, startsAt, endsAt, place, content };
}
