import { cleanup, render, screen } from '@testing-library/react';
import { Input, Select } from 'antd';
import { afterEach, expect, it } from 'vitest';
import { Field } from '../../../renderer/shared/Field.tsx';

afterEach(cleanup);

/** What a screen reader says of the control besides its label; null where it points at nothing. */
function describedBy(control: Element): string | null {
  const id = control.getAttribute('aria-describedby');
  return id === null ? null : (document.getElementById(id)?.textContent ?? '(không có)');
}

it('describes its control by the hint, and by the error instead of it', () => {
  const field = (error?: string, hint?: string) => (
    <Field label="Ngày họp" htmlFor="day" hint={hint} error={error}>
      <Input id="day" />
    </Field>
  );
  const { rerender } = render(field(undefined, 'Ngày ghi trên giấy mời'));
  const control = screen.getByLabelText('Ngày họp');
  expect(describedBy(control)).toBe('Ngày ghi trên giấy mời');
  rerender(field('Cần ngày họp', 'Ngày ghi trên giấy mời'));
  expect(describedBy(control)).toBe('Cần ngày họp');
  rerender(field());
  expect(describedBy(control)).toBeNull();
});

it('describes a control that antd draws', () => {
  render(
    <Field label="Cấp" htmlFor="level" hint="Cấp ký quyết định">
      <Select id="level" options={[]} />
    </Field>,
  );
  expect(describedBy(screen.getByRole('combobox'))).toBe('Cấp ký quyết định');
});
