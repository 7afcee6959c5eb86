import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupTargets, movedGroup, movedTarget } from '#core/clusters/pledgeGroups.ts';
import { targetsOfTable } from '#core/clusters/pledgePaste.ts';
import { MOST_MEMBERS, MOST_POSITION } from '#core/clusters/cluster.ts';
import { pledgePartiesSchema } from '#core/clusters/pledge.ts';
import { partiesOf, saidOfYear, sameDayIn } from '#core/clusters/pledgeDefaults.ts';

describe('rows pasted from Excel', () => {
  const read = (text: string) => targetsOfTable(text.split('\n').map((row) => row.split('\t')));

  it('are nội dung, đơn vị tính, chỉ tiêu, nhóm', () => {
    const { targets, problems } = read(
      'Đoàn viên tăng thêm\tNgười\t3.500\tXây dựng tổ chức\nDoanh nghiệp có thỏa ước\t%\t78,4\tChăm lo',
    );
    expect(problems).toEqual([]);
    expect(targets).toMatchObject([
      {
        content: 'Đoàn viên tăng thêm',
        measure: 'Người',
        planned: 350_000,
        counting: 'WHOLE',
        direction: 'AT_LEAST',
        groupName: 'Xây dựng tổ chức',
      },
      { content: 'Doanh nghiệp có thỏa ước', measure: '%', planned: 7_840, counting: 'EACH', groupName: 'Chăm lo' },
    ]);
  });

  it('may come with a head, numbers, headings of their own row and the note “Toàn cụm”', () => {
    const { targets } = read(
      [
        'STT\tNội dung chỉ tiêu\tĐơn vị tính\tGiao ước năm 2025\tGhi chú',
        'I. Chăm lo, đại diện, bảo vệ\t\t\t\t',
        '1\tDoanh nghiệp có thỏa ước\t%\t75\tToàn cụm',
        'II\tXây dựng tổ chức\t\t\t',
        '2\tĐơn thư quá hạn\tVụ\tKhông quá 5\t',
        '3\tTổ chức Tháng Công nhân\t\tCó\t',
        '4\tNộp báo cáo đúng hạn\t\t≥ 90%\t',
      ].join('\n'),
    );
    expect(
      targets.map(({ content, groupName, direction, counting, planned }) => [
        content,
        groupName,
        direction,
        counting,
        planned,
      ]),
    ).toEqual([
      ['Doanh nghiệp có thỏa ước', 'Chăm lo, đại diện, bảo vệ', 'AT_LEAST', 'WHOLE', 7_500],
      ['Đơn thư quá hạn', 'Xây dựng tổ chức', 'AT_MOST', 'WHOLE', 500],
      ['Tổ chức Tháng Công nhân', 'Xây dựng tổ chức', 'YES_NO', 'EACH', null],
      ['Nộp báo cáo đúng hạn', 'Xây dựng tổ chức', 'AT_LEAST', 'EACH', 9_000],
    ]);
    expect(targets[3]?.measure).toBe('%');
  });

  it('are told apart from what cannot be read, and nothing is guessed', () => {
    const { targets, problems } = read('Thu quỹ\tĐồng\tkhoảng 3 tỷ\nĐoàn viên\tNgười\t3,812');
    expect(targets).toEqual([]);
    expect(problems.map(({ row, text }) => [row, text])).toEqual([
      [1, 'Thu quỹ'],
      [2, 'Đoàn viên'],
    ]);
  });

  it('never throw, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const { targets, problems } = targetsOfTable(rows);
        expect(targets.length + problems.length).toBeLessThanOrEqual(rows.length);
      }),
    );
  });
});

describe('the order of targets', () => {
  const rows = ['a1', 'b1', 'a2', 'a3', 'b2'].map((id) => ({ id, groupName: id.charAt(0) }));

  it('gathers what stands under one heading', () => {
    expect(groupTargets(rows).map(({ name, targets }) => [name, targets.map(({ id }) => id)])).toEqual([
      ['a', ['a1', 'a2', 'a3']],
      ['b', ['b1', 'b2']],
    ]);
  });

  it('moves a target inside its heading, and a heading with all of it', () => {
    expect(movedTarget(rows, 'a2', 1)).toEqual(['a1', 'a3', 'a2', 'b1', 'b2']);
    expect(movedTarget(rows, 'a3', 1)).toBeNull();
    expect(movedTarget(rows, 'b1', -1)).toBeNull();
    expect(movedGroup(rows, 'b', -1)).toEqual(['b1', 'b2', 'a1', 'a2', 'a3']);
    expect(movedGroup(rows, 'a', -1)).toBeNull();
    expect(movedTarget(rows, 'x', 1)).toBeNull();
  });

  it('never loses a target by moving', () => {
    const some = fc.uniqueArray(fc.tuple(fc.string(), fc.constantFrom('', 'x', 'y')), { selector: ([id]) => id });
    fc.assert(
      fc.property(some, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (pairs, at, step) => {
        const targets = pairs.map(([id, groupName]) => ({ id, groupName }));
        const one = targets[at % Math.max(1, targets.length)];
        if (!one) return;
        for (const moved of [movedTarget(targets, one.id, step), movedGroup(targets, one.groupName, step)]) {
          if (moved) expect([...moved].sort()).toEqual(targets.map(({ id }) => id).sort());
        }
      }),
    );
  });
});

describe('words of a year said of the next', () => {
  it('change the year, not the dates of papers', () => {
    expect(saidOfYear('thi đua năm 2024; Năm 2024, theo Kế hoạch ngày 05/01/2024 (2024)', 2024, 2025)).toBe(
      'thi đua năm 2025; Năm 2025, theo Kế hoạch ngày 05/01/2024 (2024)',
    );
    expect(saidOfYear('năm 20245', 2024, 2025)).toBe('năm 20245');
  });
  it('keep the day, but for 29 February', () => {
    expect(sameDayIn('2024-02-29', 1)).toBe('2025-02-28');
    expect(sameDayIn('2024-11-15', 1)).toBe('2025-11-15');
  });
});

it('takes as parties all members of the largest cluster, with the longest positions they may have', () => {
  const members = Array.from({ length: MOST_MEMBERS }, (_, index) => ({
    id: `00000000-0000-7000-8000-${index.toString().padStart(12, '0')}`,
    shortName: `Đơn vị ${index}`,
    role: index === 0 ? ('LEAD' as const) : null,
    representative: { fullName: 'Lò Văn Ký', position: 'x'.repeat(MOST_POSITION) },
  }));
  const parties = partiesOf(members, { kind: 'KHOI', level: 'TINH_CD' });
  expect(pledgePartiesSchema.parse(parties)).toEqual(parties);
});
