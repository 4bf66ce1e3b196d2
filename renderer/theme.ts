import { theme as antdThemes, type ThemeConfig } from 'antd';

/**
 * The one place for colours and sizes of the window. antd reads `antdTheme`; our own style sheet reads the same tokens as CSS
 * variables of `:root` (styles.css), so that a dark or a high-contrast set replaces both at once.
 */
const light = {
  primary: '#1c4f8f',
  onPrimary: '#ffffff',
  danger: '#b3261e',
  warning: '#8a5000',
  success: '#1d7044',
  text: '#1f2733',
  textMuted: '#5a6675',
  line: '#d5dbe3',
  lineSoft: '#e6eaf0',
  surface: '#ffffff',
  surfaceMuted: '#f4f6f9',
  surfaceHead: '#eaeff5',
  selection: '#dce9f8',
  dangerSurface: '#fdecea',
  warningSurface: '#fdf3e1',
  successSurface: '#e8f4ec',
  fact: '#e3f0dd',
  /** Around the white paper of a preview. */
  desk: '#d9dee5',
  shadow: 'rgb(0 0 0 / 20%)',
} as const;

export type Tokens = Readonly<Record<keyof typeof light, string>>;

const dark: Tokens = {
  primary: '#86b9f7',
  onPrimary: '#0c1b2e',
  danger: '#ff8f85',
  warning: '#f1b65c',
  success: '#74d39c',
  text: '#e6eaf0',
  textMuted: '#aeb8c6',
  line: '#465160',
  lineSoft: '#333c48',
  surface: '#1b2028',
  surfaceMuted: '#14181e',
  surfaceHead: '#262e39',
  selection: '#1f3a58',
  dangerSurface: '#41201e',
  warningSurface: '#3a2c14',
  successSurface: '#183124',
  fact: '#e3f0dd',
  desk: '#0d1014',
  shadow: 'rgb(0 0 0 / 60%)',
};

/** For weak eyes and bad screens: black, white and few strong colours, every border visible. */
const contrast: Tokens = {
  primary: '#ffd84d',
  onPrimary: '#000000',
  danger: '#ff9d94',
  warning: '#ffc25c',
  success: '#7df0a9',
  text: '#ffffff',
  textMuted: '#e6e6e6',
  line: '#ffffff',
  lineSoft: '#9a9a9a',
  surface: '#000000',
  surfaceMuted: '#000000',
  surfaceHead: '#1c1c1c',
  selection: '#00407a',
  dangerSurface: '#3d0000',
  warningSurface: '#332200',
  successSurface: '#002b12',
  fact: '#e3f0dd',
  desk: '#000000',
  shadow: 'rgb(255 255 255 / 40%)',
};

export const themes = { light, dark, contrast } as const satisfies Record<string, Tokens>;
export type ThemeName = keyof typeof themes;

export const fontFamily =
  "'Microsoft YaHei UI','Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

/** Writes the tokens as CSS variables. Through the object model, which the content security policy allows. */
export function applyTokens(root: HTMLElement, name: ThemeName): void {
  for (const [token, value] of Object.entries(themes[name])) {
    root.style.setProperty(`--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
  root.style.setProperty('--font', fontFamily);
  root.style.setProperty('color-scheme', name === 'light' ? 'light' : 'dark');
  root.dataset.theme = name;
}

/** `still`: nothing moves, for people whom motion disturbs. */
export function antdTheme(name: ThemeName, still: boolean): ThemeConfig {
  const tokens: Tokens = themes[name];
  return {
    algorithm: name === 'light' ? antdThemes.defaultAlgorithm : antdThemes.darkAlgorithm,
    token: { ...colours(tokens), ...sizes, motion: !still },
    components: {
      Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: tokens.surfaceHead },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
      Card: { bodyPadding: 16 },
      Button: { primaryColor: tokens.onPrimary, dangerColor: tokens.onPrimary },
      DatePicker: { colorTextLightSolid: tokens.onPrimary },
      Tooltip: { colorBgSpotlight: tokens.text, colorTextLightSolid: tokens.surface },
      Select: { optionSelectedBg: tokens.selection, optionActiveBg: tokens.surfaceHead },
      Checkbox: { colorWhite: tokens.onPrimary },
    },
  };
}

const sizes: NonNullable<ThemeConfig['token']> = {
  borderRadius: 4,
  fontSize: 14,
  fontFamily,
  controlHeight: 28,
  motionDurationMid: '0.1s',
  motionDurationSlow: '0.15s',
};

function colours(tokens: Tokens): NonNullable<ThemeConfig['token']> {
  return {
    colorPrimary: tokens.primary,
    colorError: tokens.danger,
    colorWarning: tokens.warning,
    colorSuccess: tokens.success,
    colorText: tokens.text,
    colorTextSecondary: tokens.textMuted,
    // antd's paler greys are too faint to be read on office screens.
    colorTextTertiary: tokens.textMuted,
    colorTextQuaternary: tokens.textMuted,
    colorTextPlaceholder: tokens.textMuted,
    colorTextDescription: tokens.textMuted,
    colorIcon: tokens.textMuted,
    colorBorder: tokens.line,
    colorBorderSecondary: tokens.lineSoft,
    colorBgContainer: tokens.surface,
    colorBgElevated: tokens.surface,
    colorBgLayout: tokens.surfaceMuted,
    colorLink: tokens.primary,
    colorInfo: tokens.primary,
    colorInfoBg: tokens.selection,
    colorInfoBorder: tokens.line,
    colorErrorBg: tokens.dangerSurface,
    colorWarningBg: tokens.warningSurface,
    colorSuccessBg: tokens.successSurface,
  };
}
