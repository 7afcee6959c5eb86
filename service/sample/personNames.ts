import type { Gender } from '#core/people/person.ts';
import type { SeededRandom } from './seededRandom.ts';

/** How people of one group are called: surname, the element between, given name. Put together at random: nobody's name. */
interface NamingCustom {
  surnames: readonly string[];
  /** Between surname and given name; an empty one leaves it out. */
  middle: Record<'NAM' | 'NU', readonly string[]>;
  given: Record<'NAM' | 'NU', readonly string[]>;
}

const KINH: NamingCustom = {
  surnames: words(
    'Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Vũ Đỗ Bùi Đặng Ngô Dương Phan Đinh Trịnh Đào Mai Tạ',
  ),
  middle: {
    NAM: words('Văn Văn Đức Hữu Quang Minh Anh Xuân Ngọc Thanh Duy Tiến Mạnh Trọng'),
    NU: [...words('Thị Thị Thị'), 'Thị Thu', 'Thị Hồng', 'Thị Thanh', 'Thị Kim', 'Thị Minh', 'Ngọc', 'Thu', 'Thị Bích'],
  },
  given: {
    NAM: words(
      'Tuấn Hùng Dũng Cường Sơn Hải Long Thắng Toàn Hiếu Nam Trung Kiên Quyết Chiến Thành Đạt Lâm Khánh Bình Hưng Giang Tùng Nghĩa Phúc Vinh Khoa Hậu Tâm Thịnh',
    ),
    NU: words(
      'Hương Lan Hoa Hà Thủy Thúy Nga Hằng Huyền Trang Nhung Yến Phương Liên Oanh Tuyết Mai Loan Ngân Thảo Vân Hiền Dung Quyên Thơm Nhàn Hạnh Duyên Xuyến Tươi',
    ),
  },
};

const THAI: NamingCustom = {
  surnames: words('Lò Lò Lò Quàng Tòng Lường Cà Hoàng Lù Điêu Khoàng Mào Tao Vì Cầm'),
  middle: { NAM: words('Văn Văn Văn Thanh Minh'), NU: [...words('Thị Thị Thị'), 'Thị Thanh', 'Thị Hồng'] },
  given: {
    NAM: words(
      'Pâng Ún Ọi Chiêu Phương Diên Tướng Hặc Thoan Inh Pọm Phanh Bun Ơn Sương Hiêng Piến Chung Ngoan Tiện Dọn Sinh Thiện',
    ),
    NU: words(
      'Pánh Ỏm Inh Ín Pó Thoong Muôn Chiêng Ún Phong Lả Đôi Ọi Hặc Pâng Sương Ngoan Thiên Xoan Hom Kiêm Biên Thiết',
    ),
  },
};

const MONG: NamingCustom = {
  surnames: words('Thào Thào Giàng Giàng Mùa Vàng Sùng Hạng Tráng Lầu Cứ Chang Hảng Ma Lý Hờ'),
  middle: { NAM: words('A A A A A Seo'), NU: words('Thị Thị Thị Thị Thị Thị') },
  given: {
    NAM: words(
      'Sùng Páo Dế Chìa Lử Tủa Vừ Chinh Phử Lềnh Súa Khày Dơ Sinh Tông Chư Nủ Hồng Sử Tếnh Dờ Câu Lồng Thênh Páng',
    ),
    NU: words('Dợ Mỷ Chá Dua Sua Mảy Pàng Ca Máy Xúa Say Dính Súng Vang Dở Mo Chừ Ly Dí Sanh Mị Chúa Giống Khua'),
  },
};

const DAO: NamingCustom = {
  surnames: words('Tẩn Tẩn Chẻo Phàn Lý Phùng Chảo Tẩn'),
  middle: { NAM: words('A Văn Láo Kin Lở Chin Phủ'), NU: ['Thị', 'Mẩy', 'Thị Mẩy', 'Sử'] },
  given: {
    NAM: words('San Lai Phẩu Sài Mình Quẩy Lụa Chẳn Hiền Páo Siệu Nhàn Sểnh Pao Dào Chiêu Sinh'),
    NU: words('San Phẩy Lai Nải Chiên Viền Mẩy Nhàn Sinh Phàn Dia Xiên Liều Chản Nhị'),
  },
};

const HA_NHI: NamingCustom = {
  surnames: words('Lỳ Chu Pờ Vù Mạ Khoàng Sừng Phùng Lỳ'),
  middle: { NAM: words('Gia Go Hừ Lòng Xa Khai Phì Hùng'), NU: ['Thị', 'Mé', 'Lòng', 'Thị Hồng', 'Gió'] },
  given: {
    NAM: words('Cà Xè Chừ Hừ Xá Sinh Dần Po Phạ Lòng Pư Che Gơ Hà'),
    NU: words('De Xó Nu Pa Xa Nhù Mỳ Pứ Bư Só Che Nhung Mơ'),
  },
};

const LU: NamingCustom = {
  surnames: words('Lò Tao Khoàng Vàng Tao'),
  middle: { NAM: words('Văn Văn'), NU: words('Thị Thị Ý') },
  given: {
    NAM: words('Sơn Phăn Đeng Khăm Ơn Pản Ngọc Bun Sôm Thươi'),
    NU: words('Keo Sôm Khăm Phăn Pản Eng Chươi Ơn Lả Tén'),
  },
};

const GIAY: NamingCustom = {
  surnames: words('Lù Vàng Lò Nông Lù Phan Tẩn'),
  middle: { NAM: words('Văn Văn Seng A'), NU: words('Thị Thị') },
  given: {
    NAM: words('Sáng Dín Chính Thìn Seng Hòa Thàng Thắng Sần Kin Phong'),
    NU: words('Nảo Sáo Mùi Dín Phà Sen Nhời Chấn Lìn Thim Quyến'),
  },
};

/** Shares of a north-western province's workforce, roughly; invented like everything here. */
const CUSTOMS: readonly (readonly [NamingCustom, number])[] = [
  [KINH, 37],
  [THAI, 27],
  [MONG, 18],
  [DAO, 8],
  [HA_NHI, 4],
  [GIAY, 4],
  [LU, 2],
];

export interface SampleName {
  fullName: string;
  gender: Exclude<Gender, ''>;
}

/** @param womenPercent how many of a hundred are women, which differs from a kindergarten to a building site */
export function samplePersonName(random: SeededRandom, womenPercent: number): SampleName {
  const gender = random.chance(womenPercent) ? 'NU' : 'NAM';
  const custom = random.weighted(CUSTOMS);
  const parts = [random.pick(custom.surnames), random.pick(custom.middle[gender]), random.pick(custom.given[gender])];
  return { fullName: parts.join(' '), gender };
}

function words(text: string): string[] {
  return text.split(' ');
}
