/** How one office heads its list with a row a problem, and by which words it speaks of it. */
export interface ProblemList {
  readonly name: string;
  readonly title: string;
  readonly annex: string;
  /** What a row is of, with its measure word. */
  readonly noun: string;
  readonly measure: string;
  /** Whom a row is about, with the measure word. */
  readonly who: string;
  readonly of: string;
  /** How the paper came to have them. */
  readonly found: string;
  /** The columns of whom, which kind, what and whether it is done. */
  readonly head: readonly [unit: string, kind: string, text: string, state: string];
  readonly mended: string;
  readonly open: string;
  /** The verb of what is to be done, what is still being done, and to have done it all. */
  readonly done: string;
  readonly still: string;
  readonly allDone: string;
  readonly kinds: readonly string[];
  /** About how many rows each has. */
  readonly units: readonly (readonly [unit: string, about: number])[];
}

const offices: ProblemList['units'] = [
  ['县教育局', 9],
  ['县财政局', 6],
  ['县民政局', 4],
  ['县水利局', 4],
  ['县林业局', 3],
  ['县统计局', 3],
  ['平安镇', 5],
  ['永兴镇', 3],
  ['太和镇', 2],
  ['红岩乡', 2],
];

const websites: ProblemList = {
  name: 'problems',
  title: '永兴县人民政府办公室关于2025年第三季度政府网站检查情况的通报',
  annex: '检查发现问题清单',
  noun: '问题',
  measure: '个',
  who: '单位',
  of: '个',
  found: '本次检查共发现',
  head: ['单位', '问题类型', '问题描述', '整改情况'],
  mended: '已整改',
  open: '整改中',
  done: '整改',
  still: '正在整改',
  allDone: '整改到位',
  kinds: ['信息更新不及时', '链接无法访问', '错敏词', '栏目空白', '附件无法下载'],
  units: offices,
};

const dangers: ProblemList = {
  ...websites,
  name: 'dangers',
  title: '永兴县安全生产委员会办公室关于安全隐患排查整治情况的通报',
  annex: '安全隐患排查整改台账',
  noun: '隐患',
  measure: '处',
  of: '家',
  found: '本轮共排查出',
  head: ['责任单位', '隐患类别', '存在问题', '整改状态'],
  mended: '已完成',
  open: '未完成',
  still: '尚未整改',
  kinds: ['安全通道堵塞', '消防设施缺失', '用电不规范', '台账不健全', '警示标志缺失'],
};

const visits: ProblemList = {
  ...dangers,
  name: 'visits',
  title: '永兴县人民政府督查室关于作风建设明察暗访情况的通报',
  annex: '明察暗访发现问题清单',
  noun: '问题',
  measure: '条',
  of: '家',
  found: '明察暗访共发现',
  head: ['被检查单位', '问题类别', '具体表现', '是否整改'],
  mended: '是',
  open: '否',
  kinds: ['工作纪律松散', '服务态度生硬', '公示不完整', '一次性告知不到位', '环境卫生差'],
};

const tasks: ProblemList = {
  ...websites,
  name: 'tasks',
  title: '永兴县人民政府办公室关于重点任务推进情况的通报',
  annex: '重点任务推进情况表',
  noun: '任务',
  measure: '项',
  found: '全年共确定重点',
  head: ['牵头单位', '任务类别', '任务内容', '是否完成'],
  mended: '√',
  open: '×',
  done: '完成',
  still: '未完成',
  allDone: '完成',
  kinds: ['产业发展', '民生保障', '乡村振兴', '生态环保', '改革创新'],
};

const matters: ProblemList = {
  ...tasks,
  name: 'matters',
  title: '永兴县人民政府督查室关于督办事项办理情况的通报',
  annex: '督办事项办理情况表',
  noun: '事项',
  measure: '件',
  found: '今年以来共交办',
  head: ['承办单位', '事项类别', '事项内容', '办理状态'],
  mended: '已办结',
  open: '未办结',
  done: '办结',
  still: '正在办理',
  allDone: '办结',
  kinds: ['领导批示', '会议议定', '代表建议', '政协提案', '群众来信'],
};

const accounts: ProblemList = {
  ...websites,
  name: 'accounts',
  title: '永兴县人民政府办公室关于政务新媒体检查情况的通报',
  annex: '政务新媒体问题清单',
  measure: '条',
  who: '账号',
  found: '检查共发现',
  head: ['账号名称', '问题类型', '问题描述', '整改'],
  mended: '完成',
  open: '未完成',
  kinds: ['更新不及时', '互动回应差', '错别字', '内容空洞', '未备案'],
  units: [
    ['永兴发布', 7],
    ['永兴教育', 5],
    ['永兴文旅', 4],
    ['平安永兴', 4],
    ['永兴交警', 3],
    ['健康永兴', 3],
    ['永兴融媒', 2],
    ['永兴消防', 2],
  ],
};

export const problemLists: readonly ProblemList[] = [websites, dangers, visits, tasks, matters, accounts];
