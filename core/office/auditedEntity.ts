/** What a row of the audit log is about, in the order the history offers it. */
export const AUDITED_ENTITIES = ['decision', 'person', 'unit', 'import', 'catalogue', 'office'] as const;
export type AuditedEntity = (typeof AUDITED_ENTITIES)[number];

export const AUDITED_ENTITY_LABELS: Record<AuditedEntity, string> = {
  decision: 'Quyết định',
  person: 'Đoàn viên',
  unit: 'Đơn vị',
  import: 'Nhập từ Excel',
  catalogue: 'Danh mục',
  office: 'Thiết lập',
};
