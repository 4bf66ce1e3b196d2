import type { ThemeConfig } from 'antd';

/**
 * The one place for colours and sizes of the window. antd reads `antdTheme`; our own style sheet reads the same tokens as CSS
 * variables of `:root` (styles.css), so that a dark or a high-contrast set replaces both at once.
 */
export const tokens = {
  primary: '#1c4f8f',
  danger: '#b3261e',
  warning: '#9a5b00',
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
} as const;

export const fontFamily =
  "'Microsoft YaHei UI','Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

/** Writes the tokens as CSS variables. Through the object model, which the content security policy allows. */
export function applyTokens(root: HTMLElement): void {
  for (const [name, value] of Object.entries(tokens)) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
  root.style.setProperty('--font', fontFamily);
}

export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: tokens.primary,
    colorError: tokens.danger,
    colorWarning: tokens.warning,
    colorSuccess: tokens.success,
    colorText: tokens.text,
    colorTextSecondary: tokens.textMuted,
    colorBorder: tokens.line,
    colorBorderSecondary: tokens.lineSoft,
    colorBgLayout: tokens.surfaceMuted,
    borderRadius: 4,
    fontSize: 14,
    fontFamily,
    colorLink: tokens.primary,
    colorInfo: tokens.primary,
    colorInfoBg: tokens.selection,
    colorInfoBorder: tokens.line,
    colorErrorBg: tokens.dangerSurface,
    colorWarningBg: tokens.warningSurface,
    colorSuccessBg: tokens.successSurface,
    controlHeight: 28,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: tokens.surfaceHead },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    Card: { bodyPadding: 16 },
  },
};
