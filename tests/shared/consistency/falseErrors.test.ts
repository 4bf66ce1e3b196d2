import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../support/checkFixture.ts';

const table = [
  '附件：办理情况排名表',
  '清河市热线中心',
  '2031年10月12日',
  '== 附件｜办理情况排名表',
  '排名|单位|承办（件）|满意率|得分',
  '一、镇|>|>|>|>',
  '1|东街镇|55|98.2%|98.9',
  '2|西街镇|64|96.9%|97.5',
  '3|南街镇|71|94.4%|95.0',
  '4|北街镇|38|92.1%|93.1',
  '二、部门|>|>|>|>',
  '1|市住建局|83|97.6%|98.1',
  '2|市文旅局|47|95.7%|96.2',
  '3|市城管局|92|93.5%|94.8',
  '4|市教育局|66|90.9%|92.7',
];

const told = (text: string, lines: readonly string[] = table, as = 'error') =>
  checkDocument(documentOfFixture(['清河市热线中心关于2031年9月热线办理情况的通报', '各单位：', text, ...lines]))
    .filter(({ severity }) => severity === as)
    .map(({ rule }) => rule);

test('the first three of a group with places of its own are those of the group', () => {
  expect(told('市直部门前三名依次为市住建局、市文旅局、市城管局。')).toEqual([]);
  expect(told('市直部门前三名依次为市住建局、市文旅局、市教育局。', table, 'doubt')).toContain('rank-said');
});

test('a unit that a list has for two things is not listed twice', () => {
  const list = (second: string) => [
    '附件：重复诉求清单',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜重复诉求清单',
    '序号|承办单位|诉求事项|次数',
    '1|市住建局|某小区屋面渗漏|19',
    '2|东街镇|养殖场臭气扰民|17',
    '3|市水务局|高层住户水压不足|12',
    '4|西街镇|村道路灯不亮|10',
    '5|市人社局|工地拖欠工资|9',
    `6|市住建局|${second}|19`,
    '7|南街镇|违规饲养家禽|7',
  ];
  expect(told('梳理重复诉求7件。', list('某楼盘逾期办证'))).toEqual([]);
  expect(told('梳理重复诉求7件。', list('某小区屋面渗漏'))).toContain('row-twice');
});

test('two accounts of one name in a list that adds nothing up are asked about', () => {
  const list = (row: string) => [
    '附件：账号清单',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜账号清单',
    '账号名称|粉丝（人）|发布（条）',
    '清河发布|120|11',
    '平安清河|80|7',
    '清河教育|60|5',
    '健康清河|50|9',
    row,
  ];
  expect(told('共有账号5个。', list('清河发布|35|4'))).not.toContain('row-twice');
  expect(told('共有账号5个。', list('清河发布|35|4'), 'doubt')).toContain('row-twice');
  expect(told('共有账号5个。', list('清河发布|120|11'))).toContain('row-twice');
});

test('those named with their numbers are counted themselves, and not the table', () => {
  expect(told('南街镇（94.4%）、市城管局（93.5%）、北街镇（92.1%）3个单位满意率低于95%。')).not.toContain('row-count');
});

test('units counted behind words of a column are no sum of the column', () => {
  expect(told('满意率达到95%的承办单位有4个。')).not.toContain('annex-total');
});

test('a mean is not what 其中 takes apart, and 每百件 is no mean of a column', () => {
  expect(told('平均得分95.8分，其中镇96.1分、部门95.5分。')).not.toContain('sum-of-parts');
  expect(told('承办516件，平均每百件不满意4.3件。')).not.toContain('mean');
});

test('what all have together is not ranked with its parts, and what was due is no part beside what was done', () => {
  const kinds = '经审核共发现错情147处，其中行文规则类40处、公文格式类50处、文字内容类57处。';
  expect(told(`${kinds}文字内容类错情最多，行文规则类最少。`)).not.toContain('superlative');
  expect(told(`${kinds}公文格式类错情最多。`)).toContain('superlative');
  expect(told('应解读228件，已解读222件。其中，镇应解读128件、已解读126件。')).not.toContain('sum-of-parts');
});

test('what was to be done by a day and is overdue is no demand', () => {
  expect(told('市住建局牵头的“老旧小区改造”，应于8月1日前办结，已超期60天。')).toEqual([]);
  expect(told('请市住建局于8月1日前办结“老旧小区改造”。')).toContain('deadline-before-issue');
});

