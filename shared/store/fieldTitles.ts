import type { EntityName } from './change.ts';

/** What the user calls a thing of the log: 单位“某局”… */
export const entityTitles: Readonly<Record<EntityName, string>> = {
  pack: '模板包',
  round: '检查轮次',
  unit: '单位',
  account: '账号',
  task: '任务',
  finding: '检查记录',
  problem: '问题',
  visit: '走访',
  remark: '说明',
  evidence: '证据',
  source: '导入的文件',
  layout: '列的对应关系',
  bulletin: '通报的格式和版头版记',
  draft: '通报的一段',
  version: '通报的版本',
  ruling: '校核的处理',
};

type Titles = Readonly<Record<string, string>>;

const common: Titles = {
  name: '名称',
  title: '标题',
  short: '简称',
  groupId: '类别',
  order: '顺序',
  text: '内容',
  removed: '是否保留',
  columnId: '所在列',
  annexId: '所在附件',
  roundId: '所在轮次',
  subjectId: '对象',
  unitId: '单位',
  note: '备注',
  date: '日期',
  number: '编号',
};

const own: Readonly<Partial<Record<EntityName, Titles>>> = {
  unit: {
    aliases: '别名',
    exempt: '不考核的原因',
    formerNames: '曾用名',
    startedOn: '成立日期',
    endedOn: '撤销日期',
    successors: '承接单位',
  },
  account: { platform: '平台', sponsor: '主办单位', filed: '备案' },
  task: { levels: '各级指标', attributes: '属性', starts: '合并方式' },
  round: { year: '年', quarter: '季度', from: '起', to: '止', asOf: '监测时点', packId: '模板' },
  problem: { ruleId: '规则', place: '位置', count: '数量', points: '扣分', period: '时间' },
  visit: { status: '状态', assignee: '负责人' },
  remark: { reason: '理由', filled: '代填', confirmed: '已看过' },
  evidence: {
    problemId: '所在问题',
    takenAt: '拍摄时间',
    rotation: '旋转',
    crop: '裁剪',
    marks: '图上标注',
    hash: '文件',
    originalHash: '原来的文件',
    mediaType: '文件的种类',
    width: '图宽',
    height: '图高',
    size: '大小',
    thumbnail: '小图',
    rendering: '印出的图',
  },
  source: { name: '文件名', rows: '行数', cells: '格数', hash: '文件', size: '大小', kept: '是否保存原文件' },
  bulletin: {
    format: '格式',
    mark: '发文机关标志',
    documentNumber: '文号',
    issuer: '署名',
    addressee: '主送',
    annotation: '附注',
    copyTo: '抄送',
    printedBy: '印发机关',
    printedOn: '印发日期',
    copyNumber: '份号',
    secrecy: '密级',
    urgency: '紧急程度',
    signer: '签发人',
    seal: '印章',
    attachmentNote: '附件说明',
    paper: '版式',
  },
  draft: { position: '位置', style: '层级', numbered: '编号', dropped: '是否删去', basis: '改写的依据' },
  version: {
    kind: '种类',
    note: '说明',
    hash: '文件',
    paragraphs: '各段',
    annexes: '各附件',
    units: '单位',
    accounts: '账号',
  },
  pack: { content: '模板的内容' },
  layout: { fingerprint: '表头', depth: '表头的行数', columns: '各列' },
  ruling: {
    rule: '校核规则',
    key: '校核的一处',
    severity: '轻重',
    reason: '理由',
    where: '位置',
    quote: '原文',
    message: '校核的意见',
  },
};

/** What nobody has given words; a test sees to it that there is no such field. */
export const otherField = '其他内容';

/** A field of a thing in the user's words. Answers have the titles of their columns instead. */
export function fieldTitle(entity: EntityName, field: string): string {
  return own[entity]?.[field] ?? common[field] ?? otherField;
}

/** Where a thing belongs: said by its place. */
const places: readonly string[] = ['roundId', 'annexId', 'subjectId', 'columnId', 'unitId', 'problemId'];

/** What the program keeps for itself: bytes and their hashes, sizes, positions. Nobody has ever written such a thing. */
const kept: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  pack: ['content'],
  round: ['packId', 'order'],
  unit: ['order'],
  account: ['order'],
  task: ['order', 'starts'],
  problem: ['order'],
  evidence: ['order', 'hash', 'originalHash', 'mediaType', 'width', 'height', 'size', 'thumbnail', 'rendering'],
  source: ['hash', 'size', 'kept'],
  layout: ['fingerprint', 'depth', 'columns'],
  draft: ['position', 'basis'],
  version: ['paragraphs', 'annexes', 'units', 'accounts', 'hash'],
  ruling: ['rule', 'key', 'severity'],
};

/** Says nothing to a reader of the history. */
export function isInner(entity: EntityName, field: string): boolean {
  return entity !== 'finding' && (places.includes(field) || (kept[entity]?.includes(field) ?? false));
}
