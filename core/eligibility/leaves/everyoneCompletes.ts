import { z } from 'zod';
import { formatNumber } from '../../money/format.ts';
import { nomineeLeaf } from '../leaf.ts';
import { met, missed, unknown } from '../verdict.ts';

/** Everyone of the collective is graded as having completed the tasks of the year. */
export const everyoneCompletes = nomineeLeaf({
  label: 'Mọi người trong tập thể hoàn thành nhiệm vụ',
  abouts: ['COLLECTIVE'],
  schema: z.strictObject({ kind: z.literal('EVERYONE_COMPLETES') }),
  start: { kind: 'EVERYONE_COMPLETES' },
  fields: {},
  inWords: () => '100% cá nhân trong tập thể hoàn thành nhiệm vụ trong năm xét',
  check(_, { unit, year }) {
    if (unit === null) return unknown('chưa biết đơn vị trong hệ thống');
    const failing = unit.peopleByGrade.get('KHTNV') ?? 0;
    if (failing > 0) return missed(`${formatNumber(failing)} người không hoàn thành nhiệm vụ ${year}`);
    const graded = [...unit.peopleByGrade.values()].reduce((sum, count) => sum + count, 0);
    if (unit.people === 0) return unknown(`chưa có hồ sơ người ở ${unit.name} năm ${year}`);
    if (graded < unit.people) return unknown(`${formatNumber(unit.people - graded)} người chưa có xếp loại ${year}`);
    return met(`${formatNumber(graded)} người đều hoàn thành nhiệm vụ ${year}`);
  },
});
