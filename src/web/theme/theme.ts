import { theme as antd, type ThemeConfig } from 'antd';

/** Which of the two colour schemes is shown. */
export type Scheme = 'light' | 'dark';

const sans =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';
const code = '"SF Mono", Consolas, "Noto Sans Mono CJK SC", "Sarasa Mono SC", Menlo, monospace';

/** What both schemes share: type, the 8-px grid, radius, motion. */
const measure = {
  fontFamily: sans,
  fontFamilyCode: code,
  fontSize: 14,
  fontSizeSM: 12,
  fontSizeLG: 16,
  fontSizeXL: 20,
  fontSizeHeading3: 24,
  fontSizeHeading2: 30,
  fontWeightStrong: 600,
  lineHeight: 1.5714285714285714,
  lineHeightSM: 1.6666666666666667,
  sizeUnit: 4,
  sizeXXS: 4,
  sizeXS: 8,
  sizeSM: 12,
  size: 16,
  sizeLG: 24,
  sizeXL: 32,
  borderRadius: 4,
  borderRadiusSM: 2,
  borderRadiusLG: 6,
  controlHeight: 32,
  controlHeightSM: 24,
  controlHeightLG: 40,
  lineWidthFocus: 2,
  motionDurationFast: '0.1s',
};

/**
 * Green, yellow, orange and red belong to the clock. So success is the accent, and warning and error are ink;
 * their derived shades are given by hand because the library derives muddy greys from ink.
 */
const light = {
  colorPrimary: '#1554c0',
  colorInfo: '#1554c0',
  colorSuccess: '#1554c0',
  colorWarning: '#46536a',
  colorError: '#16202e',
  colorLink: '#1554c0',
  colorLinkHover: '#0d3f98',
  colorLinkActive: '#0d3f98',
  colorPrimaryBg: '#e9f0fc',
  colorPrimaryBgHover: '#d3e1f9',
  colorPrimaryBorder: '#9dbcee',
  colorPrimaryBorderHover: '#6b98e0',
  colorPrimaryHover: '#2b68cf',
  colorPrimaryActive: '#0d3f98',
  colorPrimaryText: '#1554c0',
  colorPrimaryTextActive: '#0d3f98',
  colorSuccessBg: '#e9f0fc',
  colorSuccessBorder: '#9dbcee',
  colorSuccessHover: '#2b68cf',
  colorSuccessActive: '#0d3f98',
  colorWarningBg: '#f7f8fa',
  colorWarningBgHover: '#eff2f6',
  colorWarningBorder: '#7f8ca1',
  colorWarningBorderHover: '#46536a',
  colorWarningHover: '#46536a',
  colorWarningActive: '#16202e',
  colorWarningOutline: 'rgba(22, 32, 46, 0.12)',
  colorErrorBg: '#eff2f6',
  colorErrorBgHover: '#e6eaf0',
  colorErrorBgFilledHover: '#e6eaf0',
  colorErrorBgActive: '#d5dbe4',
  colorErrorBorder: '#46536a',
  colorErrorBorderHover: '#16202e',
  colorErrorHover: '#46536a',
  colorErrorActive: '#000000',
  colorErrorOutline: 'rgba(22, 32, 46, 0.2)',
  colorHighlight: '#16202e',
  colorText: '#16202e',
  colorTextSecondary: '#46536a',
  colorTextTertiary: '#596679',
  colorTextQuaternary: '#8b96a7',
  colorTextPlaceholder: '#596679',
  colorTextLightSolid: '#ffffff',
  colorBgLayout: '#f2f4f7',
  colorBgContainer: '#ffffff',
  colorBgElevated: '#ffffff',
  colorBgSpotlight: '#1d2939',
  colorBgContainerDisabled: '#f2f4f7',
  colorBorder: '#7f8ca1',
  colorBorderSecondary: '#dde2ea',
  colorSplit: '#e8ecf1',
  colorFill: '#d5dbe4',
  colorFillSecondary: '#e6eaf0',
  colorFillTertiary: '#eff2f6',
  colorFillQuaternary: '#f7f8fa',
  colorIcon: '#596679',
  boxShadowSecondary: '0 8px 24px rgba(22, 32, 46, 0.16), 0 1px 3px rgba(22, 32, 46, 0.12)',
};

