import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Letterhead } from '../../../renderer/office/Letterhead.tsx';
import { breakAtSense } from '#service/documents/senseBreaks.ts';

afterEach(cleanup);

it.each(['Tổng Liên đoàn Lao động Việt Nam', 'Liên đoàn Lao động tỉnh Lai Châu'])(
  'breaks %s nowhere but where the papers do',
  (superiorName) => {
    render(<Letterhead profile={{ name: 'A', superiorName, place: '', documentSymbol: '' }} today="2024-02-01" />);
    const printed = screen.getByRole('img').firstElementChild?.firstElementChild?.textContent ?? '';
    const kept = printed.split(' ').map((part) => part.replaceAll('\u00a0', ' '));
    expect(kept).toEqual(breakAtSense(superiorName.toUpperCase(), 'regular', 12, 180));
  },
);
