import { recognitionHeaderSchema } from '#core/initiatives/recognition.ts';
import { personInputSchema, type NewPerson } from '#core/people/person.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { insertRecognition } from '#db/initiatives/recognitionStore.ts';
import { insertPeople } from '#db/people/personStore.ts';
import { insertEvents, markTakenBack } from '#db/units/eventStore.ts';
import { insertUnits } from '#db/units/forestStore.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { startDraft } from '#service/awards/startDraft.ts';
import { addLines } from '#service/awards/editLines.ts';
import { header, line, type TestOffice } from '../../support/testOffice.ts';
import { TEST_NOW } from '../../support/testNow.ts';

const FAMILY = 'Nguyễn Trần Lê Phạm Đỗ Đặng Đoàn Lò Mùa Thào Giàng Vàng Hoàng Vũ Bùi Quàng Tòng Lý Ấn NGUYỄN'.split(
  ' ',
);
const MIDDLE = 'Văn Thị Thị Hồng Minh A Thúy Ngọc Đức Hữu Thu Quỳnh Thế Xuân'.split(' ');
const GIVEN =
  'Thúy Thùy Thủy Thư Thu An Ân Ấn Ẩn Hoàn Toán Đạt Dũng Dung Đức Duc Sùng Páo Pánh Yến Ý Ánh Lan Như Huệ Nhung Quân Đường Do O’Neil'.split(
    ' ',
  );
const PLACES = 'Mường Tè Phong Thổ Sìn Hồ Nậm Nhùn Tam Đường Than Uyên Tân Uyên Lai Châu Đông Phong Quyết Thắng'.split(
  ' ',
);
const BODIES = [
  'LĐLĐ huyện',
  'Liên đoàn Lao động H.',
  'CĐCS Trường Mầm non',
  'Công đoàn xã',
  'CĐCS Trạm Y tế',
  'Công đoàn ngành',
  'Công đoàn Viên chức',
  'Trung tâm Văn hóa CĐVC',
];

/** What is in the office, told by the test itself; ids count up, so that they are the same on every engine. */
export interface MadeUpOffice {
  people: { id: string; name: string }[];
  /** Every name ever borne, the ones in force last. */
  unitNames: { id: string; unitId: string; name: string; shortName: string; isLast: boolean }[];
  decisions: { id: string; number: string; title: string; summary: string; issuedOn: string; names: RecipientName[] }[];
  recognitions: { id: string; number: string; summary: string; issuedOn: string }[];
  unitEvents: { id: string; unitId: string; number: string; note: string; on: string; isTakenBack: boolean }[];
}

interface RecipientName {
  name: string;
  subject: 'COLLECTIVE' | 'INDIVIDUAL';
}

