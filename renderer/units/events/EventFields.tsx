import { Button, Radio } from 'antd';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import type { UnitHolder } from '../../api/unitsQueries.ts';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { CalledFields } from './CalledFields.tsx';
import { ChildrenFields } from './ChildrenFields.tsx';
import {
  calledOf,
  chosenOver,
  filledIn,
  newUnitDraft,
  NO_FIGURES,
  proposedOf,
  type Called,
  type EventDraft,
} from './eventDraft.ts';
import { ParentSelect } from './ParentSelect.tsx';
import { NOBODY_SENT } from './peopleDraft.ts';
import { SplitPeople } from './SplitPeople.tsx';
import { UnitSelect, UnitsSelect } from './UnitSelect.tsx';
import type { CheckedEvent } from './useEventDraft.ts';
import styles from './events.module.css';

interface EventFieldsProps {
  draft: EventDraft;
  put: (patch: Partial<EventDraft>) => void;
  form: CheckedEvent;
  rows: ReadonlyMap<string, UnitRow>;
  /** The people of a unit that is split. */
  holders: readonly UnitHolder[];
  on: IsoDate;
}

/** What must be said about each type of event. */
export function EventFields(props: EventFieldsProps) {
  switch (props.draft.type) {
    case 'CREATE':
      return <NameAndPlace {...props} path="unit." />;
    case 'RENAME':
      return (
        <>
          <OneUnit {...props} label="Đơn vị đổi tên" />
          <NameAndPlace {...props} path="" isNameOnly />
        </>
      );
    case 'MERGE':
      return <MergeFields {...props} />;
    case 'SPLIT':
      return <SplitFields {...props} />;
    case 'TRANSFER':
      return <TransferFields {...props} />;
    case 'DISSOLVE':
      return (
        <>
          <SeveralUnits {...props} path="unitIds" label="Những đơn vị kết thúc hoạt động" />
          <ChildrenFields {...props} superiorIds={props.draft.unitIds} keepsRest={false} />
        </>
      );
    case 'DOWNGRADE':
      return (
        <>
          <OneUnit {...props} label="Đơn vị đổi loại" />
          <NameAndPlace {...props} path="" />
        </>
      );
  }
}

function MergeFields(props: EventFieldsProps) {
  const { draft, put, form, rows } = props;
  return (
    <>
      <SeveralUnits {...props} path="fromIds" label="Những đơn vị sáp nhập, sẽ kết thúc" />
      <div className={styles.wide}>
        <Radio.Group
          aria-label="Kết quả"
          value={draft.mergesInto}
          options={[
            { value: 'NEW', label: 'Thành một đơn vị mới' },
            { value: 'EXISTING', label: 'Vào một đơn vị đang có' },
          ]}
          onChange={({ target }) => put({ mergesInto: target.value === 'NEW' ? 'NEW' : 'EXISTING', ...NO_FIGURES })}
        />
      </div>
      {draft.mergesInto === 'NEW' ? (
        <NameAndPlace {...props} path="newUnit." />
      ) : (
        <Field
          className={styles.wide}
          label="Đơn vị nhận sáp nhập"
          htmlFor={form.idOf('intoId')}
          error={form.problemOf('intoId')}
        >
          <UnitSelect
            id={form.idOf('intoId')}
            rows={rows}
            value={draft.intoId}
            isWrong={form.problemOf('intoId') !== undefined}
            onChange={(intoId) => put({ intoId, ...NO_FIGURES })}
          />
        </Field>
      )}
    </>
  );
}

