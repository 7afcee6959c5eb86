import type { EventRole } from '#core/units/unitEvent.ts';
import type { UnitEventView } from '../../api/unitsQueries.ts';

const NAMED = 3;

/** What an event did, in one sentence that names at most three units on each side. */
export function eventSentence({ type, parts, moved }: Pick<UnitEventView, 'type' | 'parts' | 'moved'>): string {
  const names = (role: EventRole) => listed(parts.filter((part) => part.role === role).map(({ name }) => name));
  const [from, to, parent] = [names('FROM'), names('TO'), names('PARENT')];
  const above = parent === '' ? 'cấp trên cùng' : parent;
  const along = moved === 0 ? '' : ` ${moved} đơn vị trực thuộc đổi theo.`;
  switch (type) {
    case 'CREATE':
      return `${to} được thành lập${parent === '' ? '' : `, trực thuộc ${parent}`}.`;
    case 'RENAME':
      return `Trước đó là ${from}.`;
    case 'MERGE':
      return `${from} nhập ${parts.some(({ begins }) => begins) ? 'thành' : 'vào'} ${to}.${along}`;
    case 'SPLIT':
      return `${from} chia, tách ra ${to}.${along}`;
    case 'TRANSFER':
      return `${from} chuyển về ${above}.`;
    case 'DISSOLVE':
      return `${from} kết thúc hoạt động.${along}`;
    case 'DOWNGRADE':
      return `Trước đó là ${from}. Đứng dưới ${above}.`;
  }
}

function listed(names: readonly string[]): string {
  if (names.length <= NAMED) return names.join(', ');
  return `${names.slice(0, NAMED).join(', ')} và ${names.length - NAMED} đơn vị khác`;
}
