import { stepTitle, proposedSteps } from '#core/deadlines/yearSteps.ts';
import type { YearView } from '../../../renderer/api/clustersQueries.ts';

const CLUSTER: YearView['cluster'] = {
  id: '01890000-0000-7000-8000-00000000c001',
  kind: 'CUM',
  name: 'Cụm thi đua LĐLĐ các huyện, thị xã, thành phố tỉnh Bắc Ninh',
  shortName: 'LĐLĐ các huyện',
  level: 'TINH_CD',
  runBy: '',
  scope: '',
  validFrom: null,
  validTo: null,
  version: 3,
};

const MEMBER: YearView['members'][number] = {
  id: '01890000-0000-7000-8000-00000000d001',
  unitId: null,
  name: 'LĐLĐ huyện Tiên Du',
  shortName: 'Tiên Du',
  validFrom: null,
  validTo: null,
  role: 'LEAD',
  representative: { fullName: 'Lưu Thị Hồng Nhạn', position: 'Chủ tịch', version: 2 },
  unionMembers: 5930,
  version: 1,
};

/** The year of a cluster two days before its summit: five steps done, one thing missing. */
export function yearView(changes: Partial<YearView> = {}): YearView {
  const steps = proposedSteps(2023).map(({ step, dueOn }, index) => ({
    id: `01890000-0000-7000-8000-00000000e00${index}`,
    year: 2023,
    title: stepTitle(step, 'CUM'),
    level: 'TINH_CD' as const,
    dueOn,
    doneOn: index < 5 ? dueOn : null,
    note: step === 'SUMMIT' ? '8 giờ 00 tại Huyện ủy Tiên Du' : '',
    yearId: '01890000-0000-7000-8000-00000000f001',
    step,
    proposal: null,
    version: 1,
    cluster: null,
  }));
  return {
    cluster: CLUSTER,
    year: {
      id: '01890000-0000-7000-8000-00000000f001',
      clusterId: CLUSTER.id,
      clusterName: CLUSTER.name,
      clusterKind: 'CUM',
      lockedSuperior: null,
      year: 2023,
      note: '',
      lockedAt: null,
      lockedBy: '',
      lockedReason: null,
      version: 1,
    },
    hasYearBefore: false,
    hasYearAfter: false,
    members: [
      MEMBER,
      {
        ...MEMBER,
        id: `${MEMBER.id.slice(0, -1)}2`,
        name: 'LĐLĐ huyện Gia Bình',
        shortName: 'Gia Bình',
        role: null,
        representative: null,
        unionMembers: 2905,
      },
    ],
    roles: [{ clusterId: CLUSTER.id, year: 2023, memberId: MEMBER.id, role: 'LEAD', basis: '' }],
    steps,
    unappraised: 0,
    next: {
      step: steps[5] ?? fail(),
      checklist: [
        { key: 'appraised', words: 'Bảng điểm đã thẩm định', isDone: true, count: '2/2 đơn vị', place: 'SCORES' },
        { key: 'nextLead', words: 'Trưởng cụm năm sau', isDone: false, count: '', place: 'NEXT_ROLES' },
      ],
    },
    ...changes,
  };
}

function fail(): never {
  throw new Error('the summit is one of the seven steps');
}
