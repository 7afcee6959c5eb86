import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input, Select } from 'antd';
import { composeDecisionNumber } from '#core/awards/decisionNumber.ts';
import { LIST_PLACEMENT_LABELS, LIST_PLACEMENTS } from '#core/awards/paperContent.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { RECOGNITION_LEVEL_LABELS, RECOGNITION_LEVELS } from '#core/initiatives/initiative.ts';
import { isOwnDecision, type RecognitionHeader } from '#core/initiatives/recognition.ts';
import { minutesBasis, proposedSummary } from '#core/initiatives/recognitionDefaults.ts';
import type { Signer } from '#core/office/office.ts';
import { useApi } from '../../api/ApiContext.ts';
import { nextNumber } from '../../api/awardsQueries.ts';
import { officeRecord } from '../../api/officeQueries.ts';
import { initiativeMeetings } from '../../api/recognitionsQueries.ts';
import { BasesField } from '../../awards/decision/header/BasesField.tsx';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import form from '../../shared/rowForm.module.css';

interface HeaderFieldsProps {
  typed: RecognitionHeader;
  put: (patch: Partial<RecognitionHeader>) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

const LEVELS = RECOGNITION_LEVELS.map((value) => ({ value, label: RECOGNITION_LEVEL_LABELS[value] }));
const PLACEMENTS = LIST_PLACEMENTS.map((value) => ({ value, label: LIST_PLACEMENT_LABELS[value] }));

/** Everything a decision says above its list; of another body's only what is recorded of it. */
export function HeaderFields({ typed, put, idOf, problemOf }: HeaderFieldsProps) {
  const isOwn = isOwnDecision(typed);
  const withLevel = (level: RecognitionHeader['level']) =>
    // A trích yếu nobody has reworded follows the level.
    put(
      typed.summary === proposedSummary(typed.level, typed.year)
        ? { level, summary: proposedSummary(level, typed.year) }
        : { level },
    );
  return (
    <>
      {!isOwn && (
        <TextField
          id={idOf('decidedBy')}
          label="Cơ quan quyết định"
          className={form.wide}
          maxLength={250}
          value={typed.decidedBy}
          error={problemOf('decidedBy')}
          onChange={(decidedBy) => put({ decidedBy })}
        />
      )}
      <Field label="Cấp công nhận" htmlFor={idOf('level')} className={form.wide}>
        <Select
          id={idOf('level')}
          style={{ width: '100%' }}
          value={typed.level}
          options={LEVELS}
          onChange={withLevel}
        />
      </Field>
      <NumberField typed={typed} put={put} id={idOf('number')} error={problemOf('number')} />
      <Field label="Ngày quyết định" htmlFor={idOf('issuedOn')} error={problemOf('issuedOn')}>
        <DateField id={idOf('issuedOn')} value={typed.issuedOn} onChange={(issuedOn) => put({ issuedOn })} />
      </Field>
      <Field label="Trích yếu" htmlFor={idOf('summary')} error={problemOf('summary')} className={form.wide}>
        <Input.TextArea
          id={idOf('summary')}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 5 }}
          value={typed.summary}
          onChange={(event) => put({ summary: event.target.value })}
        />
      </Field>
      {isOwn && <SignerFields id={idOf('signer')} signer={typed.signer} onChange={(signer) => put({ signer })} />}
      {isOwn && <MeetingField id={idOf('meetingId')} typed={typed} put={put} />}
      {isOwn && (
        <div className={form.wide}>
          <BasesField bases={typed.bases} onChange={(bases) => put({ bases })} />
        </div>
      )}
      {isOwn && (
        <Field label="Danh sách sáng kiến" htmlFor={idOf('listPlacement')} className={form.wide}>
          <Select
            id={idOf('listPlacement')}
            style={{ width: '100%' }}
            value={typed.listPlacement}
            options={PLACEMENTS}
            onChange={(listPlacement) => put({ listPlacement })}
          />
        </Field>
      )}
      {isOwn && (
        <Field
          label="Nơi nhận"
          htmlFor={idOf('recipients')}
          hint="Mỗi dòng một nơi, không cần gạch đầu dòng"
          error={problemOf('recipients')}
          className={form.wide}
        >
          <Input.TextArea
            id={idOf('recipients')}
            autoSize={{ minRows: 2, maxRows: 5 }}
            value={typed.recipients.join('\n')}
            onChange={(event) => put({ recipients: event.target.value === '' ? [] : event.target.value.split('\n') })}
          />
        </Field>
      )}
    </>
  );
}

const BARE_NUMBER = /^\d{1,6}$/u;

interface NumberFieldProps extends Pick<HeaderFieldsProps, 'typed' | 'put'> {
  id: string;
  error: string | undefined;
}

