import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const tables = [
  '附件：1. 申请答复情况表',
  '2. 申请台账',
  '清河县人民政府办公室',
  '2024年10月12日',
  '== 附件1｜申请答复情况表',
  '单位|本年新收（件）|办理（件）|答复时限（件）|>|>|考核得分（分）|>|总分|平均用时（工作日）|升降',
  '^|^|^|5个工作日内|6至10个工作日|延期答复|日常得分|加分|^|^|^',
  '县发改局|31|32|20|9|3|80|12|92|4.5|↑1',
  '县财政局|16|16|4|11|1|70|8|78|7.0|↓1',
  '县教育局|14|15|2|12|1|60|6|66|8.1|—',
  '东山镇|12|12|3|8|1|50|4|54|7.2|↑2',
  '西山镇|10|10|8|2|0|40|6|46|3.1|↓2',
  '合计|83|85|37|42|6||||—|—',
  '== 附件2｜申请台账',
  '序号|事项|承办单位|应办结时间|状态',
  '1|道路修复|县发改局|9月10日|已办结',
  '2|校舍维修|县教育局|9月20日|未办结',
  '3|资金拨付|县财政局|9月25日|已办结',
  '4|河道清淤|东山镇|10月8日|已办结',
  '5|路灯安装|西山镇|10月9日|未办结',
  '6|公厕改造|东山镇|10月11日|未办结',
];

const known = '5个单位新收申请83件，办理85件，延期答复6件。东山镇新收12件，西山镇新收10件。';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于2024年第三季度申请办理情况的通报',
      '各乡镇人民政府，县直有关部门：',
      known,
      text,
      ...tables,
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ message }) => message);

test.each([
  ['what a bound says where a column is headed so is its name', '5个工作日内答复37件，6至10个工作日答复42件。'],
  ['本年新收 is called 新收', '新收最多的是县发改局（31件）。'],
  ['平均得分 may be that of the whole score', '2个乡镇平均得分50.0分。'],
  ['by how much something is less than before is no number of rows', '本次通报问题6个，比二季度的9个减少3个。'],
  ['应于9月办结 does not say that it was', '应于9月办结的事项3项。'],
  ['the first of a list behind a number is no condition on all', '未办结的3项由县教育局、西山镇、东山镇承办。'],
  ['全部 behind a number says that they are not all of the table', '4个单位全部按时报送答复情况表。'],
  ['what shall be done behind a number picks nothing', '未办结的3项要于10月31日前会同东山镇办结。'],
  ['to whom something is handed is not who hands it', '县发改局共向6个单位交办事项。'],
  ['of others than those left out somebody else is first', '除县发改局外，总分最高的是县财政局，为78分。'],
  ['what they make up is no number of those who do', '县发改局会同县财政局、县教育局组成4个检查组。'],
  ['what several have together is not how many they are', '学校、医院、车站合计12项，其中滞后4项。'],
  ['what each was to have is none of what they had', '按照办理95件的年度任务推进工作。'],
  ['who is said to have something is not all of a table', '4个单位被认定无理由退单28次。'],
  ['a share of half is no number that a query reads', '半数及以上申请在5个工作日内答复的单位有3个。'],
  ['whom 等 names among so many is no condition on them', '河道清淤等4项没有延期。'],
  ['by whom something is led belongs to the list', '4项延期事项由县发改局、县财政局、东山镇3个单位牵头。'],
  ['what parts in a bracket come to is borne out', '未答复的涉及5家单位（部门2个、乡镇3个）。'],
  [
    'of those that are some is said only what follows',
    '总分在60分以上的3个，其中县发改局、县财政局等2家单位未发现扣分问题。',
  ],
  [
    'what is unlike what was said before does not hold on',
    '已办结的有县发改局、县财政局、东山镇的3项。另有县教育局、西山镇的2项未重新上报。',
  ],
])('%s', (_, text) => {
  expect(told(text)).toEqual([]);
});
