import { useState } from 'react';
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import {
  FEWEST_TELLERS,
  MOST_TELLERS,
  summitInputSchema,
  TELLER_ROLE_LABELS,
  TELLER_ROLES,
  type SummitInput,
  type Teller,
} from '#core/summits/summit.ts';
import { failureOf } from '../api/failure.ts';
import type { SummitView } from '../api/summitsQueries.ts';
import { useSeenVersion } from '../shared/useSeenVersion.ts';
import { DateField } from '../shared/DateField.tsx';
import { Field } from '../shared/Field.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { RowForm } from '../shared/RowForm.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useCheckedForm } from '../shared/useCheckedForm.ts';
import { useSummitWrites } from './useSummitWrites.ts';
import styles from '../shared/rowForm.module.css';
import own from './summits.module.css';

type Summit = SummitView['summit'];

interface SummitFormProps {
  /** The summit as the page shows it now; null for a new one. */
  summit: Summit | null;
  yearId: string;
  /** A round was locked by the share that must be present: it stays. */
  isQuorumFixed?: boolean;
  /** What a new one is called at first. */
  title: string;
  onDone: () => void;
  onCreated?: (id: string) => void;
}

/** What is prepared of a summit besides who comes: day, place, who leads it and who counts. */
export function SummitForm({ summit, yearId, isQuorumFixed = false, title, onDone, onCreated }: SummitFormProps) {
  const { create, save } = useSummitWrites();
  const seen = useSeenVersion(summit?.version ?? 1);
  const [typed, setTyped] = useState<SummitInput>(() => (summit ? inputOf(summit) : blank(title)));
  const form = useCheckedForm('summit', summitInputSchema, typed);
  const put = (patch: Partial<SummitInput>) => setTyped((current) => ({ ...current, ...patch }));
  const failure = create.error ?? save.error;
  const submit = (version: number) => {
    const input = form.check();
    if (!input) return;
    if (summit) save.mutate({ id: summit.id, version, summit: input }, { onSuccess: onDone });
    else create.mutate({ yearId, summit: input }, { onSuccess: ({ id }) => onCreated?.(id) });
  };
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
      title={summit ? 'Sửa hội nghị' : 'Chuẩn bị hội nghị'}
      saveLabel="Lưu hội nghị"
      isSaving={create.isPending || save.isPending}
      failure={failure === null ? null : failureOf(failure)}
      newer={summit && seen.hasMovedOn ? summit.title : null}
      onKeepMine={() => {
        seen.accept();
        submit(summit?.version ?? 1);
      }}
      onSave={() => submit(seen.version)}
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
      <Field
        label="Họp khi có mặt từ"
        htmlFor={form.idOf('quorumNum')}
        hint={isQuorumFixed ? 'Giữ nguyên vì đã có vòng khóa theo tỷ lệ này' : undefined}
        error={form.problemOf('quorumNum')}
      >
        <span>
          <InputNumber
            id={form.idOf('quorumNum')}
            disabled={isQuorumFixed}
            min={0}
            max={1000}
            precision={0}
            style={{ width: 60 }}
            value={typed.quorumNum}
            onChange={(quorumNum) => put({ quorumNum: quorumNum ?? 0 })}
          />
          {' / '}
          <InputNumber
            aria-label="Mẫu số của phần cần có mặt"
            disabled={isQuorumFixed}
            min={1}
            max={1000}
            precision={0}
            style={{ width: 60 }}
            value={typed.quorumDen}
            onChange={(quorumDen) => put({ quorumDen: quorumDen ?? 1 })}
          />
        </span>
      </Field>
      <Tellers
        tellers={typed.tellers}
        error={form.problemOf('tellers') ?? form.problemOf(firstNameless(typed.tellers))}
        onChange={(tellers) => put({ tellers })}
      />
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

interface TellersProps {
  tellers: readonly Teller[];
  error: string | undefined;
  onChange: (tellers: Teller[]) => void;
}

/** Ban kiểm phiếu: a head, a secretary, members. */
function Tellers({ tellers, error, onChange }: TellersProps) {
  const put = (at: number, patch: Partial<Teller>) =>
    onChange(tellers.map((teller, index) => (index === at ? { ...teller, ...patch } : teller)));
  const next = TELLER_ROLES.find((role) => tellers.every((teller) => teller.role !== role)) ?? 'MEMBER';
  return (
    <Field
      label="Ban Kiểm phiếu"
      htmlFor="summit-tellers"
      className={styles.wide}
      hint={`Từ ${FEWEST_TELLERS} đến ${MOST_TELLERS} người, có trưởng ban`}
      error={error}
      act={
        tellers.length < MOST_TELLERS && (
          <LinkButton onClick={() => onChange([...tellers, { role: next, name: '', position: '' }])}>
            Thêm người
          </LinkButton>
        )
      }
    >
      <ul id="summit-tellers">
        {tellers.map((teller, index) => (
          <li key={index} className={own.teller}>
            <Select
              size="small"
              aria-label={`Vai trò người kiểm phiếu ${index + 1}`}
              value={teller.role}
              options={TELLER_ROLES.map((role) => ({ value: role, label: TELLER_ROLE_LABELS[role] }))}
              onChange={(role) => put(index, { role })}
            />
            <Input
              size="small"
              aria-label={`Họ tên người kiểm phiếu ${index + 1}`}
              placeholder="Họ tên"
              maxLength={120}
              value={teller.name}
              onChange={(event) => put(index, { name: event.target.value })}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`Bỏ người kiểm phiếu ${index + 1}`}
              onClick={() => onChange(tellers.filter((_, at) => at !== index))}
            />
            <Input
              size="small"
              className={own.tellerPosition ?? ''}
              aria-label={`Chức vụ người kiểm phiếu ${index + 1}`}
              placeholder="Chức vụ, đơn vị"
              maxLength={300}
              value={teller.position}
              onChange={(event) => put(index, { position: event.target.value })}
            />
          </li>
        ))}
      </ul>
    </Field>
  );
}

/** Path of the first teller without a name, where the schema puts its message. */
const firstNameless = (tellers: readonly Teller[]) => `tellers.${tellers.findIndex(({ name }) => name === '')}.name`;

const blank = (title: string): SummitInput => ({
  ...{ title, place: '', heldOn: null, startsAt: '', endsAt: '', countStartsAt: '', countEndsAt: '' },
  ...{ chair: '', chairPosition: '' },
  ...{ secretary: '', secretaryPosition: '', agenda: '', content: '', tellers: [], quorumNum: 2, quorumDen: 3 },
});

function inputOf(summit: Summit): SummitInput {
  const { title, place, heldOn, startsAt, endsAt, chair, chairPosition, secretary, secretaryPosition } = summit;
  const { agenda, content, tellers, quorumNum, quorumDen, countStartsAt, countEndsAt } = summit;
  return {
    ...{ title, place, heldOn, startsAt, endsAt, chair, chairPosition, secretary, secretaryPosition },
    ...{ agenda, content, tellers, quorumNum, quorumDen, countStartsAt, countEndsAt },
  };
}
