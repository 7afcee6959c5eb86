import { z } from 'zod';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';
import type { FigureChange } from './mergedFigure.ts';
import type { DatedName, DatedParent, DatedPeriod } from './unitHistory.ts';

/** What can happen to units. */
export const UNIT_EVENT_TYPES = ['CREATE', 'RENAME', 'MERGE', 'SPLIT', 'TRANSFER', 'DISSOLVE', 'DOWNGRADE'] as const;
export type UnitEventType = (typeof UNIT_EVENT_TYPES)[number];

export const UNIT_EVENT_LABELS: Record<UnitEventType, string> = {
  CREATE: 'Thành lập',
  RENAME: 'Đổi tên',
  MERGE: 'Sáp nhập, hợp nhất',
  SPLIT: 'Chia, tách',
  TRANSFER: 'Chuyển trực thuộc',
  DISSOLVE: 'Giải thể, kết thúc',
  DOWNGRADE: 'Đổi loại, hạ cấp',
};

/** Units one event may name; the largest wave of 2025 that was read moved 108 at once. */
const MAX_UNITS = 3000;
/** People a split may name one by one for each unit; more of them go as all the others do. */
const MAX_PEOPLE = 10_000;

const idSchema = z.uuid({ error: 'Chọn đơn vị' });
const idsSchema = z.array(idSchema).min(1, 'Chọn ít nhất một đơn vị').max(MAX_UNITS);
const parentSchema = z.uuid({ error: 'Chọn đơn vị cấp trên' }).nullable();

const calledSchema = {
  name: requiredText(300, 'Cần tên đơn vị'),
  shortName: cleanText(150).default(''),
};
const kindSchema = z.string().min(1, 'Chọn loại đơn vị').max(40);

/** A unit that begins with an event; its id is made by the screen, so that other parts of the event can point at it. */
const beginningUnitSchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  ...calledSchema,
  parentId: parentSchema,
});
export type BeginningUnit = z.infer<typeof beginningUnitSchema>;

const destinationSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('PARENT'), parentId: parentSchema }),
  z.strictObject({ to: z.literal('END') }),
]);
/** Where a unit goes whose superior ends: under another, to the top, or it ends too with all below it. */
export type Destination = z.infer<typeof destinationSchema>;

const childrenPlanSchema = z.strictObject({
  /** For all that `each` does not name; null when nobody said. */
  rest: destinationSchema.nullable(),
  each: z.array(z.strictObject({ unitId: idSchema, to: destinationSchema })).max(MAX_UNITS),
});
export type ChildrenPlan = z.infer<typeof childrenPlanSchema>;

const peopleDestinationSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('UNIT'), unitId: idSchema }),
  z.strictObject({ to: z.literal('LEAVE') }),
]);
/** Where people of a unit that is split go: to one that takes a part of it, or they stay, or lose their posts. */
export type PeopleDestination = z.infer<typeof peopleDestinationSchema>;

const peoplePlanSchema = z.strictObject({
  /** For everyone `each` does not name; null when nobody said. With a unit that goes on they stay then. */
  rest: peopleDestinationSchema.nullable(),
  each: z
    .array(z.strictObject({ to: peopleDestinationSchema, personIds: z.array(z.uuid()).min(1).max(MAX_PEOPLE) }))
    .max(MAX_UNITS),
});
export type PeoplePlan = z.infer<typeof peoplePlanSchema>;

const shared = {
  /** First day of the new state. */
  on: isoDateSchema,
  documentNumber: cleanText(100).default(''),
  note: cleanText(1000).default(''),
};

/** An event as it is told to the office. */
export const unitEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CREATE'), ...shared, unit: beginningUnitSchema }),
  z.strictObject({ type: z.literal('RENAME'), ...shared, unitId: idSchema, ...calledSchema }),
  z.strictObject({
    type: z.literal('MERGE'),
    ...shared,
    fromIds: idsSchema,
    /** An existing unit, or `newUnit`. */
    intoId: idSchema,
    newUnit: beginningUnitSchema.nullable(),
  }),
  z.strictObject({
    type: z.literal('SPLIT'),
    ...shared,
    unitId: idSchema,
    /** Existing units, or `newUnits`. */
    intoIds: idsSchema,
    newUnits: z.array(beginningUnitSchema).max(MAX_UNITS),
    /** Whether the unit that is split goes on; the children nobody assigned then stay with it. */
    goesOn: z.boolean(),
    children: childrenPlanSchema,
    people: peoplePlanSchema,
  }),
  z.strictObject({ type: z.literal('TRANSFER'), ...shared, unitIds: idsSchema, parentId: parentSchema }),
  z.strictObject({ type: z.literal('DISSOLVE'), ...shared, unitIds: idsSchema, children: childrenPlanSchema }),
  z.strictObject({
    type: z.literal('DOWNGRADE'),
    ...shared,
    unitId: idSchema,
    kind: kindSchema,
    ...calledSchema,
    parentId: parentSchema,
  }),
]);
export type UnitEvent = z.infer<typeof unitEventSchema>;
export type UnitEventOf<Type extends UnitEventType> = Extract<UnitEvent, { type: Type }>;

/** The part a unit had in an event: it was there before, it came out of it, it received, or it was moved along. */
export const EVENT_ROLES = ['FROM', 'TO', 'PARENT', 'MOVED'] as const;
export type EventRole = (typeof EVENT_ROLES)[number];

export interface EventPart {
  unitId: string;
  role: EventRole;
}

/** What an event can change of a unit, and taking it back restores. */
export interface UnitState extends DatedPeriod {
  id: string;
  names: readonly DatedName[];
  parents: readonly DatedParent[];
}

/** A recorded event without what it changed. */
export interface UnitEventFacts {
  id: string;
  type: UnitEventType;
  on: IsoDate;
  documentNumber: string;
  note: string;
  parts: readonly EventPart[];
}

/** A recorded event with every unit it touched, before and after; a unit that began with it is only in `after`. */
export interface RecordedEvent extends UnitEventFacts {
  before: readonly UnitState[];
  after: readonly UnitState[];
  /** The yearly figures a merger brought along. */
  figure?: FigureChange;
}
