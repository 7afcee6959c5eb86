import { Button } from 'antd';
import { uuidv7 } from 'uuidv7';
import type { UnitRow } from '#core/units/unitRows.ts';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { DestinationSelect } from './DestinationSelect.tsx';
import type { Assignment, EventDraft } from './eventDraft.ts';
import { UnitsSelect } from './UnitSelect.tsx';
import type { CheckedEvent } from './useEventDraft.ts';
import styles from './events.module.css';

interface ChildrenFieldsProps {
  draft: EventDraft;
  put: (patch: Partial<EventDraft>) => void;
  form: CheckedEvent;
  rows: ReadonlyMap<string, UnitRow>;
  /** Units of the event whose children are left without a superior, or may be taken from it. */
  superiorIds: readonly string[];
  /** A unit that goes on keeps what nobody takes from it. */
  keepsRest: boolean;
}

/** Where everything below goes: all the same way, and those that go another. */
export function ChildrenFields({ draft, put, form, rows, superiorIds, keepsRest }: ChildrenFieldsProps) {
  const superiors = new Set(superiorIds);
  const below = [...rows.values()].filter(
    ({ id, parentId }) => parentId !== null && superiors.has(parentId) && !superiors.has(id),
  );
  if (below.length === 0) return null;
  const newUnits = draft.type === 'SPLIT' ? draft.newUnits : [];
  const restId = form.idOf('children.rest');
  const { assignments } = draft;
  const change = (key: string, patch: Partial<Assignment>) =>
    put({ assignments: assignments.map((one) => (one.key === key ? { ...one, ...patch } : one)) });
  return (
    <fieldset className={styles.group}>
      <legend>{below.length} đơn vị đang trực thuộc</legend>
      {!keepsRest && (
        <Field label="Chuyển về" htmlFor={restId} hint="Áp dụng cho mọi đơn vị không nêu riêng ở dưới">
          <DestinationSelect
            id={restId}
            rows={rows}
            newUnits={newUnits}
            value={draft.rest}
            onChange={(rest) => put({ rest })}
          />
        </Field>
      )}
      {assignments.map(({ key, unitIds, to }, index) => (
        <div key={key} className={styles.assignment}>
          <UnitsSelect
            id={`assignment-${key}`}
            aria-label={`Nhóm ${index + 1}: những đơn vị`}
            placeholder="Những đơn vị này"
            rows={rows}
            only={below.map(({ id }) => id)}
            value={unitIds}
            onChange={(some) => change(key, { unitIds: some })}
          />
          <span>chuyển về</span>
          <DestinationSelect
            id={`destination-${key}`}
            aria-label={`Nhóm ${index + 1}: chuyển về`}
            rows={rows}
            newUnits={newUnits}
            value={to}
            isWrong={form.hasTried && to === null && unitIds.length > 0}
            onChange={(next) => change(key, { to: next })}
          />
          <LinkButton
            aria-label={`Bỏ nhóm ${index + 1}`}
            onClick={() => put({ assignments: assignments.filter((one) => one.key !== key) })}
          >
            Bỏ
          </LinkButton>
        </div>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => put({ assignments: [...assignments, { key: uuidv7(), unitIds: [], to: null }] })}
        >
          {keepsRest ? 'Chuyển một số đơn vị' : 'Nêu riêng một số đơn vị'}
        </Button>
      </div>
    </fieldset>
  );
}
