import { createHash } from 'node:crypto';
import { refusal } from '#core/errors/appError.ts';
import { TEMPLATE_LABELS, type TemplateKind } from '#core/papers/wordTemplate.ts';
import type { Queryable } from '#db/client.ts';
import { findTemplate, putTemplate, removeTemplate, type StoredTemplate } from '#db/office/wordTemplateStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import type { SoundTemplate } from './templateFile.ts';

/** A template as somebody saw it; `version` is null where ours was in use. */
export interface SeenTemplate {
  kind: TemplateKind;
  version: number | null;
}

/**
 * From now on papers of this kind are written with the office's own template.
 *
 * @throws AppError STALE_VERSION when another was put meanwhile
 */
export async function useOwnTemplate(
  unit: UnitOfWork,
  { kind, version, fileName, content }: SeenTemplate & SoundTemplate,
): Promise<void> {
  const before = await requireAsSeen(unit.tx, { kind, version });
  const sha256 = createHash('sha256').update(content).digest('hex');
  await putTemplate(unit.tx, {
    ...{ kind, fileName, content, sha256 },
    ...{ updatedAt: unit.now, version: (before?.version ?? 0) + 1 },
  });
  await unit.audit({
    action: 'office.templates.put',
    entity: 'office',
    entityId: 'office',
    summary: `Dùng mẫu của cơ quan cho “${TEMPLATE_LABELS[kind]}”: ${fileName}`,
    detail: { kind, fileName, sha256, size: content.length, before: before ?? null },
  });
}

/**
 * From now on papers of this kind are written with the template that comes with the product.
 *
 * @throws AppError NOT_FOUND when it is in use already, STALE_VERSION when another was put meanwhile
 */
export async function returnToOurs(unit: UnitOfWork, seen: SeenTemplate): Promise<void> {
  const before = await requireAsSeen(unit.tx, seen);
  if (!before) throw refusal('NOT_FOUND', { what: 'mẫu của cơ quan cho văn bản này' });
  await removeTemplate(unit.tx, seen.kind);
  await unit.audit({
    action: 'office.templates.reset',
    entity: 'office',
    entityId: 'office',
    summary: `Trở lại mẫu gốc cho “${TEMPLATE_LABELS[seen.kind]}”`,
    detail: { before },
  });
}

async function requireAsSeen(db: Queryable, { kind, version }: SeenTemplate): Promise<StoredTemplate | undefined> {
  const stored = await findTemplate(db, kind);
  if ((stored?.version ?? null) !== version) throw refusal('STALE_VERSION', { what: 'mẫu văn bản này' });
  return stored;
}
