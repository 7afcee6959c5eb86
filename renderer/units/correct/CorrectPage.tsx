import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { unitCorrectionSchema, type UnitCorrection } from '#core/units/unitCorrection.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { unitPage } from '../../api/unitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { useWrite } from '../../shared/useWrite.ts';
import { Page } from '../../shell/Page.tsx';
import { useSeenDay } from '../useSeenDay.ts';
import events from '../events/events.module.css';
import { correctionDraft } from './correctionDraft.ts';
import { NameRows } from './NameRows.tsx';
import { PlaceRows } from './PlaceRows.tsx';
import styles from './correct.module.css';

/** Sửa thông tin: what was typed wrong about a unit, over its whole life. */
export function CorrectPage() {
  const { id = '' } = useParams();
  const on = useSeenDay();
  const query = useQuery(unitPage(useApi(), id, on));
  if (query.data) return <CorrectForm key={id} unit={query.data.unit} on={on} />;
  return (
    <Page path={[{ label: 'Đơn vị', to: '/units' }]} title={<h1>Sửa thông tin đơn vị</h1>}>
      {query.isError && (
        <Notice tone="danger" actions={<Link to="/units">Về danh sách đơn vị</Link>}>
          {failureOf(query.error).message}
        </Notice>
      )}
    </Page>
  );
}

/** @param unit as it is stored now; what is typed is never overwritten by it */
function CorrectForm({ unit, on }: { unit: UnitHistory; on: IsoDate }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const correct = useCorrectUnit();
  const {
    typed: draft,
    put,
    ...form
  } = useRecordForm({
    name: 'correction',
    schema: unitCorrectionSchema,
    record: unit,
    start: () => correctionDraft(unit),
    entered: (typed) => ({ ...typed, version: unit.version }),
    write: (correction, version) =>
      correct.mutate({ ...correction, version }, { onSuccess: () => void message.success('Đã lưu.') }),
    writes: [correct],
  });
  const { isTouched, isSaving, onSave, onKeepMine } = form.rowForm;
  useLeaveGuard(isTouched && !correct.isSuccess);
  const home = `/units/${unit.id}?on=${on}`;
  const { name } = nameOn(unit, on);
  const isSaved = correct.isSuccess;
  // Not before this is drawn: until then the typing counts as unsaved.
  useEffect(() => {
    if (isSaved) void navigate(home);
  }, [isSaved, home, navigate]);
  const hasMovedOn = form.hasMovedOn && !isSaved;
  return (
    <Page
      path={[{ label: 'Đơn vị', to: '/units' }, { label: name, to: home }, { label: 'Sửa thông tin' }]}
      title={<h1>Sửa thông tin đơn vị</h1>}
      actions={
        <>
          <Button onClick={() => void navigate(home)}>Thôi</Button>
          <Button type="primary" loading={isSaving} disabled={hasMovedOn} onClick={onSave}>
            Lưu
          </Button>
        </>
      }
    >
      <Notice tone="info" actions={<Link to={`/units/events/new?unit=${unit.id}`}>Ghi sự kiện</Link>}>
        Trang này để sửa chỗ ghi sai. Đổi tên, sáp nhập, chuyển trực thuộc từ một ngày nào đó thì ghi sự kiện. Quyết
        định đã ban hành giữ nguyên tên như lúc ký.
      </Notice>
      {hasMovedOn && (
        <Notice
          tone="warn"
          actions={
            <>
              <LinkButton onClick={onKeepMine}>Lưu đè bằng bản tôi nhập</LinkButton>
              <LinkButton onClick={form.takeTheirs}>Lấy bản mới, bỏ bản tôi nhập</LinkButton>
            </>
          }
        >
          Đơn vị này vừa được sửa ở nơi khác. Nội dung bạn nhập vẫn còn, chưa ghi đè.
        </Notice>
      )}
      {correct.isError && !hasMovedOn && <Notice tone="danger">{failureOf(correct.error).message}</Notice>}
      <form
        className={styles.form}
        aria-label="Thông tin đơn vị"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <NameRows rows={draft.names} form={form} onChange={(names) => put({ names })} />
        <PlaceRows unitId={unit.id} rows={draft.parents} form={form} on={on} onChange={(parents) => put({ parents })} />
        <div className={events.fields}>
          <TextField
            id={form.idOf('code')}
            label="Mã của cơ quan"
            maxLength={60}
            value={draft.code}
            error={form.problemOf('code')}
            onChange={(code) => put({ code })}
          />
          <TextField
            id={form.idOf('note')}
            label="Ghi chú"
            maxLength={1000}
            value={draft.note}
            error={form.problemOf('note')}
            onChange={(note) => put({ note })}
          />
        </div>
        <button type="submit" hidden />
      </form>
    </Page>
  );
}

function useCorrectUnit() {
  const api = useApi();
  return useWrite((correction: UnitCorrection) => api.units.correct.mutate(correction));
}
