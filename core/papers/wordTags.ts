import type { TemplateKind, WordTag } from './wordTemplate.ts';

const text = (name: string, words: string): WordTag => ({ name, use: 'TEXT', words, isRequired: false, tags: [] });
const rule = (name: string, words: string): WordTag => ({ name, use: 'RULE', words, isRequired: false, tags: [] });
const list = (name: string, words: string, tags: readonly WordTag[]): WordTag => {
  return { name, use: 'LIST', words, isRequired: false, tags };
};
const required = (tag: WordTag): WordTag => ({ ...tag, isRequired: true });

const LINE = required(text('loi', 'Nội dung của dòng'));
const ORDINAL = text('so', 'Số thứ tự');
const linesOf = (name: string, words: string) => required(list(name, words, [LINE]));
const numberedLines = (name: string, words: string) => required(list(name, words, [ORDINAL, LINE]));

/** A list laid out in four parts, so that no row stands alone on its page. */
const keptRows = (name: string, words: string, tags: readonly WordTag[]): WordTag[] =>
  [
    ['dau', 'các dòng đầu'],
    ['giua', 'các dòng giữa'],
    ['ap_cuoi', 'dòng áp cuối'],
    ['cuoi', 'dòng cuối'],
  ].map(([part, which]) => required(list(`${name}_${part}`, `${words}: ${which}`, tags)));

const DRAFT_MARK = required(list('du_thao', 'Chỉ in khi còn là dự thảo', [required(text('chu', 'Chữ “DỰ THẢO”'))]));

const HEADER: readonly WordTag[] = [
  list('cap_tren', 'Cơ quan cấp trên, nếu có', [text('ten', 'Tên cơ quan cấp trên')]),
  text('co_quan', 'Tên cơ quan ban hành'),
  rule('vach_co_quan', 'Vạch dưới tên cơ quan'),
  rule('vach_tieu_ngu', 'Vạch dưới tiêu ngữ'),
  text('dia_danh_ngay', 'Địa danh, ngày tháng năm'),
];
const SUMMARY: readonly WordTag[] = [
  required(text('trich_yeu', 'Trích yếu nội dung')),
  rule('vach_trich_yeu', 'Vạch dưới trích yếu'),
];
/** Papers without a number of their own. */
const TITLE: readonly WordTag[] = [...HEADER, DRAFT_MARK, text('ten_loai', 'Tên loại văn bản'), ...SUMMARY];
const FOOT: readonly WordTag[] = [
  text('nhan_de', 'Chữ “Nơi nhận:”'),
  list('noi_nhan', 'Nơi nhận', [text('noi', 'Một nơi nhận')]),
  required(text('chuc_danh', 'Thể thức ký và chức vụ người ký')),
  required(text('ten', 'Họ tên người ký')),
];
const NUMBER = required(text('so', 'Số, ký hiệu văn bản'));
const BASES = linesOf('can_cu', 'Các căn cứ');
const CLOSING = text('loi_ket', 'Câu kết thúc');
const OPENING = required(text('mo_dau', 'Câu mở đầu: cuộc họp nào, ở đâu, lúc nào'));
const ATTENDANCE = numberedLines('thanh_phan', 'Thành phần dự họp');
const CONCLUSIONS = numberedLines('ket_luan', 'Kết luận');

const signer = (place: string, words: string) => [
  required(text(`${place}_chuc_danh`, `Chức danh ${words}`)),
  required(text(`${place}_ten`, `Họ tên ${words}`)),
];
const LEFT_AND_RIGHT = [...signer('trai', 'người ký bên trái'), ...signer('phai', 'người ký bên phải')];
const SIGNATURES = required(list('hang_ky', 'Các hàng chữ ký, mỗi hàng hai người', LEFT_AND_RIGHT));

const ARTICLE = [required(text('so', 'Số của điều')), required(text('loi', 'Nội dung của điều'))];
const ARTICLE_GROUPS = required(
  list('nhom', 'Các dòng dưới điều', [
    linesOf('tieu_de', 'Dòng đầu nhóm, khi có nhiều nhóm'),
    required(list('dong', 'Các dòng của nhóm', [text('dau', 'Số thứ tự, hoặc gạch đầu dòng khi có nhiều nhóm'), LINE])),
  ]),
);
/** Decisions in articles. */
const DECISION: readonly WordTag[] = [
  ...HEADER,
  NUMBER,
  DRAFT_MARK,
  ...SUMMARY,
  text('tham_quyen', 'Tập thể hoặc người có thẩm quyền quyết định, chữ in hoa'),
  BASES,
  required(list('dieu', 'Các điều, trừ điều cuối', [...ARTICLE, ARTICLE_GROUPS])),
  required(list('dieu_cuoi', 'Điều cuối, đi liền với chữ ký', ARTICLE)),
  ...FOOT,
];

