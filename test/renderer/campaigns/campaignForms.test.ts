import { describe, expect, it } from 'vitest';
import type { UnitOnDate } from '#core/units/unit.ts';
import { workInputSchema } from '#core/campaigns/work.ts';
import {
  blankCampaign,
  BLANK_OCCASION,
  enteredCampaign,
  withChange,
} from '../../../renderer/campaigns/form/typedCampaign.ts';
import { understandWorks, worksOf } from '../../../renderer/campaigns/works/pastedWorkColumns.ts';
import { registrationsOf, understandRegistrations } from '../../../renderer/campaigns/registrations/pastedColumns.ts';
import { withField } from '../../../renderer/shared/pasted/pastedTable.ts';
import { blankRegistration, proposedDay, unitOf } from '../../../renderer/campaigns/registrations/typedRegistration.ts';
import { blankWork, enteredWork, withStatus } from '../../../renderer/campaigns/works/typedWork.ts';

describe('the form of a campaign', () => {
  it('proposes the band from the window until the clerk chooses one', () => {
    const year = withChange(blankCampaign(2022, ''), { startsOn: '2022-01-01', endsOn: '2022-12-31' });
    expect(year.entered.duration).toBe('ONE');
    const short = withChange(year, { endsOn: '2022-07-27' });
    expect(short.entered.duration).toBe('UNDER_1');
    const chosen = withChange(short, { duration: 'FROM_5' });
    expect(withChange(chosen, { endsOn: '2022-12-31' }).entered.duration).toBe('FROM_5');
  });

  it('leaves out occasions nobody wrote anything of', () => {
    const typed = withChange(blankCampaign(2022, ''), {
      occasions: [BLANK_OCCASION, { ...BLANK_OCCASION, name: 'Quốc khánh' }, { ...BLANK_OCCASION, name: '  ' }],
    });
    expect(enteredCampaign(typed).occasions.map(({ name }) => name)).toEqual(['Quốc khánh']);
  });
});

describe('the form of a registration', () => {
  it('proposes today only for a year that has not gone by', () => {
    expect(proposedDay(2025, '2024-12-20')).toBe('2024-12-20');
    expect(proposedDay(2024, '2024-02-01')).toBe('2024-02-01');
    expect(proposedDay(2022, '2024-02-01')).toBeNull();
  });

  it('keeps a unit that registers itself linked to itself, and links a part to the union it belongs to', () => {
    const union = { id: 'u2', name: 'LĐLĐ huyện' } as UnitOnDate;
    const blank = blankRegistration(2024, null, '2024-02-01');
    expect(unitOf({ ...blank, unitId: 'u1' }, union, false)).toEqual({ unitName: 'LĐLĐ huyện' });
    expect(unitOf({ ...blank, unitId: 'u1' }, union, true)).toEqual({ unitName: 'LĐLĐ huyện', unitId: 'u2' });
    expect(unitOf(blank, union, false)).toEqual({ unitName: 'LĐLĐ huyện', unitId: 'u2' });
  });
});

describe('the form of a work', () => {
  it('reads money and percent as typed, and leaves nonsense to be refused', () => {
    const campaignId = crypto.randomUUID();
    const typed = { ...blankWork(campaignId, null), name: 'Vườn hoa', unitName: 'CĐCS A' };
    expect(enteredWork({ ...typed, value: '80.000.000 đ', progress: ' 40' })).toMatchObject({ value: 80_000_000 });
    expect(enteredWork(typed).value).toBeNull();
    expect(workInputSchema.safeParse(enteredWork({ ...typed, value: 'tám mươi triệu' })).success).toBe(false);
    expect(workInputSchema.safeParse(enteredWork({ ...typed, progress: '' })).success).toBe(false);
    expect(workInputSchema.safeParse(enteredWork({ ...typed, progress: '101' })).success).toBe(false);
  });

  it('finished means all of it, today unless a day was said; not finished means no day', () => {
    const typed = blankWork(null, null);
    const finished = withStatus(typed, 'FINISHED', '2022-07-20');
    expect(finished).toMatchObject({ progress: '100', finishedOn: '2022-07-20' });
    expect(withStatus({ ...typed, finishedOn: '2022-07-01' }, 'FINISHED', '2022-07-20').finishedOn).toBe('2022-07-01');
    expect(withStatus(finished, 'UNDER_WAY', '2022-07-21')).toMatchObject({ progress: '0', finishedOn: null });
  });

  it('called finished by mistake is as far as before', () => {
    const underWay = { ...blankWork(null, null), status: 'UNDER_WAY' as const, progress: '60' };
    const finished = withStatus(underWay, 'FINISHED', '2022-07-20');
    expect(withStatus(finished, 'UNDER_WAY', '2022-07-20')).toMatchObject({ progress: '60', finishedOn: null });
    const again = withStatus(withStatus(finished, 'FINISHED', '2022-07-20'), 'REGISTERED', '2022-07-20');
    expect(again.progress).toBe('60');
    expect(enteredWork(finished)).not.toHaveProperty('progressBefore');
  });
});

