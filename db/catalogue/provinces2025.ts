/** A province of 2025 and the provinces it was put together from, its own former self among them. */
export interface ShippedProvinceMerger {
  name: string;
  formerNames: readonly string[];
  /** Former province whose seat became the seat of the new one, where a source names it. */
  seat: string | null;
  verified: boolean;
}

export const PROVINCES_FROM = '2025-07-01';

/** The 23 mergers of 2025; the first ten were read in a published plan of June 2025, the rest still has to be compared. */
export const SHIPPED_PROVINCE_MERGERS: readonly ShippedProvinceMerger[] = [
  merged('Tuyên Quang', ['Hà Giang', 'Tuyên Quang'], true),
  merged('Lào Cai', ['Yên Bái', 'Lào Cai'], true),
  merged('Thái Nguyên', ['Bắc Kạn', 'Thái Nguyên'], true),
  merged('Phú Thọ', ['Vĩnh Phúc', 'Hòa Bình', 'Phú Thọ'], true),
  { ...merged('Bắc Ninh', ['Bắc Giang', 'Bắc Ninh'], true), seat: 'Bắc Giang' },
  merged('Hưng Yên', ['Thái Bình', 'Hưng Yên'], true),
  merged('Hải Phòng', ['Hải Dương', 'Hải Phòng'], true),
  merged('Ninh Bình', ['Hà Nam', 'Ninh Bình', 'Nam Định'], true),
  { ...merged('Quảng Trị', ['Quảng Bình', 'Quảng Trị'], true), seat: 'Quảng Bình' },
  merged('Đà Nẵng', ['Quảng Nam', 'Đà Nẵng'], true),
  merged('Quảng Ngãi', ['Kon Tum', 'Quảng Ngãi'], false),
  merged('Gia Lai', ['Bình Định', 'Gia Lai'], false),
  merged('Khánh Hòa', ['Ninh Thuận', 'Khánh Hòa'], false),
  merged('Lâm Đồng', ['Đắk Nông', 'Bình Thuận', 'Lâm Đồng'], false),
  merged('Đắk Lắk', ['Phú Yên', 'Đắk Lắk'], false),
  merged('Thành phố Hồ Chí Minh', ['Bình Dương', 'Bà Rịa - Vũng Tàu', 'Thành phố Hồ Chí Minh'], false),
  merged('Đồng Nai', ['Bình Phước', 'Đồng Nai'], false),
  merged('Tây Ninh', ['Long An', 'Tây Ninh'], false),
  merged('Cần Thơ', ['Sóc Trăng', 'Hậu Giang', 'Cần Thơ'], false),
  merged('Vĩnh Long', ['Bến Tre', 'Trà Vinh', 'Vĩnh Long'], false),
  merged('Đồng Tháp', ['Tiền Giang', 'Đồng Tháp'], false),
  merged('Cà Mau', ['Bạc Liêu', 'Cà Mau'], false),
  merged('An Giang', ['Kiên Giang', 'An Giang'], false),
];

/** Provinces that stayed as they were. */
export const UNCHANGED_PROVINCES = [
  'Hà Nội',
  'Huế',
  'Lai Châu',
  'Điện Biên',
  'Sơn La',
  'Lạng Sơn',
  'Cao Bằng',
  'Quảng Ninh',
  'Thanh Hóa',
  'Nghệ An',
  'Hà Tĩnh',
] as const;

function merged(name: string, formerNames: readonly string[], verified: boolean): ShippedProvinceMerger {
  return { name, formerNames, seat: null, verified };
}
