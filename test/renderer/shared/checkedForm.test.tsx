import { afterEach, describe, expect, it } from 'vitest';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { z } from 'zod';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { officeProfileSchema } from '#core/office/office.ts';
import { DateField } from '../../../renderer/shared/DateField.tsx';
import { TextField } from '../../../renderer/shared/TextField.tsx';
import { problemsIn, useCheckedForm } from '../../../renderer/shared/useCheckedForm.ts';

afterEach(cleanup);

const PROFILE = { name: 'A', shortName: 'B', superiorName: '', place: '', documentSymbol: '', decidingBody: 'C' };

function Form({ onSave }: { onSave: () => void }) {
  const [typed, setTyped] = useState(PROFILE);
  const form = useCheckedForm('office', officeProfileSchema, typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) onSave();
      }}
    >
      {(['name', 'place', 'documentSymbol'] as const).map((field) => (
        <TextField
          key={field}
          id={form.idOf(field)}
          label={field}
          value={typed[field]}
          error={form.problemOf(field)}
          onChange={(text) => setTyped((current) => ({ ...current, [field]: text }))}
        />
      ))}
      <button type="submit">Lưu</button>
    </form>
  );
}

const daySchema = z.strictObject({ day: z.string().nullable() });

function DayForm({ onSave }: { onSave: (value: unknown) => void }) {
  const [day, setDay] = useState<IsoDate | null>(null);
  const form = useCheckedForm('meeting', daySchema, { day });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const value = form.check();
        if (value !== null) onSave(value);
      }}
    >
      <label htmlFor={form.idOf('day')}>Ngày</label>
      <DateField id={form.idOf('day')} value={day} onChange={setDay} />
      <button type="submit">Lưu</button>
    </form>
  );
}

describe('a form checked with a schema of core', () => {
  it('focuses the first bad field, says so in the words of core, and follows the typing', async () => {
    const user = userEvent.setup();
    let saves = 0;
    render(<Form onSave={() => saves++} />);
    expect(screen.queryAllByRole('alert')).toHaveLength(0);

    await user.click(screen.getByText('Lưu'));
    expect(document.activeElement).toBe(screen.getByLabelText('place'));
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'Cần địa danh',
      'Cần ký hiệu cơ quan',
    ]);

    await user.type(screen.getByLabelText('place'), 'Lai Châu');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    await user.type(screen.getByLabelText('documentSymbol'), 'LĐLĐ{Enter}');
    expect(saves).toBe(1);
  });

  it('words zod’s own problems in Vietnamese too', () => {
    const problems = problemsIn(officeProfileSchema, { ...PROFILE, name: 'x'.repeat(201) });
    expect(problems.name).toBe('Nhiều nhất 200 ký tự');
  });

  it('saves nothing over a date that is in no calendar until it is corrected or left empty on purpose', async () => {
    const user = userEvent.setup();
    const saved: unknown[] = [];
    render(<DayForm onSave={(value) => saved.push(value)} />);
    const day = screen.getByLabelText('Ngày');

    await user.type(day, '31/02/2023');
    await user.tab();
    expect(screen.getByRole('alert').textContent).toContain('31/02/2023');
    await user.click(screen.getByText('Lưu'));
    await user.click(screen.getByText('Lưu'));
    expect(saved).toEqual([]);
    expect(document.activeElement).toBe(day);

    await user.type(day, '28/02/2023');
    await user.tab();
    await user.click(screen.getByText('Lưu'));
    expect(saved).toEqual([{ day: '2023-02-28' }]);

    await user.clear(day);
    await user.type(day, '29/02/2023{Enter}');
    expect(saved).toHaveLength(1);
    await user.click(screen.getByText('để trống'));
    await user.click(screen.getByText('Lưu'));
    expect(saved).toEqual([{ day: '2023-02-28' }, { day: null }]);
  });

  it('offers to leave a day empty only where it may be', async () => {
    const user = userEvent.setup();
    render(<DateField id="needed" aria-label="Ngày cần có" isRequired value={null} onChange={() => undefined} />);
    await user.type(screen.getByLabelText('Ngày cần có'), '31/02/2023');
    await user.tab();
    expect(screen.getByRole('alert').textContent).toMatch(/31\/02\/2023\. Ghi lại ngày\.$/u);
    expect(screen.queryByText('để trống')).toBeNull();
  });
});

it('a year of two digits is asked for with four', async () => {
  render(<DayForm onSave={() => undefined} />);
  await userEvent.type(screen.getByLabelText('Ngày'), '1/7/25');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findByText(/^Ngày vừa nhập: 1\/7\/25\. Năm cần đủ bốn chữ số, ví dụ 01\/07\/2025\./u);
});

it('a long field that is full says so; a year of four digits does not', () => {
  const field = (value: string, maxLength: number) => (
    <TextField id={`of-${maxLength}`} label="Chữ" value={value} maxLength={maxLength} onChange={() => undefined} />
  );
  render(
    <>
      {field('a'.repeat(300), 300)}
      {field('b'.repeat(199), 200)}
      {field('2026', 4)}
    </>,
  );
  expect(screen.getAllByText(/ký tự/u).map(({ textContent }) => textContent)).toEqual([
    'Đã đủ 300 ký tự; chữ dài hơn bị cắt bớt.',
  ]);
});