const figure = (name: string, words: string) => required(text(name, words));
const OPINIONS = [
  figure('dong_y', 'Số phiếu đồng ý'),
  figure('khong_dong_y', 'Số phiếu không đồng ý'),
  figure('khong_y_kien', 'Số phiếu không có ý kiến'),
];
const COUNTED = [
  text('stt', 'Số thứ tự'),
  required(text('ten', 'Tên đơn vị')),
  figure('dong_y', 'Số phiếu đồng ý hoặc số phiếu được bầu'),
];
const OUTCOME = [figure('ty_le', 'Tỷ lệ phiếu'), text('hang', 'Xếp thứ'), required(text('ket_qua', 'Kết quả'))];
const ROUNDS = required(
  list('vong', 'Các vòng bỏ phiếu, biểu quyết', [
    required(text('tieu_de', 'Tên vòng')),
    required(text('cach', 'Cách tính kết quả của vòng')),
    required(
      list(
        'y_kien',
        'Bảng của vòng lấy ý kiến từng đơn vị',
        keptRows('dong', 'Các dòng của bảng', [...COUNTED, ...OPINIONS.slice(1), ...OUTCOME]),
      ),
    ),
    required(
      list('bau_chon', 'Bảng của vòng bầu chọn', keptRows('dong', 'Các dòng của bảng', [...COUNTED, ...OUTCOME])),
    ),
    linesOf('con_lai', 'Điều cần nói thêm về vòng, nếu có'),
  ]),
);
const BALLOTS = [
  figure('phat_ra', 'Số phiếu phát ra'),
  figure('thu_ve', 'Số phiếu thu về'),
  figure('khong_hop_le', 'Số phiếu không hợp lệ'),
];

