import type { SeededRandom } from './seededRandom.ts';

/** First words of places of the north-west: water, land, ravine, village … */
const FIRST = words('Nậm Mường Pa Tà Huổi Khun Phìn Tả Hồ Thèn Làn Pắc Căn Lùng Sàng Nùng Chăn Phiêng Noong Bản');
/** Second words that no place of the province has: a commune of the sample cannot be taken for a real one. */
const SECOND = words(
  'Khoang Lính Pẻn Sáy Luông Chiêm Pằn Tẩu Xuổng Kẹn Ngoang Phiêu Dìn Lẻng Chuông Vẳng Toong Sặt Khảo Mạy Quài Tươm Lừu Hoàn Piềng',
);
const BUSINESS = words(
  'Bình_Sơn Tây_Phong Hưng_Thịnh Đại_Ngàn Sao_Biếc Minh_Khang Thiên_Hương Phú_Lâm An_Phát Núi_Xanh Suối_Bạc Hoa_Ban Đồi_Chè Gió_Ngàn Mây_Trắng Trường_Lộc Thành_Công Việt_Tín Hồng_Phúc Tân_Đạt',
).map((name) => name.replace('_', ' '));

/** Gives out invented names, each once: `Nậm Khoang`, `Tà Vẳng`. */
export class PlaceNames {
  readonly #random: SeededRandom;
  #unused: string[] = [];
  #round = 0;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  next(): string {
    if (this.#unused.length === 0) this.#unused = this.#oneRound();
    return this.#unused.pop() ?? '';
  }

  /** When all pairs are used up, places divide as real ones do: `Nậm Khoang 2`. */
  #oneRound(): string[] {
    this.#round += 1;
    const ending = this.#round === 1 ? '' : ` ${this.#round}`;
    const pairs = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}${ending}`));
    return this.#random.shuffled(pairs);
  }
}

/** An invented business: `Hoa Ban`. */
export function businessName(random: SeededRandom): string {
  return random.pick(BUSINESS);
}

function words(text: string): string[] {
  return text.split(' ');
}
