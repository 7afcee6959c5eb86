import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import type { FigureOfMerger } from '#core/units/mergedFigure.ts';
import { UNIT_EVENT_LABELS, UNIT_EVENT_TYPES, type UnitEvent } from '#core/units/unitEvent.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { UNITS_KEY } from '../../api/unitsQueries.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { useWrite } from '../../shared/useWrite.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { isFarAhead } from './eventDraft.ts';
import { EventFields } from './EventFields.tsx';
import { MergedFigures } from './MergedFigures.tsx';
import { PreviewRail } from './PreviewRail.tsx';
import { useEventDraft } from './useEventDraft.ts';
import { useMergedFigures } from './useMergedFigures.ts';
import styles from './events.module.css';

/** Ghi sự kiện: what happened to units, with everything it changes beside it before it is recorded. */
export function EventPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { today } = useAppInfo();
  const named = params.get('unit');
  const { draft, isTyped, put, rows, holders, day, form, check, isWhole, preview } = useEventDraft({
    type: params.get('type'),
    unitId: named,
    today,
  });
  const record = useRecordEvent();
  useLeaveGuard(isTyped && !record.isSuccess);
  const recordedOn = record.isSuccess ? record.variables.event.on : null;
  // Not before this is drawn: until then the typing counts as unsaved.
  useEffect(() => {
    if (recordedOn !== null) void navigate(`/units${named === null ? '' : `/${named}`}?on=${recordedOn}`);
  }, [recordedOn, named, navigate]);
  const failure = record.error ?? preview?.error ?? null;
  const whole = preview?.data ?? null;
  const proposal = whole?.figures ?? null;
  const figures = useMergedFigures(draft, proposal);

  const submit = () => {
    const event = check();
    // What was not previewed as it stands now is not recorded: the preview is on its way.
    if (!event || !whole) return;
    const written = figures.check();
    if (written === undefined) return;
    record.mutate(
      { event, fingerprint: whole.fingerprint, figures: written },
      {
        onSuccess: () => void message.success('Đã ghi sự kiện.'),
      },
    );
  };
  return (
    <Page
      path={[{ label: 'Đơn vị', to: '/units' }, { label: 'Ghi sự kiện' }]}
      title={<h1>Ghi sự kiện của đơn vị</h1>}
      actions={
        <>
          <Button onClick={() => void navigate(named === null ? '/units' : `/units/${named}`)}>Thôi</Button>
          <Button type="primary" loading={record.isPending} onClick={submit}>
            Ghi sự kiện
          </Button>
        </>
      }
      railLabel="Những gì sẽ đổi"
      rail={
        <PreviewRail
          preview={whole}
          on={day}
          problem={failure === null ? null : failureOf(failure).message}
          isWhole={isWhole}
        />
      }
    >
      <form
        className={styles.form}
        aria-label="Sự kiện"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles.fields}>
          <Field label="Việc xảy ra" htmlFor={form.idOf('type')}>
            <Select
              id={form.idOf('type')}
              className={styles.select ?? ''}
              value={draft.type}
              options={UNIT_EVENT_TYPES.map((type) => ({ value: type, label: UNIT_EVENT_LABELS[type] }))}
              onChange={(type) => put({ type, called: null })}
            />
          </Field>
          <Field
            label="Từ ngày"
            htmlFor={form.idOf('on')}
            hint={
              isFarAhead(draft.on, today) ? (
                <span className={styles.warning}>Còn hơn một năm nữa mới đến ngày này; xem lại năm.</span>
              ) : (
                'Ngày đầu tiên của tình trạng mới'
              )
            }
            error={form.problemOf('on') && 'Cần ngày của sự kiện'}
          >
            <DateField id={form.idOf('on')} isRequired value={draft.on} onChange={(on) => put({ on })} />
          </Field>
          <TextField
            id={form.idOf('documentNumber')}
            label="Số văn bản"
            placeholder="Ví dụ 12/QĐ-LĐLĐ"
            maxLength={100}
            value={draft.documentNumber}
            error={form.problemOf('documentNumber')}
            onChange={(documentNumber) => put({ documentNumber })}
          />
          <TextField
            id={form.idOf('note')}
            label="Ghi chú"
            maxLength={1000}
            value={draft.note}
            error={form.problemOf('note')}
            onChange={(note) => put({ note })}
          />
          <EventFields draft={draft} put={put} form={form} rows={rows} holders={holders} on={day} />
          {proposal && <MergedFigures proposal={proposal} draft={draft} put={put} figures={figures} />}
        </div>
        <button type="submit" hidden />
      </form>
    </Page>
  );
}

function useRecordEvent() {
  const api = useApi();
  const queryClient = useQueryClient();
  return useWrite(
    (input: { event: UnitEvent; fingerprint: string; figures: FigureOfMerger | null }) =>
      api.units.recordEvent.mutate(input),
    // What was refused changes something else by now than was shown.
    { onError: () => queryClient.invalidateQueries({ queryKey: UNITS_KEY }) },
  );
}
