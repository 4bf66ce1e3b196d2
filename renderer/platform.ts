import type { Bridge, FileFilter } from '#shared/bridge.ts';

declare global {
  interface Window {
    /** Laid by the preload script in Electron and by the loopback host's script in a browser, before this page's code runs. */
    readonly chabao?: Bridge;
  }
}

const missing = {
  ok: false,
  error: {
    code: 'internal',
    message: '界面没有连上程序主体。请关闭这个窗口，从“查报”重新打开；此前已保存的内容都在工作簿里。',
  },
} as const;

const unconnected: Bridge = {
  call: async () => missing,
  upload: async () => missing,
  on: () => () => undefined,
  platform: {
    kind: 'browser',
    folder: null,
    pickOpen: async () => null,
    pickOpenMany: async () => [],
    pickSave: async () => null,
    pickFolder: async () => null,
    pathOf: () => null,
    bring: async () => null,
    reveal: async () => undefined,
    open: null,
    setZoom: null,
  },
};

export const bridge: Bridge = window.chabao ?? unconnected;

export const workspaceFiles: readonly FileFilter[] = [{ name: '查报工作簿', extensions: ['chabao'] }];
export const sheetFiles: readonly FileFilter[] = [
  {
    name: '表格、文档或网页',
    extensions: ['xlsx', 'xlsm', 'xls', 'csv', 'tsv', 'txt', 'docx', 'html', 'htm', 'mht', 'mhtml', 'et', 'xml'],
  },
];
export const bundleFiles: readonly FileFilter[] = [{ name: '查报交换包', extensions: ['chabaopkg'] }];
export const packFiles: readonly FileFilter[] = [{ name: '查报模板包', extensions: ['json'] }];
