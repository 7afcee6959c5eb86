import type { SeededRandom } from './seededRandom.ts';

/** Sorts of workplaces that have a grassroots union. */
export type WorkplaceSort =
  | 'KINDERGARTEN'
  | 'PRIMARY'
  | 'SECONDARY'
  | 'HIGH_SCHOOL'
  | 'COMMUNE_OFFICE'
  | 'HEALTH_POST'
  | 'HOSPITAL'
  | 'DISTRICT_OFFICE'
  | 'DEPARTMENT'
  | 'SERVICE_CENTRE'
  | 'ENTERPRISE'
  | 'COOPERATIVE';

interface SortFacts {
  /** How many work there beside the other sorts. */
  weight: number;
  womenPercent: number;
  /** Bodies of the administration: their unions ended on 01/6/2025. */
  isAdministrative: boolean;
  /** Held by the first people of a place, in this order. */
  leaders: readonly string[];
  positions: readonly (readonly [position: string, weight: number])[];
}

const SCHOOL_LEADERS = ['Hiệu trưởng', 'Phó Hiệu trưởng', 'Tổ trưởng chuyên môn', 'Tổ phó chuyên môn'];
const SCHOOL_STAFF = [
  ['Nhân viên kế toán', 3],
  ['Nhân viên thư viện', 2],
  ['Nhân viên cấp dưỡng', 5],
] as const;

export const WORKPLACE_FACTS: Record<WorkplaceSort, SortFacts> = {
  KINDERGARTEN: {
    weight: 26,
    womenPercent: 94,
    isAdministrative: false,
    leaders: SCHOOL_LEADERS,
    positions: [['Giáo viên mầm non', 88], ...SCHOOL_STAFF],
  },
  PRIMARY: {
    weight: 32,
    womenPercent: 66,
    isAdministrative: false,
    leaders: SCHOOL_LEADERS,
    positions: [['Giáo viên tiểu học', 88], ...SCHOOL_STAFF],
  },
  SECONDARY: {
    weight: 28,
    womenPercent: 57,
    isAdministrative: false,
    leaders: [...SCHOOL_LEADERS, 'Tổng phụ trách Đội'],
    positions: [['Giáo viên THCS', 88], ...SCHOOL_STAFF],
  },
  HIGH_SCHOOL: {
    weight: 52,
    womenPercent: 60,
    isAdministrative: false,
    leaders: SCHOOL_LEADERS,
    positions: [['Giáo viên THPT', 90], ...SCHOOL_STAFF],
  },
  COMMUNE_OFFICE: {
    weight: 21,
    womenPercent: 36,
    isAdministrative: true,
    leaders: ['Phó Bí thư Đảng ủy', 'Phó Chủ tịch UBND xã', 'Chủ tịch UBMTTQ xã', 'Chủ tịch Hội Nông dân xã'],
    positions: [
      ['Công chức Văn phòng - Thống kê', 3],
      ['Công chức Địa chính - Xây dựng', 3],
      ['Công chức Tài chính - Kế toán', 2],
      ['Công chức Tư pháp - Hộ tịch', 2],
      ['Công chức Văn hóa - Xã hội', 3],
      ['Cán bộ không chuyên trách', 4],
    ],
  },
  HEALTH_POST: {
    weight: 6,
    womenPercent: 60,
    isAdministrative: false,
    leaders: ['Trưởng trạm', 'Phó Trưởng trạm'],
    positions: [
      ['Y sĩ', 5],
      ['Điều dưỡng', 4],
      ['Hộ sinh', 3],
      ['Dược sĩ trung học', 1],
    ],
  },
  HOSPITAL: {
    weight: 110,
    womenPercent: 64,
    isAdministrative: false,
    leaders: ['Giám đốc', 'Phó Giám đốc', 'Trưởng khoa', 'Phó Trưởng khoa', 'Điều dưỡng trưởng'],
    positions: [
      ['Bác sĩ', 18],
      ['Y sĩ', 12],
      ['Điều dưỡng', 40],
      ['Hộ sinh', 10],
      ['Kỹ thuật viên', 8],
      ['Dược sĩ', 5],
      ['Chuyên viên', 5],
      ['Nhân viên lái xe', 2],
    ],
  },
  DISTRICT_OFFICE: {
    weight: 11,
    womenPercent: 45,
    isAdministrative: true,
    leaders: ['Chuyên viên chính'],
    positions: [
      ['Chuyên viên', 9],
      ['Chuyên viên chính', 2],
      ['Nhân viên văn thư', 1],
    ],
  },
  DEPARTMENT: {
    weight: 44,
    womenPercent: 43,
    isAdministrative: true,
    leaders: ['Chuyên viên chính'],
    positions: [
      ['Chuyên viên', 12],
      ['Chuyên viên chính', 5],
      ['Kế toán viên', 2],
      ['Nhân viên lái xe', 1],
    ],
  },
  SERVICE_CENTRE: {
    weight: 24,
    womenPercent: 42,
    isAdministrative: false,
    leaders: ['Giám đốc', 'Phó Giám đốc', 'Trưởng phòng'],
    positions: [
      ['Viên chức', 12],
      ['Kỹ sư', 4],
      ['Kế toán viên', 2],
      ['Nhân viên', 3],
    ],
  },
  ENTERPRISE: {
    weight: 42,
    womenPercent: 38,
    isAdministrative: false,
    leaders: ['Phó Giám đốc', 'Trưởng phòng', 'Tổ trưởng sản xuất', 'Quản đốc'],
    positions: [
      ['Công nhân', 60],
      ['Nhân viên kỹ thuật', 12],
      ['Nhân viên kinh doanh', 8],
      ['Kế toán', 6],
      ['Bảo vệ', 4],
      ['Lái xe', 6],
    ],
  },
  COOPERATIVE: {
    weight: 9,
    womenPercent: 46,
    isAdministrative: false,
    leaders: ['Giám đốc hợp tác xã', 'Phó Giám đốc hợp tác xã'],
    positions: [
      ['Thành viên', 10],
      ['Người lao động', 6],
      ['Kế toán', 1],
    ],
  },
};