describe('columns pasted from Excel', () => {
  it('are known by their heads', () => {
    const table = understandRegistrations([
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Danh hiệu đăng ký', 'Ngày đăng ký'],
      ['1', 'Lò Thị Hoa', 'Giáo viên', 'CĐCS Lê Lợi', 'LĐTT', '05/01/2025'],
      ['', '', '', '', '', ''],
    ]);
    expect(table.fields).toEqual(['skip', 'name', 'position', 'unitName', 'award', 'registeredOn']);
    expect(table.subject).toBe('INDIVIDUAL');
    expect(registrationsOf(table)).toEqual([
      {
        name: 'Lò Thị Hoa',
        position: 'Giáo viên',
        unitName: 'CĐCS Lê Lợi',
        award: 'LĐTT',
        content: '',
        registeredOn: '05/01/2025',
        note: '',
      },
    ]);
  });

  it('are sent whole, however long: what is too long is refused, not cut', () => {
    const name = 'Lò Thị Hoa '.repeat(50);
    const table = understandRegistrations([
      ['Họ và tên', 'Nội dung'],
      [name, 'a'.repeat(2000)],
    ]);
    expect(registrationsOf(table)[0]).toMatchObject({ name, content: 'a'.repeat(2000) });
  });

  it('without a head are taken in the usual order, figures and days apart', () => {
    const table = understandRegistrations([
      ['1', 'Công đoàn cơ sở Trường A', '20/01/2025', 'TTLĐTT'],
      ['2', 'Tổ công đoàn Khối 1', '21/01/2025', 'TTLĐXS'],
    ]);
    expect(table).toMatchObject({ subject: 'COLLECTIVE', fields: ['skip', 'name', 'registeredOn', 'award'] });
  });

  it('hold each meaning once', () => {
    const table = understandRegistrations([
      ['Tên', 'Đơn vị'],
      ['Lò Thị Hoa', 'CĐCS A'],
    ]);
    expect(withField(table, 1, 'name').fields).toEqual(['skip', 'name']);
  });
});

describe('a table of works pasted from Excel', () => {
  it('is understood by its head', () => {
    const table = understandWorks([
      ['STT', 'Tên công trình', 'Đơn vị thực hiện', 'Trị giá', 'Ngày hoàn thành', 'Chào mừng dịp'],
      ['1', 'Mái ấm', 'CĐCS Sở Y tế', '80.000.000', '27/7/2025', '27/7'],
      ['', '', '', '', '', ''],
    ]);
    expect(table.fields).toEqual(['skip', 'name', 'unitName', 'value', 'dueOn', 'occasion']);
    expect(worksOf(table)).toEqual([
      {
        name: 'Mái ấm',
        unitName: 'CĐCS Sở Y tế',
        kind: '',
        occasion: '27/7',
        value: '80.000.000',
        startsOn: '',
        dueOn: '27/7/2025',
        description: '',
      },
    ]);
  });

  it('is understood by its cells where it has no head, and put right by hand', () => {
    const table = understandWorks([
      ['1', 'Mái ấm', 'CĐCS Sở Y tế', '80.000.000', '27/7/2025'],
      ['2', 'Vườn hoa', 'CĐCS Sở Nội vụ', '5.000.000', '2/9/2025'],
    ]);
    expect(table.fields).toEqual(['skip', 'name', 'unitName', 'value', 'dueOn']);
    expect(withField(table, 4, 'startsOn').fields).toEqual(['skip', 'name', 'unitName', 'value', 'startsOn']);
    expect(withField(table, 2, 'name').fields).toEqual(['skip', 'skip', 'name', 'value', 'dueOn']);
  });
});
