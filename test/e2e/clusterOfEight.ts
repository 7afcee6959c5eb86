import { ACTUAL, PLAN, type Written } from './scoreSheets.ts';

/** A year that is over, so that no step of it depends on the day the test runs. */
export const YEAR = 2024;
export const CLUSTER = 'Cụm thi đua công đoàn vùng cao';
/** Who stands for each member, in the order of PLACES. */
export const PEOPLE = [
  'Lê Thị Hoa',
  'Vàng A Páo',
  'Lò Văn Inh',
  'Tẩn Mí Lán',
  'Khoàng Thị Mỹ',
  'Pờ Go Xá',
  'Hoàng Văn Ún',
  'Đỗ Thị Thúy',
];

/** Of the unit that leads, and so signs first. */
export const LEAD_PERSON = 'Khoàng Thị Mỹ';

export const OCCASION = '70 năm Chiến thắng Điện Biên Phủ';

export const AGREEMENTS = 'Doanh nghiệp có thỏa ước lao động tập thể';
export const MEETINGS = 'Cơ quan, đơn vị tổ chức hội nghị cán bộ, công chức';
export const GROWTH = 'Đoàn viên tăng thêm';
export const UNIONS = 'Công đoàn cơ sở thành lập mới';
export const COMPLAINTS = 'Đơn thư vượt cấp';
export const RULES = 'Có quy chế phối hợp với chính quyền cùng cấp';
/** As copied from Excel, one row with a figure nobody can read. */
export const TARGETS = [
  ['STT', 'Nội dung chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu', 'Ghi chú'],
  ['I', 'Chăm lo, bảo vệ đoàn viên', '', '', ''],
  ['1', AGREEMENTS, '%', '75', 'Toàn cụm'],
  ['2', MEETINGS, '%', '100', ''],
  ['3', COMPLAINTS, 'Vụ', 'Không quá 2', ''],
  ['II', 'Xây dựng tổ chức công đoàn', '', '', ''],
  ['4', GROWTH, 'Người', '3.500', ''],
  ['5', UNIONS, 'CĐCS', '24', ''],
  ['6', RULES, '', 'Có', ''],
  ['7', 'Sáng kiến được công nhận', 'Sáng kiến', 'nhiều', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');

/** What each member counts of "Đoàn viên tăng thêm": 3.812 together. */
export const GROWTHS = [900, 610, 480, 402, 390, 330, 350, 350];

/** Rows of the score sheet of cụm, khối của tỉnh. */
export const FIGURES = 'Chỉ tiêu định lượng';
const QUALITY = 'Nội dung định tính';
/** Scored by the cluster alone. */
export const MERIT = 'Công tác thi đua, khen thưởng';
export const BONUS = 'Tổ chức phong trào thi đua sáng tạo';
/** Heads of its columns for points. */
export const OWN_POINTS = 'Điểm tự chấm';
const CROSS_POINTS = 'Điểm chấm chéo';
const CLUSTER_POINTS = 'Cụm chấm';

/**
 * What each member reached of 100 %, its grade of 30 points, its bonus, what that comes to by the rules of the
 * template, and what the cluster adds.
 */
export const SCORES = {
  'Lai Châu': { reached: 100, grade: 'A', bonus: 3, own: '93', merit: 10 },
  // Above plan by 5 %: 5 % of 60 points more.
  'Tam Đường': { reached: 105, grade: 'A', bonus: 2, own: '95', merit: 8 },
  'Phong Thổ': { reached: 95, grade: 'A', bonus: 4, own: '91', merit: 9 },
  'Sìn Hồ': { reached: 90, grade: 'B', bonus: 2, own: '78,5', merit: 8 },
  'Nậm Nhùn': { reached: 100, grade: 'A', bonus: 5, own: '95', merit: 9.5 },
  'Mường Tè': { reached: 80, grade: 'B', bonus: 1, own: '71,5', merit: 8 },
  'Tân Uyên': { reached: 98, grade: 'A', bonus: 2, own: '90,8', merit: 9 },
  'Than Uyên': { reached: 97, grade: 'A', bonus: 2, own: '90,2', merit: 9 },
};
export type Place = keyof typeof SCORES;
/** The eight members by their place. */
export const PLACES = Object.keys(SCORES) as Place[];
/** Appraised on screen; the others in their sheets. */
export const ON_SCREEN: readonly Place[] = ['Nậm Nhùn', 'Tam Đường'];

/** As the unit was called in that year. */
export const fullName = (place: Place) => `Liên đoàn Lao động ${place === 'Lai Châu' ? 'thành phố' : 'huyện'} ${place}`;

export function ownSheet(place: Place): Written {
  return sheetWith(place, OWN_POINTS);
}

/** As the member itself saw it, but for the grade of one. */
export function crossSheet(place: Place): Written {
  const sheet = sheetWith(place, CROSS_POINTS);
  return place === 'Sìn Hồ' ? { ...sheet, [QUALITY]: { [ACTUAL]: 'C' } } : sheet;
}

export function appraisedSheet(place: Place): Written {
  return { ...sheetWith(place, CLUSTER_POINTS), [MERIT]: { [CLUSTER_POINTS]: SCORES[place].merit } };
}

function sheetWith(place: Place, points: string): Written {
  const { reached, grade, bonus } = SCORES[place];
  return {
    [FIGURES]: { [PLAN]: 100, [ACTUAL]: reached },
    [QUALITY]: { [ACTUAL]: grade },
    [BONUS]: { [points]: bonus },
  };
}
