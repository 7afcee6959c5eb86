import type { PersonSummary } from '#core/people/personList.ts';
import type { UnitOnDate } from '#core/units/unit.ts';

/** Someone the office knows, as a form keeps it, with the post of the day. */
export const pickedPerson = ({ id, fullName, position, unitId, unitName }: PersonSummary) => ({
  personId: id,
  name: fullName,
  position,
  unitId,
  unitName,
});

/** A unit that is itself meant, as a form keeps it: its unit is the one above. */
export const pickedUnit = ({ id, name, parentName }: UnitOnDate) => ({ unitId: id, name, unitName: parentName });
