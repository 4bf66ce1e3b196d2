import type { Route } from '../../app/route.ts';

/** What the tour knows of the workspace that is open. */
export interface TourPlace {
  readonly roundId: string;
  readonly annexId: string;
  readonly unitId: string;
}

export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** The page where it happens; null: wherever one is. */
  readonly page: ((place: TourPlace) => Route) | null;
  /** What to look at on that page. */
  readonly look: string | null;
}

/** Ten steps, about a minute each, on the sample of 嘉鱼. Nothing here can spoil anything: the sample is a copy. */
export const tourSteps: readonly TourStep[] = [
  {
    title: '打开示例',
    text: '先打开嘉鱼县2023年的公开示例：38 个单位、4 张附件，都已填好。它是一份副本，随便改。',
    page: null,
    look: '[data-testid="sample-jiayu-2023"]',
  },
  {
    title: '轮次首页',
    text: '一个季度的检查叫一个轮次。每张卡片是一张附件，写着填了多少格。',
    page: ({ roundId }) => ({ page: 'round', roundId }),
    look: '.annex-cards',
  },
  {
    title: '一个键填一格',
    text: '这是附件1。点任意一个答案格，按 2：填成第二个选项，光标自动到下一格。用方向键、Tab、回车走动，和 Excel 一样。',
    page: ({ roundId, annexId }) => ({ page: 'matrix', roundId, annexId }),
    look: '[data-testid="grid"]',
  },
  {
    title: '已保存，能撤销',
    text: '右上角显示“已保存”，就已经写进磁盘，断电也不丢。按 Ctrl+Z 撤销刚才的修改；重新打开程序后也能撤销。',
    page: null,
    look: '[data-testid="save-state"]',
  },
  {
    title: '拼音查找',
    text: '按 Ctrl+K，打 pzw：簰洲湾镇。单位、附件、事项、问题、账号、命令都能这样找，回车就到。',
    page: null,
    look: '[data-testid="palette-open"]',
  },
  {
    title: '按单位录入',
    text: '到一个单位现场时用这一页：它在所有附件里要填的都在这里。Alt+↓ 到下一个单位。',
    page: ({ roundId, unitId }) => ({ page: 'visit', roundId, unitId }),
    look: '.visit-form',
  },
  {
    title: '单位表',
    text: '单位的名称、顺序、简称和别名在这里。附件和通报都按这个顺序；可以整列粘贴名单。',
    page: () => ({ page: 'units' }),
    look: '[data-testid="units-page"]',
  },
  {
    title: '进度总览',
    text: '每个单位、每张附件填到哪里，谁在什么时候填的，一眼看清。点一格就到那里。',
    page: ({ roundId }) => ({ page: 'board', roundId }),
    look: '.board-table',
  },
  {
    title: '预览附件',
    text: '印出来就是这个样子，和导出的 Excel、Word 一致。',
    page: ({ roundId, annexId }) => ({ page: 'preview', roundId, annexId }),
    look: '.sheet',
  },
  {
    title: '导出',
    text: '在轮次首页点“导出”，选一个文件夹，就得到附件和通报。到此您已走完一遍；随时按 F1 看帮助，按 Ctrl+/ 看快捷键。',
    page: ({ roundId }) => ({ page: 'round', roundId }),
    look: '[data-testid="export-open"]',
  },
];
