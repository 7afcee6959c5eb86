import { describe, expect, it } from 'vitest';
import {
  convertLegacy,
  legacyFont,
  LegacyTextJudge,
  likelyEncoding,
  type LegacyEncoding,
} from '#core/text/legacyEncoding.ts';
import { isVietnameseSyllable } from '#core/text/vietnameseSyllable.ts';

function detect(texts: string[], hint: LegacyEncoding | null = null): LegacyEncoding | null {
  const judge = new LegacyTextJudge();
  judge.gather(texts);
  return likelyEncoding(judge.evidence, hint);
}

describe('TCVN3', () => {
  it.each([
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['§Æng ThÞ BÝch Ph\u00ad¬ng', 'Đặng Thị Bích Phương'],
    ['NguyÔn V¨n Hïng, Tr\u00adêng TiÓu häc', 'Nguyễn Văn Hùng, Trường Tiểu học'],
    ['CéNG HßA X· HéI', 'CỘNG HÒA XÃ HỘI'],
    ['§¶NG Bé', 'ĐẢNG BỘ'],
    ['B»ng khen 1.440.000 ®', 'Bằng khen 1.440.000 đ'],
    // It has no capitals with a tone: a name's word and a text's beginning get theirs.
    ['NguyÔn ThÞ ¸nh', 'Nguyễn Thị Ánh'],
    ['¸nh', 'Ánh'],
    ['ñy ban nh©n d©n x·', 'Ủy ban nhân dân xã'],
    ['C«ng t¸c ë Lai Ch©u', 'Công tác ở Lai Châu'],
    ['nghØ èm', 'nghỉ ốm'],
  ])('%s', (legacy, unicode) => expect(convertLegacy(legacy, 'TCVN3')).toBe(unicode));

  it('reads capital fonts', () => {
    expect(convertLegacy('liªn ®oµn lao ®éng tØnh', 'TCVN3', true)).toBe('LIÊN ĐOÀN LAO ĐỘNG TỈNH');
  });

  it('covers every letter, each one once', () => {
    const signs = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§';
    const letters = convertLegacy(signs, 'TCVN3');
    expect(new Set(letters).size).toBe(signs.length);
    expect(letters).toMatch(/^[\p{L}]+$/u);
  });
});

describe('VNI', () => {
  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['LIEÂN ÑOAØN LAO ÑOÄNG TÆNH', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH'],
    ['Nguyeãn Thò Thuøy Döông', 'Nguyễn Thị Thùy Dương'],
    ['Tröôøng Tieåu hoïc Kyø Laâm', 'Trường Tiểu học Kỳ Lâm'],
  ])('%s', (legacy, unicode) => expect(convertLegacy(legacy, 'VNI')).toBe(unicode));
});

describe('font names', () => {
  it.each([
    ['.VnTime', { encoding: 'TCVN3', capitals: false }],
    ['.VnTimeH', { encoding: 'TCVN3', capitals: true }],
    ['.VnArial NarrowH', { encoding: 'TCVN3', capitals: true }],
    ['VNI-Times', { encoding: 'VNI', capitals: false }],
    ['Times New Roman', null],
    ['Vni', null],
    ['Be Vietnam Pro', null],
  ])('%s', (name, expected) => expect(legacyFont(name)).toEqual(expected));
});

describe('telling old text from Unicode', () => {
  it('sees TCVN3 and VNI lists', () => {
    expect(detect(['Céng hßa', 'x· héi', 'NguyÔn V¨n Hïng'])).toBe('TCVN3');
    expect(detect(['Coäng hoøa', 'xaõ hoäi', 'Nguyeãn Vaên Huøng'])).toBe('VNI');
  });

  it.each([
    [['Lê Hà', 'Bùi Thị Hạnh', 'Tô Hoàng', 'Lò Văn Pâng']],
    [['Lê Hà', 'Hà Bình', 'Lù Cô', 'Lò A Sùng', 'Cà Tôn Sý', 'Vùi Sìn Páo', 'Hoàng Lâm', 'Lý Kiên']],
    [['½ ngày', '«Công»', '5 µm', '25 m²', '© 2024', 'Müller', 'François', '· mục', '± 3', '§ 5', '× 2']],
    [['Công đoàn cơ sở', 'LĐLĐ huyện Tân Uyên', 'µg', 'Øystein']],
    [['abc', '123', '']],
  ])('leaves Unicode alone: %j', (texts) => expect(detect(texts)).toBeNull());

  it('does not believe a font over the text', () => {
    expect(detect(['Lê Hà', 'Công đoàn cơ sở'], 'TCVN3')).toBeNull();
    expect(detect(['Hµ', 'An'], 'TCVN3')).toBe('TCVN3');
    expect(detect(['Hµ', 'An'])).toBeNull();
  });

  it('never converts a cell with letters that only Unicode has', () => {
    const judge = new LegacyTextJudge();
    expect(judge.readsAsLegacy('Đặng Văn Hµ', 'TCVN3', true)).toBe(false);
    expect(judge.readsAsLegacy('Lê Hà', 'TCVN3', false)).toBe(false);
    expect(judge.readsAsLegacy('NguyÔn V¨n', 'TCVN3', false)).toBe(true);
    expect(judge.readsAsLegacy('Lª', 'TCVN3', true)).toBe(true);
  });
});

describe('Vietnamese syllables', () => {
  it('accepts words of lists', () => {
    const text =
      'Nguyễn Quỳnh giếng gìn quốc Khuyết Trường Đặng nghĩa khuyến huyện Phượng quyết thưởng ngoèo xoong Thuỷ hoà toán kiểm xã Sìn Hồ Mường Tè Nậm Nhùn Than Uyên Đường chuyên viên ghế nghề gì';
    expect(text.split(' ').filter((word) => !isVietnameseSyllable(word))).toEqual([]);
  });

  it.each(['Céng', 'hßa', 'Mỹller', 'kang', 'càp', 'ngê', 'ặắ'])('refuses %s', (word) =>
    expect(isVietnameseSyllable(word)).toBe(false),
  );
});
