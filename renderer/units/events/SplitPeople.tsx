import { useMemo, useState } from 'react';
import { Input, Select } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import type { UnitHolder } from '../../api/unitsQueries.ts';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { shortUnitName } from '../../shared/shortUnitName.ts';
import { useLatest } from '../../shared/useLatest.ts';
import { ROW_HEIGHT, VirtualTable, type Column } from '../../shared/VirtualTable.tsx';
import type { EventDraft } from './eventDraft.ts';
import { LEAVE, placesOffered, type Place } from './peopleDraft.ts';
import { HolderRow, postsText, type PlaceOption } from './HolderRow.tsx';
import type { CheckedEvent } from './useEventDraft.ts';
import styles from './events.module.css';

interface SplitPeopleProps {
  draft: EventDraft;
  put: (patch: Partial<EventDraft>) => void;
  form: CheckedEvent;
  rows: ReadonlyMap<string, UnitRow>;
  holders: readonly UnitHolder[];
}

const COLUMNS: readonly Column[] = [
  { key: 'name', title: 'Họ và tên', width: 'minmax(130px, 1.2fr)' },
  { key: 'birth', title: 'Ngày sinh', width: '104px' },
  { key: 'posts', title: 'Bộ phận, chức vụ', width: 'minmax(130px, 1.3fr)' },
  { key: 'place', title: 'Chuyển về', width: 'minmax(180px, 1.5fr)' },
];
/** Beyond these the list scrolls in itself. */
const ROWS_IN_SIGHT = 10;
const HEAD_ROWS = 1;

/** Người của đơn vị được chia, tách: where everyone goes, and those who go another way. */
export function SplitPeople({ draft, put, form, rows, holders }: SplitPeopleProps) {
  const [text, setText] = useState('');
  const { people, goesOn, unitId, newUnits, takerIds } = draft;
  const offered = placesOffered(draft);
  const options = useMemo(
    () => placeOptions({ newUnits, takerIds, goesOn, unitId }, rows),
    [newUnits, takerIds, goesOn, unitId, rows],
  );
  const chosenRest = people.rest !== null && offered.has(people.rest) ? people.rest : null;
  const rest = chosenRest ?? (goesOn ? unitId : null);
  const placeOf = (id: string): Place | null => {
    const place = people.places[id];
    return place !== undefined && offered.has(place) ? place : null;
  };
  const searched = useMemo(
    () => holders.map((holder) => ({ holder, key: foldForSearch(`${holder.fullName} ${postsText(holder)}`) })),
    [holders],
  );
  const wanted = foldForSearch(text.trim());
  const shown = searched.filter(({ key }) => key.includes(wanted)).map(({ holder }) => holder);
  const ownCount = holders.filter(({ id }) => placeOf(id) !== null).length;

  const send = (some: readonly UnitHolder[], place: Place | null) => {
    const ids = new Set(some.map(({ id }) => id));
    const others = Object.entries(people.places).filter(([id]) => !ids.has(id));
    const sent = place === null ? [] : [...ids].map((id) => [id, place] as const);
    put({ people: { ...people, places: Object.fromEntries([...others, ...sent]) } });
  };
  const handlers = useLatest({ onChoose: (holder: UnitHolder, place: Place | null) => send([holder], place) });
  const isMissing = rest === null && ownCount < holders.length;
  const restId = form.idOf('people.rest');
  const restLabel = options.find(({ value }) => value === rest)?.label ?? 'Chọn nơi đến';
  return (
    <fieldset className={styles.group}>
      <legend>{formatNumber(holders.length)} người đang giữ chức vụ ở đơn vị này</legend>
      <Field
        label="Mọi người không chọn riêng ở dưới chuyển về"
        htmlFor={restId}
        hint={placesSummary(holders, { options, rest, placeOf })}
        error={
          form.hasTried && isMissing ? 'Đơn vị này kết thúc: chọn nơi nhận những người chưa chọn riêng' : undefined
        }
      >
        <Select<Place | null>
          id={restId}
          className={styles.select ?? ''}
          placeholder="Chọn nơi đến"
          status={form.hasTried && isMissing ? 'error' : ''}
          value={rest}
          options={options}
          onChange={(place) => put({ people: { ...people, rest: place } })}
        />
      </Field>
      <div className={styles.sending}>
        <Input
          aria-label="Lọc người theo tên, bộ phận, chức vụ"
          placeholder="Lọc theo tên, bộ phận, chức vụ"
          allowClear
          value={text}
          onChange={(event) => setText(event.target.value)}
          // Enter would record the event.
          onPressEnter={(event) => event.preventDefault()}
        />
        <Select<Place | null>
          aria-label={`Chuyển cả ${shown.length} người đang hiện về`}
          className={styles.select ?? ''}
          placeholder={`Chuyển cả ${formatNumber(shown.length)} người đang hiện về…`}
          disabled={shown.length === 0}
          value={null}
          options={options}
          onChange={(place) => send(shown, place)}
        />
        {ownCount > 0 && (
          <LinkButton onClick={() => put({ people: { ...people, places: {} } })}>
            Bỏ {formatNumber(ownCount)} lựa chọn riêng
          </LinkButton>
        )}
      </div>
      <div
        className={styles.people}
        style={{ height: ROW_HEIGHT * (HEAD_ROWS + Math.min(shown.length, ROWS_IN_SIGHT)) }}
      >
        <VirtualTable
          label="Người của đơn vị được chia, tách"
          role="table"
          columns={COLUMNS}
          count={shown.length}
          rowKey={(index) => shown[index]?.id ?? index}
          renderRow={(index) => {
            const holder = shown[index];
            return (
              holder && (
                <HolderRow
                  holder={holder}
                  rowIndex={index}
                  place={placeOf(holder.id)}
                  otherwise={restLabel}
                  options={options}
                  onChoose={handlers.onChoose}
                />
              )
            );
          }}
        />
      </div>
      {shown.length === 0 && <p className={styles.quiet}>Không có ai khớp “{text.trim()}”.</p>}
    </fieldset>
  );
}

