/** What one office counts, and by which words it speaks of it. */
export interface UnitOffice {
  readonly name: string;
  readonly issuer: string;
  readonly title: string;
  readonly period: string;
  readonly earlier: string;
  /** The area that all units make up. */
  readonly all: string;
  readonly unit: string;
  /** The measure word of units. */
  readonly of: string;
  readonly noun: string;
  /** The column of all, the verb of it and its measure word. */
  readonly whole: string;
  readonly verb: string;
  readonly measure: string;
  readonly part: string;
  readonly rate: string;
  /** What is not in the part. */
  readonly rest: string;
  readonly kinds: readonly string[];
  /** In full as in the table, short as in the text, and its kind. */
  readonly units: readonly (readonly [full: string, short: string, kind: string])[];
  /** Its two periods stand over their columns, and whom a row is about is called otherwise than in the text. */
  readonly stacked?: boolean;
  readonly least: number;
  readonly most: number;
}

const hotline: UnitOffice = {
  name: 'hotline',
  issuer: '清河县人民政府办公室',
  title: '关于2025年9月份12345热线诉求办理情况的通报',
  period: '9月份',
  earlier: '8月份',
  all: '全县',
  unit: '乡镇（街道）',
  of: '个',
  noun: '诉求',
  whole: '受理量',
  verb: '受理',
  measure: '件',
  part: '按期办结',
  rate: '按期办结率',
  rest: '超期',
  kinds: ['街道', '镇', '乡'],
  units: [
    ['城关街道办事处', '城关街道', '街道'],
    ['东风街道办事处', '东风街道', '街道'],
    ['河口街道办事处', '河口街道', '街道'],
    ['柳林镇人民政府', '柳林镇', '镇'],
    ['大王庄镇人民政府', '大王庄镇', '镇'],
    ['三汊河镇人民政府', '三汊河镇', '镇'],
    ['石桥镇人民政府', '石桥镇', '镇'],
    ['马店镇人民政府', '马店镇', '镇'],
    ['杨集镇人民政府', '杨集镇', '镇'],
    ['白塔乡人民政府', '白塔乡', '乡'],
    ['双沟乡人民政府', '双沟乡', '乡'],
    ['青阳乡人民政府', '青阳乡', '乡'],
  ],
  least: 40,
  most: 260,
};

const letters: UnitOffice = {
  name: 'letters',
  issuer: '安宁市信访局',
  title: '关于2025年第三季度信访事项办理情况的通报',
  period: '第三季度',
  earlier: '第二季度',
  all: '全市',
  unit: '单位',
  of: '家',
  noun: '信访事项',
  whole: '登记数',
  verb: '登记',
  measure: '件',
  part: '按期答复',
  rate: '按期答复率',
  rest: '逾期',
  kinds: ['部门', '开发区'],
  units: [
    ['市住房和城乡建设局', '市住建局', '部门'],
    ['市自然资源和规划局', '市自然资源局', '部门'],
    ['市人力资源和社会保障局', '市人社局', '部门'],
    ['市教育体育局', '市教体局', '部门'],
    ['市交通运输局', '市交通局', '部门'],
    ['市公安局', '市公安局', '部门'],
    ['市卫生健康委员会', '市卫健委', '部门'],
    ['市农业农村局', '市农业农村局', '部门'],
    ['市民政局', '市民政局', '部门'],
    ['市水利局', '市水利局', '部门'],
    ['高新技术产业开发区管理委员会', '高新区', '开发区'],
    ['经济技术开发区管理委员会', '经开区', '开发区'],
  ],
  least: 20,
  most: 190,
};

const sites: UnitOffice = {
  name: 'sites',
  issuer: '永丰县人民政府办公室',
  title: '关于2025年第三季度政务新媒体抽查情况的通报',
  period: '第三季度',
  earlier: '第二季度',
  all: '全县',
  unit: '单位',
  of: '家',
  noun: '信息',
  whole: '抽查信息数',
  verb: '抽查',
  measure: '条',
  part: '合格',
  rate: '合格率',
  rest: '不合格',
  kinds: ['部门', '乡镇'],
  units: [
    ['县教育局', '县教育局', '部门'],
    ['县财政局', '县财政局', '部门'],
    ['县司法局', '县司法局', '部门'],
    ['县文化和旅游局', '县文旅局', '部门'],
    ['县应急管理局', '县应急局', '部门'],
    ['县市场监督管理局', '县市场监管局', '部门'],
    ['县医疗保障局', '县医保局', '部门'],
    ['县林业局', '县林业局', '部门'],
    ['恩江镇人民政府', '恩江镇', '乡镇'],
    ['坑田镇人民政府', '坑田镇', '乡镇'],
    ['沿陂镇人民政府', '沿陂镇', '乡镇'],
    ['古县镇人民政府', '古县镇', '乡镇'],
    ['龙冈乡人民政府', '龙冈乡', '乡镇'],
    ['上溪乡人民政府', '上溪乡', '乡镇'],
  ],
  least: 15,
  most: 120,
};

/** The same under a head of two rows. */
const byMonth: UnitOffice = { ...hotline, name: 'hotline by month', stacked: true };

export const unitOffices: readonly UnitOffice[] = [hotline, letters, sites, byMonth];