/** The same office from the same seed. */
export function makeUp(seed: number): MadeUpOffice {
  const draw = generator(seed);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(draw() * items.length)] as Item;
  const personName = () => [one(FAMILY), one(MIDDLE), one(GIVEN)].join(' ');
  const unitName = () => `${one(BODIES)} ${one(PLACES)} ${one(PLACES)} ${Math.floor(draw() * 40)}`;

  const people = range(1500).map((index) => ({ id: uuid('1', index), name: personName() }));
  const unitNames = range(300).flatMap((index) => {
    const isRenamed = draw() < 0.3;
    const names = isRenamed ? [unitName(), unitName()] : [unitName()];
    return names.map((name, step) => ({
      id: uuid(`2${step}`, index),
      unitId: uuid('3', index),
      name,
      shortName: draw() < 0.2 ? `${one(['CĐ', 'Công đoàn', 'LĐLĐ H.'])} ${one(GIVEN)}` : '',
      isLast: step === names.length - 1,
    }));
  });
  const decisions = range(60).map((index) => ({
    id: '',
    number: `${String(index + 1).padStart(index % 3, '0')}/QĐ-${one(['LĐLĐ', 'CĐN', 'CĐVC'])}`,
    title: `Khen thưởng ${one(['phong trào', 'chuyên đề', 'giải bóng đá', 'hội thi'])} ${one(PLACES)} đợt ${index % 7}`,
    summary: `Về việc tặng ${one(['Bằng khen', 'Giấy khen', 'Cờ thi đua'])} "100%" ${one(['năm học', 'công tác'])}`,
    issuedOn: `2023-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    names: range(20).map<RecipientName>(() =>
      draw() < 0.7
        ? { name: personName(), subject: 'INDIVIDUAL' }
        : { name: `Đội ${unitName()}`, subject: 'COLLECTIVE' },
    ),
  }));
  const recognitions = range(40).map((index) => ({
    id: uuid('4', index),
    number: `${index + 30}/QĐ-${one(['LĐLĐ', 'CĐN', 'HĐSK'])}`,
    summary: `Về việc công nhận sáng kiến ${one(['cấp cơ sở', 'cấp tỉnh'])}\n${one(PLACES)} năm ${2020 + (index % 4)}`,
    issuedOn: `2023-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
  }));
  const unitEvents = range(60).map((index) => ({
    id: uuid('5', index),
    unitId: uuid('3', index),
    // Events often come without a document, and some are taken back.
    number: index % 3 === 0 ? '' : `${index + 103}/QĐ-${one(['LĐLĐ', 'UBND', 'BTV'])}`,
    note: index % 4 === 0 ? '' : `Theo đề nghị của ${unitName()}`,
    on: `2025-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    isTakenBack: index % 7 === 0,
  }));
  return { people, unitNames, decisions, recognitions, unitEvents };
}

/** Writes it through the stores and use cases; the decisions get their ids here. */
export async function fill(office: TestOffice, made: MadeUpOffice): Promise<void> {
  const now = TEST_NOW.toISOString();
  await office.database.transaction(async (tx) => {
    await insertPeople(tx, made.people.map(toPerson), { now, importId: null });
    await insertUnits(tx, toHistories(made), { now, importId: null });
    for (const { id, ...told } of made.recognitions) {
      await insertRecognition(tx, {
        id,
        header: recognitionHeaderSchema.parse({ level: 'CS', year: 2023, ...told }),
        now,
      });
    }
  });
  await office.database.transaction(async (tx) => {
    const events = made.unitEvents.map(({ id, unitId, number, note, on }) => ({
      ...{ id, type: 'RENAME' as const, on, documentNumber: number, note, before: [], after: [] },
      parts: [{ unitId, role: 'FROM' as const }],
    }));
    await insertEvents(tx, events, { now, actorName: 'Chuyên viên' });
    for (const { id, isTakenBack } of made.unitEvents) if (isTakenBack) await markTakenBack(tx, id, now);
  });
  for (const decision of made.decisions) {
    const { number, title, summary, issuedOn } = decision;
    decision.id = await office.write((unit) => startDraft(unit, { title, year: 2023 }));
    await office.write((unit) =>
      saveHeader(unit, { id: decision.id, version: 1, header: header({ number, title, summary, issuedOn }) }),
    );
    const lines = decision.names.map(({ name, subject }) => line({ name, subject }));
    await office.write((unit) => addLines(unit, { id: decision.id, lines, source: { kind: 'TYPED' } }));
  }
}

function toPerson({ id, name }: MadeUpOffice['people'][number]): NewPerson {
  return { id, ...personInputSchema.parse({ fullName: name }), posts: [], gradings: [] };
}

function toHistories({ unitNames }: MadeUpOffice): UnitHistory[] {
  const ids = [...new Set(unitNames.map(({ unitId }) => unitId))];
  return ids.map((unitId) => ({
    id: unitId,
    code: '',
    note: '',
    validFrom: null,
    validTo: null,
    names: unitNames
      .filter((name) => name.unitId === unitId)
      .map(({ id, name, shortName, isLast }, step) => ({
        id,
        kind: 'OTHER',
        name,
        shortName,
        validFrom: step === 0 ? null : '2024-01-01',
        validTo: isLast ? null : '2023-12-31',
      })),
    parents: [],
    version: 1,
  }));
}

/** Texts as people type them, signs that mean something to a database included. */
export function makeQueries(made: MadeUpOffice, seed: number): string[] {
  const draw = generator(seed);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(draw() * items.length)] as Item;
  const texts = [
    ...made.people.map(({ name }) => name),
    ...made.unitNames.flatMap(({ name, shortName }) => (shortName === '' ? [name] : [name, shortName])),
    ...made.recognitions.flatMap(({ number, summary }) => [number, summary]),
    ...made.unitEvents.flatMap(({ number, note }) => (number === '' || note === '' ? [] : [number, note])),
    ...made.decisions.flatMap(({ number, title, names }) => [number, title, ...names.map(({ name }) => name)]),
  ];
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/gu, '')
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D');
  const piece = (length: number) => {
    const word = Array.from(one(one(texts).split(' ')));
    const start = Math.floor(draw() * Math.max(1, word.length - length + 1));
    return word.slice(start, start + length).join('');
  };
  const made200 = range(170).map((index) => {
    switch (index % 6) {
      case 0:
        return piece(2);
      case 1:
        return plain(piece(3)).toLowerCase();
      case 2:
        return one(texts);
      case 3:
        return `${piece(4)} ${piece(3)}`;
      case 4:
        return plain(one(texts)).split(' ').reverse().join(' ').toUpperCase();
      default:
        return one(one(texts).split(' ')).normalize('NFD');
    }
  });
  return [
    ...made200,
    ...[
      '34/QĐ',
      '34/qd-ldld',
      '034/QĐ',
      '5/qd',
      '05/QĐ',
      '5/q',
      '05',
      '34',
      '1',
      'a',
      '',
      '   ',
      '%',
      '_',
      '"',
      "'",
      '*',
      '100%',
      '1_0%',
      'thu*',
      '"thúy"',
    ],
    ...[
      'NEAR(thu an)',
      'thu AND an',
      'thu OR an',
      'exact : thu',
      '-thu',
      'do thi thuy',
      'Đỗ Thị Thúy',
      'đỗ',
      'do',
      'ĐO',
    ],
    // More answers than are put in order at once.
    ...['cong doan vien chuc', 'Công đoàn cơ sở Trường', 'công đoàn viên', 'lien doan lao dong huyện', 'cđn'],
    ...['thi n', 'van a', 'ng th', 'thị th', 'n th', 'cong doan', 'cđcs trường mầm non', 'khen thuong'],
    ...["'; DROP TABLE person; --", 'o’neil', 'thị thị', 'nguyen nguyen van', 'x'.repeat(200), 'thu an '.repeat(28)],
  ];
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const uuid = (area: string, index: number) =>
  `018d0000-0000-7000-8000-${area.padEnd(2, '0')}${String(index).padStart(10, '0')}`;

/** mulberry32: the same numbers in [0, 1) everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
