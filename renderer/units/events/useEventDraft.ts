import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { UNIT_EVENT_TYPES, unitEventSchema, type UnitEvent, type UnitEventType } from '#core/units/unitEvent.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import { useApi } from '../../api/ApiContext.ts';
import { eventPreview, unitHolders, unitTree, type UnitHolder } from '../../api/unitsQueries.ts';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import { blankDraft, toEvent, type EventDraft } from './eventDraft.ts';

const TYPING_PAUSE = 250;
const NO_HOLDERS: readonly UnitHolder[] = [];
const NOBODY: ReadonlyMap<string, UnitRow> = new Map();

interface EventDraftOptions {
  type: string | null;
  unitId: string | null;
  /** The day whose units are offered until the event has one. */
  today: string;
}

/** The fields of a form with their problems, as {@link useCheckedForm} gives them. */
export interface CheckedEvent {
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
  hasTried: boolean;
}

/** The event being written: its draft, the units of its day, and what it would change as soon as it is whole. */
export function useEventDraft({ type, unitId, today }: EventDraftOptions) {
  const api = useApi();
  const [draft, setDraft] = useState(() => blankDraft(typeOf(type), unitId));
  const [isTyped, setTyped] = useState(false);
  const [hasTried, setHasTried] = useState(false);
  const day = draft.on ?? today;
  const tree = useQuery(unitTree(api, day));
  const rows = useMemo(() => (tree.data ? new Map(tree.data.rows.map((row) => [row.id, row])) : NOBODY), [tree.data]);

  const splitId = draft.type === 'SPLIT' ? draft.unitId : null;
  const holders = useQuery({ ...unitHolders(api, splitId ?? '', day), enabled: splitId !== null });
  const holderIds = useMemo(() => holders.data && new Set(holders.data.map(({ id }) => id)), [holders.data]);

  const typed = toEvent(draft, rows, holderIds);
  const form = useCheckedForm<UnitEvent>('event', unitEventSchema, typed);
  const whole = unitEventSchema.safeParse(typed);
  const wanted = useDebounced(JSON.stringify(whole.success ? whole.data : null), TYPING_PAUSE);
  const asked = JSON.parse(wanted) as UnitEvent | null;
  const isAsked = wanted === JSON.stringify(whole.success ? whole.data : null);
  const preview = useQuery({
    ...eventPreview(api, asked ?? PLACEHOLDER),
    enabled: asked !== null,
  });
  return {
    draft,
    /** Whether anything was typed or chosen since the form was opened. */
    isTyped,
    put: (patch: Partial<EventDraft>) => {
      setTyped(true);
      setDraft((current) => ({ ...current, ...patch }));
    },
    rows,
    day,
    /** The people of a unit that is split; nobody while they are being read. */
    holders: splitId === null ? NO_HOLDERS : (holders.data ?? NO_HOLDERS),
    form: { idOf: form.idOf, problemOf: form.problemOf, hasTried } satisfies CheckedEvent,
    check: () => {
      setHasTried(true);
      return form.check();
    },
    isWhole: whole.success,
    /** The preview of exactly what is typed now. */
    preview: whole.success && isAsked ? preview : null,
  };
}

/** Never sent: the query is off while there is nothing to ask. */
const PLACEHOLDER: UnitEvent = { type: 'TRANSFER', on: '', documentNumber: '', note: '', unitIds: [], parentId: null };

function typeOf(text: string | null): UnitEventType {
  return UNIT_EVENT_TYPES.find((known) => known === text) ?? 'RENAME';
}