test('同比 is not of the month before', () => {
  expect(told('9月受理516件，比上月增加16件，环比增长3.2%，同比增长6.3%。')).toEqual([]);
  expect(told('9月受理516件，比上月增加16件，环比增长4.2%。')).toContain('growth');
});

test('a quarter that a check is set for is not that of the paper', () => {
  const quarter = (text: string) =>
    checkDocument(
      documentOfFixture(['清河市热线中心关于2031年第三季度热线办理情况的通报', '各单位：', text, ...table]),
    ).filter(({ rule }) => rule === 'quarter');
  expect(quarter('第四季度交叉检查定于2031年12月中旬进行。')).toEqual([]);
  expect(quarter('第四季度仍不达标的，由市热线中心约谈。')).toEqual([]);
  expect(quarter('采用不足5条的3个乡镇要明确专人负责，第四季度采用量要有明显提升。')).toEqual([]);
  expect(quarter('第四季度检查仍排名末位的2家，约谈负责人。')).toEqual([]);
  expect(quarter('对一个季度内2次超期的单位予以通报。')).toEqual([]);
  expect(quarter('第四季度共受理516件。')).toHaveLength(1);
  expect(quarter('第二季度对各单位办理情况进行了检查，现将情况通报如下。')).toHaveLength(1);
});

test('what units have is not added up from the units', () => {
  expect(told('2个镇和2个部门的答复文书存在落款缺失等问题，共9个。')).not.toContain('total-behind');
});

test('a rate may be of two columns together, and a row of rates is not added up', () => {
  const matters = (rate: string) => [
    '附件：事项办理情况表',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜事项办理情况表',
    '单位|承办事项|按期办结|超期办结|正在推进|办结率',
    '市住建局|8|4|2|2|75.0%',
    '市文旅局|5|3|1|1|80.0%',
    '市城管局|5|2|1|2|60.0%',
    '市教育局|6|3|0|3|50.0%',
    `市水务局|4|2|1|1|${rate}`,
    '合计|28|14|5|9|67.9%',
  ];
  expect(told('各单位承办事项28项。', matters('75.0%'))).toEqual([]);
  expect(told('各单位承办事项28项。', matters('50.0%'))).toContain('row-rate');
  const months = [
    '附件：分月情况表',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜分月情况表',
    '类别|项目|7月|8月|9月|合计',
    '镇|报送（条）|12|14|16|42',
    '^|采用（条）|6|7|12|25',
    '部门|报送（条）|20|24|28|72',
    '^|采用（条）|10|18|21|49',
    '全市|报送（条）|32|38|44|114',
    '^|采用率|50.0%|65.8%|75.0%|64.9%',
  ];
  expect(told('全市报送114条。', months)).toEqual([]);
});

test('units that have several things on a list are counted once', () => {
  const list = [
    '附件：加分事项清单',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜加分事项清单',
    '序号|单位|加分事项|加分',
    '1|市住建局|试点一|1.0',
    '2|市住建局|试点二|1.0',
    '3|市文旅局|试点三|1.0',
    '4|东街镇|试点四|1.0',
  ];
  expect(told('共有3家单位的4个事项获得加分，累计加4.0分。', list)).toEqual([]);
  const twelve = Array.from({ length: 12 }, (_, at) => `${at + 5}|市城管局|试点${at + 5}|1.0`);
  expect(told('共有4家单位的16个事项获得加分。', [...list, ...twelve])).toEqual([]);
});

test('中 of 初中 and 高中 takes nothing apart', () => {
  expect(told('此次共检查学校17所，其中高中（含职教）3所、初中6所、小学8所。')).toEqual([]);
  expect(told('3所学校中有6所不合格。')).toContain('part-of-whole');
});

test('a change may be of any number before it but a mean, and of what 比 names', () => {
  expect(told('共受理1035件，日均34.5件，比上月增加28件，环比上升2.78%。')).toEqual([]);
  expect(told('共受理1035件，日均34.5件，比上月增加28件，环比上升2.98%。')).toContain('growth');
  const quarters = '一季度投资5030万元，二季度11691万元，三季度16493万元，三季度比二季度多完成4802万元，增长';
  expect(told(`${quarters}41.1%。`)).toEqual([]);
});

test('the greatest weakness is what has least', () => {
  const rates = '得分率依次为服务态度95.00%、基础设施90.76%、窗口在岗86.74%，';
  expect(told(`${rates}窗口在岗是最大短板。`)).toEqual([]);
  expect(told(`${rates}服务态度是最大短板。`)).toContain('superlative');
});