function SplitFields(props: EventFieldsProps) {
  const { draft, put, form, rows, on } = props;
  const { newUnits, takerIds } = draft;
  const takersProblem = form.problemOf('intoIds');
  const proposed = proposedOf(draft, rows);
  const change = (id: string, called: Called) =>
    put({ newUnits: newUnits.map((unit) => (unit.id === id ? { ...chosenOver(called, proposed), id } : unit)) });
  return (
    <>
      <OneUnit {...props} label="Đơn vị được chia, tách" />
      <div className={styles.wide}>
        <Radio.Group
          aria-label="Sau khi chia, tách"
          value={draft.goesOn}
          options={[
            { value: false, label: 'Chia: đơn vị này kết thúc' },
            { value: true, label: 'Tách: đơn vị này vẫn hoạt động' },
          ]}
          onChange={({ target }) => put({ goesOn: target.value === true })}
        />
      </div>
      {newUnits.map((unit, index) => (
        <fieldset key={unit.id} className={styles.group}>
          <legend>
            Đơn vị mới {index + 1}
            {newUnits.length + takerIds.length > 1 && (
              <LinkButton
                className={styles.remove}
                onClick={() => put({ newUnits: newUnits.filter(({ id }) => id !== unit.id) })}
              >
                Bỏ đơn vị này
              </LinkButton>
            )}
          </legend>
          <div className={styles.fields}>
            <CalledFields
              path={`newUnits.${index}.`}
              form={form}
              rows={rows}
              on={on}
              value={filledIn(unit, proposed)}
              onChange={(called) => change(unit.id, called)}
            />
          </div>
        </fieldset>
      ))}
      <div className={styles.wide}>
        <Button size="small" onClick={() => put({ newUnits: [...newUnits, newUnitDraft()] })}>
          Thêm đơn vị mới
        </Button>
      </div>
      <Field
        className={styles.wide}
        label="Đơn vị đang có nhận một phần"
        htmlFor={form.idOf('intoIds')}
        hint="Để trống nếu chỉ có đơn vị mới"
        error={takersProblem}
      >
        <UnitsSelect
          id={form.idOf('intoIds')}
          rows={rows}
          value={takerIds}
          isWrong={takersProblem !== undefined}
          onChange={(ids) => put({ takerIds: ids })}
        />
      </Field>
      {draft.unitId !== null && <ChildrenFields {...props} superiorIds={[draft.unitId]} keepsRest={draft.goesOn} />}
      {props.holders.length > 0 && <SplitPeople {...props} />}
    </>
  );
}

function TransferFields(props: EventFieldsProps) {
  const { draft, put, form, rows } = props;
  const problem = form.problemOf('parentId');
  return (
    <>
      <SeveralUnits {...props} path="unitIds" label="Những đơn vị chuyển đi" />
      <Field className={styles.wide} label="Chuyển về trực thuộc" htmlFor={form.idOf('parentId')} error={problem}>
        <ParentSelect
          id={form.idOf('parentId')}
          rows={rows}
          value={draft.parentId}
          isWrong={problem !== undefined}
          onChange={(parentId) => put({ parentId })}
        />
      </Field>
    </>
  );
}

function NameAndPlace({
  path,
  isNameOnly = false,
  ...props
}: EventFieldsProps & { path: string; isNameOnly?: boolean }) {
  const { draft, put, form, rows, on } = props;
  return (
    <CalledFields
      path={path}
      form={form}
      rows={rows}
      on={on}
      isNameOnly={isNameOnly}
      value={calledOf(draft, rows)}
      onChange={(called) => put({ called: chosenOver(called, proposedOf(draft, rows)) })}
    />
  );
}

function OneUnit({ draft, put, form, rows, label }: EventFieldsProps & { label: string }) {
  const problem = form.problemOf('unitId');
  return (
    <Field className={styles.wide} label={label} htmlFor={form.idOf('unitId')} error={problem}>
      <UnitSelect
        id={form.idOf('unitId')}
        rows={rows}
        value={draft.unitId}
        isWrong={problem !== undefined}
        onChange={(unitId) => put({ unitId, called: null, assignments: [], people: NOBODY_SENT })}
      />
    </Field>
  );
}

function SeveralUnits({ draft, put, form, rows, path, label }: EventFieldsProps & { path: string; label: string }) {
  const problem = form.problemOf(path);
  const count = draft.unitIds.length;
  return (
    <Field
      className={styles.wide}
      label={label}
      htmlFor={form.idOf(path)}
      hint={count > 1 ? `${count} đơn vị` : undefined}
      error={problem}
    >
      <UnitsSelect
        id={form.idOf(path)}
        rows={rows}
        value={draft.unitIds}
        isWrong={problem !== undefined}
        onChange={(unitIds) => put({ unitIds, ...NO_FIGURES })}
      />
    </Field>
  );
}
