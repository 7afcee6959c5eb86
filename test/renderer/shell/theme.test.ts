import { theme } from 'antd';
import { describe, expect, it } from 'vitest';
import { antdTheme } from '../../../renderer/shell/theme/antdTheme.ts';
import { LOOK } from '../../../renderer/shell/theme/look.ts';

const REDS: readonly string[] = [LOOK.red, LOOK.redHover, LOOK.redActive].map((colour) => colour.toLowerCase());

describe('the theme', () => {
  it('keeps flag red to buttons: selection, focus, links and charts stay slate', () => {
    const resolved = theme.getDesignToken(antdTheme);
    const redTokens = Object.entries(resolved).filter(
      ([, value]) => typeof value === 'string' && REDS.includes(value.toLowerCase()),
    );
    expect(redTokens).toEqual([]);
    expect(resolved.colorPrimary.toLowerCase()).toBe(LOOK.ink2);

    const { Button, ...others } = antdTheme.components ?? {};
    expect(Button?.colorPrimary).toBe(LOOK.red);
    expect(JSON.stringify(others).toLowerCase()).not.toContain(LOOK.red.toLowerCase());
  });

  it('sets text at 13 px on 20 px lines, so that ễ, ậ and ứ have room', () => {
    const { fontSize, lineHeight, fontSizeSM, controlHeight } = theme.getDesignToken(antdTheme);
    expect(fontSize * lineHeight).toBeCloseTo(20);
    expect({ fontSize, fontSizeSM, controlHeight }).toEqual({ fontSize: 13, fontSizeSM: 12, controlHeight: 30 });
  });
});