test('gaps and percentage points are not added up', () => {
  const groups = (title: string, total: string) => [
    '附件：分片情况表',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜分片情况表',
    `片区|单位数（个）|${title}`,
    '东片|6|2.5',
    '中片|8|10.5',
    '西片|9|12.0',
    `合计|23|${total}`,
  ];
  expect(told('分为东片、中片、西片。', groups('首尾分差', '16.0'))).toEqual([]);
  expect(told('分为东片、中片、西片。', groups('变化（百分点）', '1.7'))).toEqual([]);
  expect(told('分为东片、中片、西片。', groups('投资（万元）', '16.0'))).toContain('column-total');
});

test('a group table is not held to how many rows are of other groups', () => {
  const groups = ['甲局|8|2', '乙局|7|3', '丙局|6|3', '丁局|5|3', '戊局|4|3'];
  const rows = groups.flatMap((line, at) => {
    const [name = '', all = '0', done = '0'] = line.split('|');
    return Array.from(
      { length: Number(all) },
      (_, row) => `${name}|项目${at}${row}|${row < Number(done) ? '达到' : '滞后'}`,
    );
  });
  const lines = [
    '附件：1.汇总表',
    '2.项目清单',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件1｜汇总表',
    '牵头单位|项目（个）|滞后（个）',
    ...groups.map((line) => line.replace(/(\d+)\|(\d+)/u, (_, all, done) => `${all}|${Number(all) - Number(done)}`)),
    '== 附件2｜项目清单',
    '牵头单位|项目|进展',
    ...rows,
  ];
  expect(told('各单位牵头项目30个。', lines)).toEqual([]);
  expect(
    told(
      '各单位牵头项目30个。',
      lines.map((line) => line.replace('甲局|8|6', '甲局|8|5')),
    ),
  ).toContain('group-count');
});

test('the distance of two that are named is theirs, though they are not at the ends of all', () => {
  const title = '清河市热线中心关于2031年9月热线办理情况的通报';
  const before = '东街镇承办55件，西街镇承办64件，市住建局承办83件。';
  const doubts = (text: string) =>
    checkDocument(documentOfFixture([title, '各单位：', before, text, ...table]))
      .filter(({ severity }) => severity !== 'hint')
      .map(({ claimed }) => claimed);
  expect(doubts('镇里得分最高的东街镇与最低的北街镇相差5.8分。')).toEqual([]);
  expect(doubts('镇里得分最高的东街镇与最低的北街镇相差7.8分。')).toEqual(['7.8分']);
});

test('a rate may be over two columns together', () => {
  const done = (rate: string) => [
    '附件：按时办结情况表',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜按时办结情况表',
    '单位|承办（件）|按时办结|超时办结|正在办理|按时办结率',
    '市住建局|70|64|0|6|100%',
    '市文旅局|45|45|0|0|100%',
    '市城管局|38|34|3|1|91.9%',
    '市教育局|33|31|0|2|100%',
    '市水务局|30|26|0|4|100%',
    `市交通局|24|20|2|2|${rate}`,
    '合计|240|220|5|15|97.8%',
  ];
  expect(told('各单位承办240件。', done('90.9%'))).toEqual([]);
  expect(told('各单位承办240件。', done('93.9%'))).toContain('row-rate');
});

test('kinds of which a rate says that they are a part need not come to the whole, and what is in brackets is no whole', () => {
  const kinds = '共发现问题150个。从问题类型看，文书不规范48个、证据不全面27个、程序有瑕疵25个，三类问题合计占66.7%。';
  expect(told(kinds)).not.toContain('sum-of-parts');
  const units =
    '市住建局（3件）、市文旅局（2件）、东街镇（1件）、西街镇（2件）等4个单位超时，其中市直2个5件、镇2个3件。';
  expect(told(units)).not.toContain('sum-of-parts');
});

test('a unit that a list has for two numbered matters is not listed twice, whatever kind they are of', () => {
  const list = (number: string) => [
    '附件：二次办理清单',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜二次办理清单',
    '序号|编号|主办单位|答复类别',
    '1|建议第31号|市住建局|B类',
    `2|${number}|市住建局|B类`,
    '3|提案第46号|市教育局|C类',
    '4|提案第112号|市城管局|B类',
    '5|建议第58号|市交通局|B类',
    '6|建议第104号|市水利局|C类',
  ];
  expect(told('二次办理6件。', list('建议第87号'))).toEqual([]);
});

