/** A list of people as offices keep it, and the units it names. */
export const HEADER = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Chức vụ',
  'Tổ',
  'Đơn vị công tác',
  'Ghi chú',
];
export const UNITS = [
  { id: 'tinh', name: 'Liên đoàn Lao động tỉnh Lai Châu' },
  { id: 'tam-duong', name: 'Liên đoàn Lao động huyện Tam Đường', parentId: 'tinh' },
  { id: 'sin-ho', name: 'Liên đoàn Lao động huyện Sìn Hồ', parentId: 'tinh' },
  { id: 'le-loi', name: 'Công đoàn cơ sở Trường THPT Lê Lợi', shortName: 'CĐCS Lê Lợi', parentId: 'tam-duong' },
  { id: 'hoa-ban-1', name: 'CĐCS Trường Mầm non Hoa Ban', parentId: 'tam-duong' },
  { id: 'hoa-ban-2', name: 'CĐCS Trường Mầm non Hoa Ban', parentId: 'sin-ho' },
  { id: 'y-te', name: 'Công đoàn cơ sở Sở Y tế', formerName: 'Công đoàn cơ sở Sở Y tế và Dân số' },
];