const dark: typeof light = {
  colorPrimary: '#7fabff',
  colorInfo: '#7fabff',
  colorSuccess: '#7fabff',
  colorWarning: '#b6c0cf',
  colorError: '#e8edf4',
  colorLink: '#8db4ff',
  colorLinkHover: '#b3ceff',
  colorLinkActive: '#b3ceff',
  colorPrimaryBg: '#1b2d4d',
  colorPrimaryBgHover: '#223a63',
  colorPrimaryBorder: '#365a96',
  colorPrimaryBorderHover: '#4a75ba',
  colorPrimaryHover: '#9cbfff',
  colorPrimaryActive: '#b8d1ff',
  colorPrimaryText: '#8db4ff',
  colorPrimaryTextActive: '#b8d1ff',
  colorSuccessBg: '#1b2d4d',
  colorSuccessBorder: '#365a96',
  colorSuccessHover: '#9cbfff',
  colorSuccessActive: '#b8d1ff',
  colorWarningBg: '#1b232e',
  colorWarningBgHover: '#212a36',
  colorWarningBorder: '#6c7a90',
  colorWarningBorderHover: '#bcc6d4',
  colorWarningHover: '#bcc6d4',
  colorWarningActive: '#e8edf4',
  colorWarningOutline: 'rgba(232, 237, 244, 0.14)',
  colorErrorBg: '#212a36',
  colorErrorBgHover: '#2a3441',
  colorErrorBgFilledHover: '#2a3441',
  colorErrorBgActive: '#3a4656',
  colorErrorBorder: '#bcc6d4',
  colorErrorBorderHover: '#e8edf4',
  colorErrorHover: '#bcc6d4',
  colorErrorActive: '#ffffff',
  colorErrorOutline: 'rgba(232, 237, 244, 0.24)',
  colorHighlight: '#e8edf4',
  colorText: '#e8edf4',
  colorTextSecondary: '#bcc6d4',
  colorTextTertiary: '#9aa7b9',
  colorTextQuaternary: '#6c798c',
  colorTextPlaceholder: '#9aa7b9',
  colorTextLightSolid: '#0b1830',
  colorBgLayout: '#0d1219',
  colorBgContainer: '#161d27',
  colorBgElevated: '#1e2733',
  colorBgSpotlight: '#34404f',
  colorBgContainerDisabled: '#1b232e',
  colorBorder: '#6c7a90',
  colorBorderSecondary: '#2c3644',
  colorSplit: '#252e3a',
  colorFill: '#3a4656',
  colorFillSecondary: '#2a3441',
  colorFillTertiary: '#212a36',
  colorFillQuaternary: '#1b232e',
  colorIcon: '#9aa7b9',
  boxShadowSecondary: '0 8px 24px rgba(0, 0, 0, 0.56), 0 0 0 1px #2c3644',
};

/** The token values of one scheme, as handed to the component library; also what the contrast test measures. */
export function tokensOf(scheme: Scheme) {
  return { ...measure, ...(scheme === 'dark' ? dark : light) };
}

const components: NonNullable<ThemeConfig['components']> = {
  Button: {
    paddingInline: 12,
    paddingInlineSM: 8,
    contentFontSizeSM: 12,
    defaultShadow: 'none',
    primaryShadow: 'none',
    dangerShadow: 'none',
  },
  Input: { activeShadow: 'none', paddingInline: 8 },
  InputNumber: { activeShadow: 'none', paddingInline: 8 },
  Modal: { titleFontSize: 16 },
  Table: { headerBorderRadius: 0, cellPaddingBlock: 8, cellPaddingInline: 8, headerSplitColor: 'transparent' },
  Tabs: { horizontalItemGutter: 24, horizontalItemPadding: '9px 0' },
};

/**
 * The theme of the whole application. Its variables are named `--lb-*`, so a style sheet may use them without
 * importing anything.
 *
 * The dark values are given twice: as seeds alone the dark algorithm would repaint them.
 */
export function themeOf(scheme: Scheme, reducedMotion: boolean): ThemeConfig {
  const token = { ...tokensOf(scheme), motion: !reducedMotion };
  const repaint: typeof antd.darkAlgorithm = (seed, map) => ({ ...antd.darkAlgorithm(seed, map), ...tokensOf('dark') });
  return {
    cssVar: { prefix: 'lb', key: 'lb' },
    token,
    components,
    algorithm: scheme === 'dark' ? repaint : antd.defaultAlgorithm,
  };
}