type Places = Pick<EventDraft, 'newUnits' | 'takerIds' | 'goesOn' | 'unitId'>;

function placeOptions({ newUnits, takerIds, goesOn, unitId }: Places, rows: ReadonlyMap<string, UnitRow>) {
  const options: PlaceOption[] = [
    ...newUnits.map(({ id, name, shortName }, index) => ({
      value: id,
      label: shortLabel(shortName, name) ?? `Đơn vị mới ${index + 1}`,
    })),
    ...takerIds.map((id) => {
      const row = rows.get(id);
      return { value: id, label: shortLabel(row?.shortName, row?.name) ?? 'Đơn vị không có vào ngày này' };
    }),
  ];
  if (!goesOn) return [...options, { value: LEAVE, label: 'Thôi chức vụ' }];
  return [...options, ...(unitId === null ? [] : [{ value: unitId, label: 'Ở lại đơn vị này' }])];
}

/** Full names of the parts of one unit begin alike: in a narrow column they could not be told apart. */
const shortLabel = (shortName = '', name = ''): string | undefined =>
  [shortName, shortUnitName(name)].find((text) => text !== '');

interface Sending {
  options: readonly PlaceOption[];
  rest: Place | null;
  placeOf: (id: string) => Place | null;
}

/** `CĐCS A1: 12 · CĐCS A2: 8 · chưa chọn: 3`. */
function placesSummary(holders: readonly UnitHolder[], { options, rest, placeOf }: Sending): string {
  const counts = new Map<Place | null, number>();
  for (const { id } of holders) {
    const place = placeOf(id) ?? rest;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const places = [...options, { value: null, label: 'chưa chọn' }];
  return places
    .flatMap(({ value, label }) => {
      const count = counts.get(value) ?? 0;
      return count === 0 ? [] : [`${label}: ${formatNumber(count)}`];
    })
    .join(' · ');
}
