import { expect, it } from 'vitest';
import { areaAt } from '../../../renderer/shell/areaAt.ts';

it('marks the area of a page by its address', () => {
  expect(areaAt('/', null)).toBe('/');
  expect(areaAt('/units/u1', null)).toBe('/units');
  expect(areaAt('/eligibility/rules', null)).toBe('/nominations');
  expect(areaAt('/initiatives/councils', null)).toBe('/initiatives');
  expect(areaAt('/nowhere', null)).toBeNull();
});

it('believes a page that tells where its path begins: a council of initiatives stands among theirs', () => {
  expect(areaAt('/councils/c1', '/nominations')).toBe('/nominations');
  expect(areaAt('/councils/c1', '/initiatives')).toBe('/initiatives');
  expect(areaAt('/councils/c1/meetings/m1', '/initiatives')).toBe('/initiatives');
  // What is no area of the menu says nothing.
  expect(areaAt('/councils/c1', '/councils')).toBe('/nominations');
});
