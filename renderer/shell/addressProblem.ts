import { z } from 'zod';
import { yearSchema } from '#core/dates/year.ts';

const idSchema = z.uuid();
/** Stands in an address where something is about to be made. */
const NEW = 'new';
/** What ships with the product is named by words, `score-template:CUM_HUYEN:2023`; every other id is a UUID. */
const SHIPPED = /^[a-z]+(?:-[a-z]+)*:\S+$/u;

/** Whether the named parts of an address cannot name anything: an id that is none, a year that is none. */
export function addressProblem(params: Readonly<Record<string, string | undefined>>): boolean {
  return Object.entries(params).some(([name, value = '']) => {
    if (name === 'year') return !yearSchema.safeParse(Number(value)).success;
    const isId = name === 'id' || name.endsWith('Id');
    return isId && value !== NEW && !SHIPPED.test(value) && !idSchema.safeParse(value).success;
  });
}