test('what a part of all has is not held to the sum of a column', () => {
  const states = [
    '附件：事项办理情况表',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜事项办理情况表',
    '单位|事项数|按期办结|正在推进',
    '市住建局|8|6|2',
    '市文旅局|5|4|1',
    '市教育局|6|3|3',
    '合计|19|13|6',
  ];
  expect(told('市住建局最多，共8项，按期办结6项。', states)).toEqual([]);
  expect(told('共19项。其中，厅机关及直属单位按期办结12项。', states)).toEqual([]);
  expect(told('共19项，按期办结14项。', states)).toContain('annex-total');
});

test('where the parts of what is done come to it, the rest is of all', () => {
  const doubts = (rest: string) =>
    checkDocument(
      documentOfFixture([
        '清河市热线中心关于2031年9月热线办理情况的通报',
        '各单位：',
        `567件交办件已办结538件，其中按时办结526件、超时办结12件，其余${rest}件正在办理。`,
      ]),
    )
      .filter(({ severity }) => severity !== 'hint')
      .map(({ claimed }) => claimed);
  expect(doubts('29')).toEqual([]);
  expect(doubts('39')).toContain('39件');
});

test('a quarter that was reported on before is not that of the paper', () => {
  const quarter = (text: string) =>
    checkDocument(
      documentOfFixture(['清河市热线中心关于2031年第三季度热线办理情况的通报', '各单位：', text, ...table]),
    ).filter(({ rule }) => rule === 'quarter');
  expect(quarter('第二季度通报涉及9个单位的56个问题，已完成整改53个。')).toEqual([]);
  expect(quarter('好评率71.0%，比上年第四季度提高3.2个百分点。')).toEqual([]);
});

test('what the others come to together is no sum of those before', () => {
  expect(told('承办量最大的是市城管局和市住建局，分别为92件、83件，其余6家合计341件。')).not.toContain('total-behind');
  expect(told('市城管局92件、市住建局83件，共185件。')).toContain('total-behind');
});

test('a rate of the time before is not of the numbers of now', () => {
  const said = (rate: string) => `抽查账号29个，合格25个，不合格4个，合格率${rate}，上月合格率为84.6%。`;
  expect(told(said('86.2%'))).toEqual([]);
  expect(told(said('84.2%'))).not.toEqual([]);
});

test('what the words of a list take apart is its whole', () => {
  const said = (last: string) =>
    `上月进度滞后的有23项。上述16项任务中，应于11月底前完成的有5项，应于12月底前完成的有${last}项。`;
  expect(told(said('11'))).not.toContain('sum-of-parts');
});

test('what a paragraph says that it involves is no part of the list before', () => {
  const said = '14个未整改问题中，水库4个、堤防3个、山洪灾害点3个、在建工程2个、低洼易涝点2个，涉及10个乡镇。';
  expect(told(said, table, 'doubt')).not.toContain('distribution');
});

test('not all is said of some, and what a title says counts nothing', () => {
  const tasks = [
    '附件：任务进展情况表',
    '清河市热线中心',
    '2031年10月12日',
    '== 附件｜任务进展情况表',
    '单位|任务数（项）|已完成（项）|未完成（项）|落后百分点',
    '东街镇|6|4|2|21',
    '西街镇|5|3|2|13',
    '南街镇|7|7|0|0',
  ];
  const some = '东街镇、西街镇2个单位的任务虽未全部完成，但都在推进。';
  expect(told(some, tasks, 'doubt')).not.toContain('quantifier');
  const titled = '落后较多的是东街镇牵头的“18个村生活污水治理”（落后21个百分点）。';
  expect([...told(titled, tasks), ...told(titled, tasks, 'doubt')]).not.toContain('named-value');
});

test('a share is not of what a number has grown by, nor compared with a rate', () => {
  const grown = '上半年共受理96565件。二季度受理51550件，比一季度增加6535件，占上半年受理总量的53.38%。';
  expect(told(grown, table, 'doubt')).not.toContain('share');
  const rates =
    '16个市直单位承办1552件，占转办总量的62.4%，按期办结率99.5%；11个街道承办726件，占转办总量的29.2%，按期办结率99.3%，比市直单位低0.2个百分点。';
  expect(told(rates, table, 'doubt')).not.toContain('difference');
});