/** The tags each paper fills: whatever else stands in braces would print as nothing. */
export const WORD_TAGS: Record<TemplateKind, readonly WordTag[]> = {
  AWARD_DECISION: DECISION,
  REVOCATION_DECISION: DECISION,
  RECOGNITION_DECISION: DECISION,
  SUBMISSION: [
    ...HEADER,
    NUMBER,
    DRAFT_MARK,
    ...SUMMARY,
    required(text('kinh_gui', 'Nơi kính gửi')),
    BASES,
    required(text('de_nghi', 'Câu đề nghị khen thưởng')),
    linesOf('so_luong', 'Số lượng theo từng hình thức'),
    required(
      list('co_ngoai_le', 'Chỉ in khi có trường hợp chưa đạt đủ quy tắc', [
        linesOf('ngoai_le', 'Các trường hợp ấy và lý do'),
      ]),
    ),
    text('kem_theo', 'Câu về danh sách kèm theo'),
    CLOSING,
    ...FOOT,
  ],
  REVIEW_MINUTES: [
    ...TITLE,
    OPENING,
    ATTENDANCE,
    linesOf('noi_dung', 'Nội dung cuộc họp'),
    text('ten_ket_qua', 'Tên mục kết quả'),
    required(
      list('nhom', 'Các nhóm đã bỏ phiếu hoặc biểu quyết', [
        ORDINAL,
        required(text('tieu_de', 'Tên nhóm')),
        required(text('cach', 'Cách tính kết quả của nhóm')),
        required(
          list('dong', 'Các dòng của bảng bỏ phiếu', [
            text('stt', 'Số thứ tự'),
            required(text('ten', 'Họ tên hoặc tập thể')),
            ...BALLOTS,
            ...OPINIONS,
            figure('ty_le', 'Tỷ lệ phiếu'),
            required(text('ket_qua', 'Kết quả')),
          ]),
        ),
      ]),
    ),
    required(
      list('bang_diem', 'Bảng chấm sáng kiến, nếu có', [
        required(
          list('dong', 'Các dòng của bảng chấm', [
            text('stt', 'Số thứ tự'),
            required(text('ten', 'Tên sáng kiến')),
            required(text('tac_gia', 'Tác giả')),
            figure('so_phieu', 'Số phiếu chấm'),
            figure('diem', 'Điểm trung bình'),
            required(text('ket_qua', 'Kết quả')),
          ]),
        ),
      ]),
    ),
    CONCLUSIONS,
    CLOSING,
    SIGNATURES,
  ],
  PLEDGE: [
    ...TITLE,
    linesOf('mo_dau', 'Các câu mở đầu'),
    numberedLines('noi_dung', 'Nội dung thi đua'),
    text('cot_giao_uoc', 'Tên cột con số giao ước'),
    required(
      list('nhom', 'Các nhóm chỉ tiêu', [
        required(list('tieu_de', 'Dòng tên nhóm, nếu nhóm có tên', [required(text('ten', 'Tên nhóm'))])),
        required(
          list('chi_tieu', 'Các chỉ tiêu của nhóm', [
            text('stt', 'Số thứ tự'),
            required(text('noi_dung', 'Nội dung chỉ tiêu')),
            required(text('don_vi_tinh', 'Đơn vị tính')),
            figure('giao_uoc', 'Con số giao ước'),
            text('ghi_chu', 'Ghi chú'),
          ]),
        ),
      ]),
    ),
    numberedLines('thuc_hien', 'Tổ chức thực hiện'),
    CLOSING,
    text('dai_dien', 'Dòng trên các chữ ký'),
    SIGNATURES,
    required(
      list('hang_cuoi', 'Hai hàng chữ ký cuối, đi liền nhau', [
        ...LEFT_AND_RIGHT,
        ...signer('trai_cuoi', 'người ký bên trái ở hàng cuối'),
        ...signer('phai_cuoi', 'người ký bên phải ở hàng cuối'),
      ]),
    ),
  ],
  SUMMIT_COUNT: [
    ...TITLE,
    OPENING,
    text('ban_kiem_phieu', 'Dòng đầu về ban kiểm phiếu'),
    linesOf('kiem_phieu', 'Thành viên ban kiểm phiếu'),
    required(text('dai_bieu', 'Số đại biểu có mặt, vắng mặt')),
    required(
      list(
        'bang_phieu',
        'Bảng số phiếu, khi có dùng phiếu',
        keptRows('phieu', 'Các dòng của bảng', [
          required(text('ten', 'Nội dung bỏ phiếu')),
          ...BALLOTS,
          figure('hop_le', 'Số phiếu hợp lệ'),
        ]),
      ),
    ),
    linesOf('khong_phieu', 'Câu thay cho bảng khi biểu quyết giơ tay'),
    text('muc_ket_qua', 'Tên mục kết quả'),
    ROUNDS,
    CONCLUSIONS,
    linesOf('ma', 'Mã kiểm chứng SHA-256 của các vòng đã khóa'),
    CLOSING,
    list('ben_ky', 'Dòng trên các chữ ký', [LINE]),
    required(
      list('hang_ky', 'Các hàng chữ ký, mỗi hàng ba người', [
        ...LEFT_AND_RIGHT,
        ...signer('giua', 'người ký ở giữa'),
        text('trai_ghi_chu', 'Chữ “(Ký, ghi rõ họ tên)” bên trái'),
        text('giua_ghi_chu', 'Chữ “(Ký, ghi rõ họ tên)” ở giữa'),
        text('phai_ghi_chu', 'Chữ “(Ký, ghi rõ họ tên)” bên phải'),
      ]),
    ),
    list('xac_nhan', 'Chức danh người xác nhận', [text('chuc_danh', 'Một dòng chức danh')]),
    required(text('chu_tri', 'Họ tên người chủ trì')),
  ],
  SUMMIT_MINUTES: [
    ...TITLE,
    OPENING,
    ATTENDANCE,
    linesOf('noi_dung', 'Nội dung hội nghị'),
    ROUNDS,
    CONCLUSIONS,
    CLOSING,
    SIGNATURES,
  ],
  SUMMIT_PROPOSAL: [
    ...TITLE,
    required(
      list('dong', 'Các dòng của danh sách', [
        text('stt', 'Số thứ tự'),
        required(text('ten', 'Tên đơn vị')),
        required(text('de_nghi', 'Danh hiệu, hình thức đề nghị')),
        required(text('can_cu', 'Căn cứ đề nghị')),
      ]),
    ),
    linesOf('khong_de_nghi', 'Đơn vị không đề nghị, nếu có'),
    CLOSING,
    SIGNATURES,
  ],
};
