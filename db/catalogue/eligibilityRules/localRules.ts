import { QD1564_FROM } from '#core/dates/lawDays.ts';
import { rule, type ShippedRule } from './ruleParts.ts';

/** Rules of the union and of places; the local ones are off until an office wants them (D01–D04). */
export const LOCAL_RULES: readonly ShippedRule[] = [
  rule({
    code: 'D01',
    name: 'Cờ LĐLĐ tỉnh: đơn vị HTXSNV',
    about: 'COLLECTIVE',
    awardCodes: ['CO_LDLD'],
    condition: { kind: 'GRADING', grades: ['HTXSNV'], yearsAgo: 0 },
    message: 'Cờ thi đua LĐLĐ tỉnh cần đơn vị được xếp loại hoàn thành xuất sắc nhiệm vụ.',
    basis: 'QĐ 1564/QĐ-TLĐ, Điều 11',
    from: QD1564_FROM,
  }),
  rule({
    code: 'D02',
    name: 'Nghỉ dưới 40 ngày trong năm',
    about: 'INDIVIDUAL',
    awardCodes: ['LDTT', 'CSTD_CS'],
    condition: { kind: 'ABSENCE_UNDER', days: 40, except: ['MATERNITY'] },
    message: 'Nghỉ từ 40 ngày làm việc trong năm (không tính thai sản) thì không xét.',
    basis: 'Quy định của địa phương (ngành Y tế Lâm Đồng 2021); cơ quan bật khi áp dụng',
    isEnabled: false,
  }),
  rule({
    code: 'D03',
    name: 'Công tác từ 10 tháng',
    about: 'INDIVIDUAL',
    awardCodes: ['LDTT', 'CSTD_CS'],
    condition: { kind: 'MONTHS_OF_SERVICE', atLeast: 10 },
    message: 'Người mới tuyển dụng dưới 10 tháng thì không xét.',
    basis: 'Thông tư 03/2018/TT-BNG; quy định của địa phương; cơ quan bật khi áp dụng',
    isEnabled: false,
  }),
  rule({
    code: 'D04',
    name: 'Không bị kỷ luật từ khiển trách',
    about: 'INDIVIDUAL',
    awardCodes: ['LDTT', 'CSTD_CS'],
    condition: { kind: 'NO_DISCIPLINE', from: 'REPRIMAND', yearsAgo: 0 },
    message: 'Người bị kỷ luật từ khiển trách trong năm thì không xét.',
    basis: 'Thông tư 03/2018/TT-BNG; quy định của địa phương; cơ quan bật khi áp dụng',
    isEnabled: false,
  }),
];
