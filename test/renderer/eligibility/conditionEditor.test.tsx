import { useState } from 'react';
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { type Condition, conditionSchema } from '#core/eligibility/condition.ts';
import { ConditionEditor } from '../../../renderer/eligibility/rules/ConditionEditor.tsx';

// Nothing here is hidden: looking up every style of every row would take most of the test.
configure({ defaultHidden: true });
afterEach(cleanup);

const GRADED: Condition = { kind: 'GRADING', grades: ['HTXSNV'], yearsAgo: 0 };

/** Draws the editor over a tree and tells what the tree has become. */
function edit(start: Condition): { tree: () => Condition } {
  let tree = start;
  function Held() {
    const [condition, setCondition] = useState(start);
    tree = condition;
    return (
      <ConditionEditor id="c" condition={condition} about="INDIVIDUAL" awards={[]} depth={0} onChange={setCondition} />
    );
  }
  render(<Held />);
  return { tree: () => tree };
}

it('adds a condition and a group of alternatives, and takes them away again', () => {
  const { tree } = edit({ kind: 'ALL', of: [GRADED] });
  fireEvent.click(screen.getByRole('button', { name: 'Thêm điều kiện' }));
  expect(tree()).toMatchObject({ kind: 'ALL', of: [GRADED, { kind: 'HOLDS_TITLE' }] });
  fireEvent.click(screen.getByRole('button', { name: 'Thêm nhóm' }));
  expect(tree()).toMatchObject({
    of: [GRADED, { kind: 'HOLDS_TITLE' }, { kind: 'ANY', of: [{ kind: 'HOLDS_TITLE' }] }],
  });
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ nhóm' }));
  fireEvent.click(screen.getAllByRole('button', { name: /Bỏ điều kiện/u })[1] ?? screen.getByText('không có nút'));
  expect(tree()).toEqual({ kind: 'ALL', of: [GRADED] });
});

it('never leaves a group empty', () => {
  edit({ kind: 'ALL', of: [GRADED] });
  expect(screen.queryByRole('button', { name: /Bỏ điều kiện/u })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Bỏ nhóm' })).toBeNull();
});

it('offers no group deeper than a rule may be', () => {
  const nested = (depth: number): Condition => (depth === 0 ? GRADED : { kind: 'ALL', of: [nested(depth - 1)] });
  const deepest = nested(4);
  expect(conditionSchema.safeParse(deepest).success).toBe(true);
  edit(deepest);
  const groups = screen.getAllByRole('group', { name: 'Tất cả các điều kiện' });
  const innermost = groups.at(-1) ?? document.body;
  expect(within(innermost).queryByRole('button', { name: 'Thêm nhóm' })).toBeNull();
  expect(within(innermost).getByRole('button', { name: 'Thêm điều kiện' })).toBeDefined();
});

it('writes a percentage as offices do and keeps it in hundredths', () => {
  const { tree } = edit({
    kind: 'ALL',
    of: [{ kind: 'QUOTA', awards: ['CSTD_CS'], base: ['LDTT'], percent: 1500, rounding: 'NONE' }],
  });
  const field = screen.getByLabelText(/Không quá/u);
  expect(field).toHaveProperty('value', '15,00');
  fireEvent.change(field, { target: { value: '28,5' } });
  fireEvent.blur(field);
  expect(tree()).toMatchObject({ of: [{ percent: 2850 }] });
});
