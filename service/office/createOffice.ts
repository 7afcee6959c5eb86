import type { OfficeProfile, OfficeSettings } from '#core/office/office.ts';
import { seedCatalogue } from '#db/catalogue/seedCatalogue.ts';
import { insertOffice } from '#db/office/officeStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

export interface NewOffice {
  profile: OfficeProfile;
  settings: OfficeSettings;
  isSample: boolean;
}

/** Fills a new database: the office itself and the law tables the product ships. */
export async function createOffice(unit: UnitOfWork, office: NewOffice): Promise<void> {
  await insertOffice(unit.tx, office, unit.now);
  await seedCatalogue(unit.tx);
  await unit.audit({
    action: 'office.create',
    entity: 'office',
    entityId: 'office',
    summary: `Tạo cơ quan ${office.profile.name}`,
    detail: office,
  });
}