/** Its number; of our own a bare one is completed with the office's symbol, and the next free one is offered. */
function NumberField({ typed, put, id, error }: NumberFieldProps) {
  const { profile } = useAppInfo();
  const isOwn = isOwnDecision(typed);
  const next = useQuery({ ...nextNumber(useApi(), typed.issuedOn), enabled: isOwn && typed.number === '' });
  const suggestion = isOwn && typed.number === '' ? next.data : null;
  return (
    <Field
      label="Số quyết định"
      htmlFor={id}
      error={error}
      hint={
        suggestion != null && (
          <>
            Số tiếp theo: <LinkButton onClick={() => put({ number: suggestion })}>{suggestion}</LinkButton>
          </>
        )
      }
    >
      <Input
        id={id}
        className="num"
        maxLength={60}
        value={typed.number}
        onChange={(event) => put({ number: event.target.value })}
        onBlur={() => {
          const bare = typed.number.trim();
          if (!isOwn || !BARE_NUMBER.test(bare)) return;
          put({ number: composeDecisionNumber(Number(bare), profile.documentSymbol) });
        }}
      />
    </Field>
  );
}

/** Words above a signature that unions use (NĐ 30/2020, Phụ lục I). */
const USUAL_AUTHORITIES = ['TM. BAN THƯỜNG VỤ', 'TM. BAN CHẤP HÀNH', 'KT. CHỦ TỊCH'];

const keyOf = (signer: Signer) => `${signer.fullName}|${signer.position}`;

interface SignerFieldsProps {
  id: string;
  signer: Signer | null;
  onChange: (signer: Signer | null) => void;
}

/** Who signs, from the office's list, and in whose name. */
function SignerFields({ id, signer, onChange }: SignerFieldsProps) {
  const listed = useQuery(officeRecord(useApi())).data?.settings.signers ?? [];
  const isListed = signer === null || listed.some((one) => keyOf(one) === keyOf(signer));
  const signers = isListed ? listed : [...listed, signer];
  const authorities = [...new Set([...listed.map(({ authority }) => authority), ...USUAL_AUTHORITIES])];
  return (
    <>
      <Field label="Người ký" htmlFor={id}>
        <Select
          id={id}
          style={{ width: '100%' }}
          popupMatchSelectWidth={false}
          placeholder="Chọn người ký"
          value={signer === null ? null : keyOf(signer)}
          options={signers.map((one) => ({ value: keyOf(one), label: one.fullName, position: one.position }))}
          optionRender={({ data }) => `${data.label}, ${data.position}`}
          onChange={(key: string | null) => onChange(signers.find((one) => keyOf(one) === key) ?? null)}
        />
      </Field>
      <Field label="Thẩm quyền ký" htmlFor={`${id}-authority`}>
        <AutoComplete
          id={`${id}-authority`}
          style={{ width: '100%' }}
          popupMatchSelectWidth={false}
          disabled={signer === null}
          maxLength={120}
          value={signer?.authority ?? ''}
          options={authorities.filter((words) => words !== '').map((words) => ({ value: words }))}
          onChange={(authority: string) => {
            if (signer) onChange({ ...signer, authority });
          }}
        />
      </Field>
    </>
  );
}

/** The meeting of the initiative council a decision rests on. */
function MeetingField({ id, typed, put }: Pick<HeaderFieldsProps, 'typed' | 'put'> & { id: string }) {
  const meetings = useQuery(initiativeMeetings(useApi(), typed.year)).data;
  const meetingOf = (wanted: string | null | undefined) => meetings?.find((meeting) => meeting.id === wanted);
  const options = meetings?.map((meeting) => ({
    value: meeting.id,
    label: meeting.heldOn === null ? meeting.title : `${formatDate(meeting.heldOn)}: ${meeting.title}`,
  }));
  return (
    <Field label="Phiên họp Hội đồng sáng kiến" htmlFor={id} className={form.wide}>
      <Select
        id={id}
        style={{ width: '100%' }}
        allowClear
        placeholder={`Chưa chọn phiên họp của năm ${typed.year}`}
        // Until the meetings are there an id would be shown.
        value={meetings === undefined ? null : typed.meetingId}
        options={options ?? []}
        onChange={(meetingId?: string) =>
          put(restedOn(typed.bases, { before: meetingOf(typed.meetingId), meeting: meetingOf(meetingId) }))
        }
      />
    </Field>
  );
}

type Meeting = Parameters<typeof minutesBasis>[0] & { id: string };

/** Another meeting, or none: the minutes proposed as a basis follow it. */
function restedOn(
  bases: RecognitionHeader['bases'],
  { before, meeting }: { before: Meeting | undefined; meeting: Meeting | undefined },
): Pick<RecognitionHeader, 'meetingId' | 'bases'> {
  const proposed = before && minutesBasis(before).text;
  const others = bases.filter(({ text }) => text !== proposed);
  return { meetingId: meeting?.id ?? null, bases: meeting ? [...others, minutesBasis(meeting)] : others };
}