/** Offices every district has, and departments of the province: real bodies, so nobody invented leads them. */
export const DISTRICT_OFFICES = words(
  'Cơ quan Đảng, đoàn thể|Văn phòng HĐND - UBND|Phòng Nội vụ|Phòng Tài chính - Kế hoạch|Phòng Giáo dục và Đào tạo|Phòng Nông nghiệp và PTNT|Phòng Tài nguyên và Môi trường|Phòng Kinh tế và Hạ tầng|Phòng Lao động - TB&XH|Phòng Văn hóa và Thông tin|Thanh tra',
);
export const DEPARTMENTS = words(
  'Sở Tài chính|Sở Kế hoạch và Đầu tư|Sở Xây dựng|Sở Giao thông vận tải|Sở Nội vụ|Sở Lao động - TB&XH|Sở Nông nghiệp và PTNT|Sở Tài nguyên và Môi trường|Sở Khoa học và Công nghệ|Sở Thông tin và Truyền thông|Sở Công Thương|Sở Tư pháp|Sở Văn hóa, Thể thao và Du lịch|Văn phòng Tỉnh ủy|Văn phòng UBND tỉnh|Ban Dân tộc tỉnh|Thanh tra tỉnh',
);
/** Departments that became one on 01/3/2025: the second went into the first. */
export const DEPARTMENT_MERGERS: readonly (readonly [into: string, from: string])[] = [
  ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư'],
  ['Sở Xây dựng', 'Sở Giao thông vận tải'],
  ['Sở Nội vụ', 'Sở Lao động - TB&XH'],
  ['Sở Nông nghiệp và PTNT', 'Sở Tài nguyên và Môi trường'],
  ['Sở Khoa học và Công nghệ', 'Sở Thông tin và Truyền thông'],
];

/** What a workplace is called; `place` is an invented name, or for offices the office's own. */
export function workplaceName(sort: WorkplaceSort, place: string, random: SeededRandom): string {
  switch (sort) {
    case 'KINDERGARTEN':
      return `Trường Mầm non ${place}`;
    case 'PRIMARY':
      return `Trường ${random.chance(45) ? 'PTDTBT Tiểu học' : 'Tiểu học'} ${place}`;
    case 'SECONDARY':
      return `Trường ${random.chance(60) ? 'PTDTBT THCS' : 'THCS'} ${place}`;
    case 'HIGH_SCHOOL':
      return `Trường ${random.chance(25) ? 'PTDTNT THPT' : 'THPT'} ${place}`;
    case 'COMMUNE_OFFICE':
      return `xã ${place}`;
    case 'HEALTH_POST':
      return `Trạm Y tế xã ${place}`;
    case 'HOSPITAL':
      return `${random.pick(['Trung tâm Y tế', 'Bệnh viện Đa khoa', 'Phòng khám Đa khoa khu vực'])} ${place}`;
    case 'DISTRICT_OFFICE':
    case 'DEPARTMENT':
      return place;
    case 'SERVICE_CENTRE':
      return `${random.pick(CENTRES)} ${place}`;
    case 'ENTERPRISE':
      return `${random.pick(['Công ty TNHH', 'Công ty Cổ phần', 'Công ty TNHH MTV', 'Doanh nghiệp tư nhân'])} ${place}`;
    case 'COOPERATIVE':
      return `HTX ${random.pick(['Nông nghiệp', 'Chè', 'Vận tải', 'Dịch vụ tổng hợp', 'Dược liệu'])} ${place}`;
  }
}

const CENTRES = words(
  'Ban Quản lý rừng phòng hộ|Trung tâm Dịch vụ nông nghiệp|Trung tâm Văn hóa - Truyền thông|Trung tâm Phát triển quỹ đất|Ban Quản lý dự án|Trung tâm GDNN - GDTX',
);

function words(text: string): string[] {
  return text.split('|');
}
