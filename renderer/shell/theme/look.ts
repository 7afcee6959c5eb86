/**
 * The colours of Cờ Đầu. Red is the one act that counts on a page, gold a flag or a
 * leader, brown something missing, green something in order; the rest is slate on white.
 * Contrast on white is at least 4.5 for every text colour.
 */
export const LOOK = {
  ink: '#101828',
  ink2: '#344054',
  text2: '#475467',
  text3: '#5D6678',
  field: '#8791A5',
  line2: '#D0D5DD',
  line: '#E4E7EC',
  page: '#FFFFFF',
  soft: '#F9FAFB',
  side: '#F6F7F9',
  current: '#F0F2F6',
  selected: '#E6E9EF',
  red: '#B42318',
  redHover: '#9A1E14',
  redActive: '#7E1810',
  gold: '#B7820A',
  goldText: '#7A5600',
  ok: '#05603A',
  warn: '#93370D',
  danger: '#912018',
  focusRing: 'rgba(16, 24, 40, 0.18)',
} as const;

export const FONT_FAMILY = "'Co Dau Digits', 'Be Vietnam Pro', 'Segoe UI', sans-serif";
