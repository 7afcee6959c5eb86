import { expect, it } from 'vitest';
import { eventSentence } from '../../../renderer/units/page/eventSentence.ts';

it('tells units that merge into one that was there from units that become a new one', () => {
  const told = (begins: boolean) =>
    eventSentence({
      type: 'MERGE',
      parts: [
        { unitId: 'a', role: 'FROM', name: 'CĐCS Trường A', begins: false },
        { unitId: 'c', role: 'TO', name: 'CĐCS Trường C', begins },
      ],
      moved: 0,
    });
  expect(told(false)).toBe('CĐCS Trường A nhập vào CĐCS Trường C.');
  expect(told(true)).toBe('CĐCS Trường A nhập thành CĐCS Trường C.');
});
