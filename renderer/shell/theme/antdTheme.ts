import { theme, type ThemeConfig } from 'antd';
import { FONT_FAMILY, LOOK } from './look.ts';

type Algorithm = typeof theme.compactAlgorithm;

/** Compact alone sets text at 12 px and sizes come out even; the look is drawn at 13/20. */
const finish: Algorithm = (seed, map) => ({
  ...(map ?? theme.defaultAlgorithm(seed)),
  fontSize: 13,
  lineHeight: 20 / 13,
  fontSizeSM: 12,
  lineHeightSM: 1.5,
  controlHeight: 30,
  controlHeightSM: 26,
});

const field = {
  colorBorder: LOOK.field,
  hoverBorderColor: LOOK.ink2,
  activeBorderColor: LOOK.ink,
  activeShadow: `0 0 0 3px ${LOOK.focusRing}`,
};

/**
 * antd paints selection, focus, tabs and switches with the global primary colour, so
 * that one is slate. Flag red exists only as a Button token: one act a page is red.
 */
export const antdTheme: ThemeConfig = {
  algorithm: [theme.compactAlgorithm, finish],
  token: {
    colorPrimary: LOOK.ink2,
    // Shades antd would derive from slate are far too dark for a chosen row.
    colorPrimaryBg: LOOK.selected,
    colorPrimaryBgHover: LOOK.selected,
    controlItemBgActive: LOOK.selected,
    controlItemBgActiveHover: LOOK.selected,
    controlItemBgHover: LOOK.current,
    colorInfo: LOOK.ink2,
    colorLink: LOOK.ink2,
    colorLinkHover: LOOK.ink,
    colorLinkActive: LOOK.ink,
    colorSuccess: LOOK.ok,
    colorWarning: LOOK.warn,
    colorError: LOOK.danger,
    colorText: LOOK.ink,
    colorTextHeading: LOOK.ink,
    colorTextSecondary: LOOK.text2,
    colorTextTertiary: LOOK.text3,
    colorTextQuaternary: LOOK.text3,
    colorTextPlaceholder: LOOK.text3,
    colorTextDescription: LOOK.text2,
    colorBorder: LOOK.line2,
    colorBorderSecondary: LOOK.line,
    borderRadius: 6,
    fontFamily: FONT_FAMILY,
    fontWeightStrong: 600,
    motion: false,
    wireframe: false,
    boxShadow: 'none',
    boxShadowTertiary: 'none',
  },
  components: {
    Button: {
      colorPrimary: LOOK.red,
      colorPrimaryHover: LOOK.redHover,
      colorPrimaryActive: LOOK.redActive,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      fontWeight: 500,
      defaultColor: LOOK.ink2,
      defaultHoverColor: LOOK.ink,
      defaultHoverBorderColor: LOOK.field,
      defaultHoverBg: LOOK.soft,
      paddingInline: 11,
      paddingInlineSM: 7,
    },
    Input: { ...field, paddingInline: 7 },
    InputNumber: { ...field, paddingInline: 7 },
    Select: {
      ...field,
      activeOutlineColor: LOOK.focusRing,
      optionSelectedBg: LOOK.selected,
      optionActiveBg: LOOK.current,
    },
    DatePicker: { ...field, paddingInline: 7 },
    Checkbox: { colorBorder: LOOK.field },
    Table: {
      headerBg: LOOK.soft,
      headerColor: LOOK.text2,
      headerSplitColor: 'transparent',
      cellPaddingBlockSM: 5,
      cellPaddingInlineSM: 10,
      rowHoverBg: LOOK.soft,
      rowSelectedBg: LOOK.current,
      rowSelectedHoverBg: LOOK.current,
    },
    Menu: { itemHeight: 30, itemSelectedBg: LOOK.selected, itemSelectedColor: LOOK.ink },
    Modal: { titleFontSize: 16 },
    Tooltip: { colorBgSpotlight: LOOK.ink },
    Segmented: { itemSelectedBg: LOOK.page, trackBg: LOOK.selected },
  },
};
