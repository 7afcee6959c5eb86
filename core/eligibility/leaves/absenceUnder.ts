import { z } from 'zod';
import { ABSENCE_LABELS, ABSENCE_REASONS } from '../../people/absence.ts';
import { nomineeLeaf } from '../leaf.ts';
import { metIf } from '../verdict.ts';

/** Absent for fewer working days of the year, without those for some reasons. */
export const absenceUnder = nomineeLeaf({
  label: 'Nghỉ ít hơn một số ngày',
  abouts: ['INDIVIDUAL'],
  schema: z.strictObject({
    kind: z.literal('ABSENCE_UNDER'),
    days: z.int().min(1).max(366),
    except: z.array(z.enum(ABSENCE_REASONS)).max(ABSENCE_REASONS.length),
  }),
  start: { kind: 'ABSENCE_UNDER', days: 40, except: ['MATERNITY'] },
  fields: {
    days: { type: 'NUMBER', label: 'Nghỉ dưới', unit: 'ngày làm việc', min: 1, max: 366 },
    except: {
      type: 'CHOICES',
      label: 'Không tính',
      options: ABSENCE_REASONS.map((value) => ({ value, label: ABSENCE_LABELS[value] })),
    },
  },
  inWords: ({ days, except }) =>
    `Nghỉ dưới ${days} ngày làm việc trong năm xét${
      except.length === 0
        ? ''
        : `, không tính ${except.map((reason) => ABSENCE_LABELS[reason].toLowerCase()).join(', ')}`
    }`,
  check({ days, except }, { absences, year }) {
    const counted = absences
      .filter(({ reason }) => !except.includes(reason))
      // An absence over the turn of the year counts in the year it began: its days were entered as one figure.
      .filter(({ fromDate }) => fromDate.startsWith(String(year)))
      .reduce((sum, { workingDays }) => sum + workingDays, 0);
    return metIf(counted < days, `nghỉ ${counted} ngày năm ${year}`);
  },
});
