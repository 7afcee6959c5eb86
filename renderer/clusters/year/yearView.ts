import type { YearView } from '../../api/clustersQueries.ts';
import { CLUSTER_STEPS, type ClusterStep } from '#core/deadlines/deadline.ts';
import type { ChecklistPlace } from '#core/clusters/stepChecklist.ts';

export type OpenedYear = YearView & { year: NonNullable<YearView['year']> };

/** What the rail beside the year shows. */
export type RailTask =
  | { kind: 'STEP'; id: string; isDone: boolean }
  | { kind: 'ROLES' }
  | { kind: 'MEMBER'; id: string }
  | { kind: 'FILES' }
  | { kind: 'LOCK' }
  | { kind: 'COPY' };

/** The words of the red button while a step is at hand; at the summit it names what is missing. */
export const STEP_ACTIONS: Record<Exclude<ClusterStep, 'SUMMIT'>, string> = {
  FORM: 'Kiện toàn',
  PLEDGE: 'Soạn giao ước',
  HALF_YEAR: 'Nhập kết quả 6 tháng',
  SELF_SCORE: 'Chấm điểm',
  APPRAISE: 'Thẩm định điểm',
  SUBMIT: 'Ghi đã gửi tờ trình',
};

/** The steps in the order of the year, whatever their days. */
export function inStepOrder(steps: YearView['steps']): YearView['steps'] {
  const placeOf = ({ step }: YearView['steps'][number]) => (step === null ? 0 : CLUSTER_STEPS.indexOf(step));
  return steps.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Where a missing thing is worked on; null for what is done beside the year itself. */
export function placePath(place: ChecklistPlace, clusterId: string, year: number): string | null {
  const cluster = `/clusters/${clusterId}`;
  switch (place) {
    case 'MEMBERS':
      return cluster;
    case 'ROLES':
    case 'REPRESENTATIVES':
      return null;
    case 'NEXT_ROLES':
      return `${cluster}?roles=${year + 1}`;
    case 'PLEDGE':
      return `${cluster}/years/${year}/pledge`;
    case 'RESULTS':
      return `${cluster}/years/${year}/results`;
    case 'SCORES':
      return `${cluster}/years/${year}/scores`;
    case 'SUMMIT':
      return '/summits';
  }
}

/** What opens beside the year for a missing thing that no other page has; null where it has no member yet. */
export function placeTask(place: ChecklistPlace, members: OpenedYear['members']): RailTask | null {
  if (place !== 'REPRESENTATIVES') return members.length > 0 ? { kind: 'ROLES' } : null;
  const nameless = members.find(({ representative }) => representative === null);
  return nameless ? { kind: 'MEMBER', id: nameless.id } : null;
}

export const PLACE_WORDS: Record<ChecklistPlace, string> = {
  MEMBERS: 'Thêm thành viên',
  ROLES: 'Phân công',
  REPRESENTATIVES: 'Ghi tên',
  NEXT_ROLES: 'Phân công',
  PLEDGE: 'Mở giao ước',
  RESULTS: 'Nhập kết quả',
  SCORES: 'Mở bảng điểm',
  SUMMIT: 'Mở hội nghị',
};
