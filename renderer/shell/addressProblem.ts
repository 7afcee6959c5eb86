import { z } from 'zod';
import { yearSchema } from '#core/dates/year.ts';

const idSchema = z.uuid();
/** Stands in an address where something is about to be made. */
const NEW = 'new';
/** Rules that ship are named by words; their page looks them up in a table it has. */
const NAMED_BY_WORDS: ReadonlySet<string> = new Set(['ruleId']);

/** Whether the named parts of an address cannot name anything: an id that is none, a year that is none. */
export function addressProblem(params: Readonly<Record<string, string | undefined>>): boolean {
  return Object.entries(params).some(([name, value = '']) => {
    if (name === 'year') return !yearSchema.safeParse(Number(value)).success;
    const isId = (name === 'id' || name.endsWith('Id')) && !NAMED_BY_WORDS.has(name);
    return isId && value !== NEW && !idSchema.safeParse(value).success;
  });
}
