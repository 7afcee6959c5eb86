/** What a row of the audit log is about, in the order the history offers it. */
export const AUDITED_ENTITIES = [
  'decision',
  'cluster',
  'campaign',
  'initiative',
  'nomination',
  'council',
  'summit',
  'person',
  'unit',
  'deadline',
  'attachment',
  'import',
  'catalogue',
  'office',
] as const;
export type AuditedEntity = (typeof AUDITED_ENTITIES)[number];

export const AUDITED_ENTITY_LABELS: Record<AuditedEntity, string> = {
  decision: 'Quyết định',
  cluster: 'Cụm, khối thi đua',
  campaign: 'Phong trào, đăng ký',
  initiative: 'Sáng kiến',
  nomination: 'Đề nghị khen thưởng',
  council: 'Hội đồng',
  summit: 'Hội nghị, kiểm phiếu',
  person: 'Đoàn viên',
  unit: 'Đơn vị',
  deadline: 'Hạn, mốc',
  attachment: 'Tệp đính kèm',
  import: 'Nhập từ Excel',
  catalogue: 'Danh mục',
  office: 'Thiết lập',
};
