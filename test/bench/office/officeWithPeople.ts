import { uuidv7 } from 'uuidv7';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { personInputSchema, type NewPerson } from '#core/people/person.ts';
import { openOfficeFile } from '#db/openOffice.ts';
import { insertPeople } from '#db/people/personStore.ts';
import { runUnitsOfWork } from '#service/contract/unitOfWork.ts';
import { createSampleFoundation } from '#service/sample/sampleOffice.ts';

const PER_TRANSACTION = 5_000;
const FAMILIES = 'Lò Thào Mùa Nguyễn Vàng Lù Trần Đỗ Quàng Giàng Tòng Sùng Tẩn Lý'.split(' ');
const MIDDLES = 'Thị Văn A Thu Minh Hồng Đức Ngọc Xuân'.split(' ');
const GIVEN = 'Pánh Sùng Páo Hằng Mỷ Dếnh Thúy Sơn An Bình Ánh Yến Đạt Khoa Linh Hà Dợ Chu Tâm'.split(' ');

/** Makes an office that knows so many people, each with a post and this year's grading. */
export async function makeOfficeWithPeople(dataDir: string, people: number): Promise<void> {
  const office = await openOfficeFile(dataDir, new Date());
  const { database } = office;
  await runUnitsOfWork({ database, actor: LOCAL_ACTOR, clock: () => new Date() }, createSampleFoundation);
  const now = new Date().toISOString();
  for (let start = 0; start < people; start += PER_TRANSACTION) {
    const portion = Array.from({ length: Math.min(PER_TRANSACTION, people - start) }, (_, i) => person(start + i));
    await database.transaction((tx) => insertPeople(tx, portion, { now, importId: null }));
  }
  await office.close();
}

function person(index: number): NewPerson {
  const pick = (names: readonly string[], by: number) => names[Math.floor(index / by) % names.length] ?? '';
  const fullName = `${pick(FAMILIES, 1)} ${pick(MIDDLES, 3)} ${pick(GIVEN, 7)}`;
  return {
    ...personInputSchema.parse({ fullName, birth: String(1965 + (index % 40)), gender: index % 2 ? 'NU' : 'NAM' }),
    id: uuidv7(),
    posts: [
      {
        id: uuidv7(),
        unitId: null,
        unitName: `CĐCS Trường THCS số ${index % 786}`,
        department: '',
        position: 'Giáo viên',
        validFrom: '2020-09-01',
        validTo: null,
      },
    ],
    gradings: [{ id: uuidv7(), year: new Date().getFullYear(), grade: 'HTTNV', note: '' }],
  };
}
