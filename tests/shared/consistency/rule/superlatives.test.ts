import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const paper = (text: string): string[] => [
  '松原县人民政府办公室关于2024年热线和信息工作情况的通报',
  '各乡镇人民政府，县直有关部门：',
  text,
  '附件：1. 2024年承办单位情况表',
  '2. 2024年信息报送分月统计表',
  '3. 2024年不满意工单清单',
  '松原县人民政府办公室',
  '2025年1月15日',
  '== 附件1｜2024年承办单位情况表',
  '序号|单位|承办量（件）|办结率|满意率|2023年承办量（件）|增减（件）|扣分',
  '1|县住建局|120|96.7%|88.0%|100|20|-1.5',
  '2|县人社局|80|100.0%|92.5%|90|-10|0',
  '3|县教育局|36|97.2%|95.0%|20|16|-0.5',
  '4|县气象局|4|100.0%|100.0%|3|1|0',
  '5|柳河镇|60|95.0%|85.0%|70|-10|-2',
  '6|青石镇|45|93.3%|90.0%|40|5|-3',
  '7|双塔乡|30|96.7%|80.0%|50|-20|-1',
  '== 附件2｜2024年信息报送分月统计表',
  '单位|10月|11月|12月|合计',
  '县住建局|12|9|15|36',
  '县人社局|8|6|9|23',
  '柳河镇|5|8|6|19',
  '== 附件3｜2024年不满意工单清单',
  '序号|承办单位|诉求类别|不满意原因',
  '1|县住建局|物业管理|答复不具体',
  '2|柳河镇|物业管理|未实质解决',
  '3|双塔乡|征地补偿|未实质解决',
  '4|县住建局|物业管理|未实质解决',
  '5|双塔乡|道路交通|未联系诉求人',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(paper(text)))
    .filter(({ rule, place }) => rule === 'superlative' && place?.paragraph === 2)
    .map(({ severity, claimed, found }) => `${severity} ${claimed}: ${found}`);
}

const statements: readonly (readonly [string, string, string, string])[] = [
  ['who follows', '满意率最高的是县气象局，最低的是双塔乡。', '双塔乡', '柳河镇'],
  ['who stands first', '县住建局承办量最多，为120件。', '县住建局', '县人社局'],
  ['a part of the table', '乡镇中承办量最大的是柳河镇。', '柳河镇', '双塔乡'],
  [
    'only those that meet a bound',
    '在承办量50件及以上的单位中，满意率最高的是县人社局，为92.5%。',
    '县人社局',
    '县住建局',
  ],
  [
    'one of those that are listed under a bound',
    '满意率低于90%的有柳河镇、双塔乡、县住建局，其中双塔乡满意率最低。',
    '其中双塔乡',
    '其中县气象局',
  ],
  ['a list with a row a case', '不满意最为集中的是县住建局，有2件。', '县住建局', '柳河镇'],
  ['a list with a row a case, by the number that is said', '被投诉工单最多的是双塔乡，共2件。', '双塔乡', '柳河镇'],
  ['a rise by numbers', '与2023年相比，净增量最大的是县住建局，增加20件。', '县住建局', '县教育局'],
  ['a rise by rates', '增幅最大的是县教育局，由20件增至36件，增长80.0%。', '县教育局', '县住建局'],
  ['a fall', '降幅最大的是双塔乡，由50件降至30件，下降40.0%。', '双塔乡', '柳河镇'],
  [
    'a fall that is named before',
    '双塔乡由50件降至30件，下降40.0%，降幅居首位。',
    '双塔乡由50件降至30件，下降40.0%',
    '柳河镇由70件降至60件，下降14.3%',
  ],
  ['points taken', '扣分最多的是青石镇。', '青石镇', '柳河镇'],
  ['several at the end', '办结率最高的是县人社局、县气象局。', '县气象局', '县教育局'],
  ['a month that is a column', '报送量最多的月份是12月。', '12月', '11月'],
  ['a value of a ledger', '从诉求类别看，最多的是物业管理，有3件。', '物业管理', '征地补偿'],
  [
    'who follows at once',
    '满意率最高的县气象局（100.0%）与最低的双塔乡（80.0%）相差20.0个百分点。',
    '双塔乡（',
    '县教育局（',
  ],
  [
    'the first of a list by the number that it has',
    '承办量50件及以上的有县住建局、县人社局、柳河镇，共260件，其中县住建局120件，数量最多。',
    '其中县住建局',
    '其中柳河镇',
  ],
  ['the one before 为最多', '各单位均有承办量，其中县住建局120件，为最多。', '县住建局', '柳河镇'],
  [
    'the one before, where others are named as well',
    '双塔乡、青石镇承办量不足50件，县住建局承办量120件，为各地最多。',
    '最多',
    '最少',
  ],
  ['the last place', '青石镇办结率排名末位。', '青石镇', '柳河镇'],
];

test.each(statements)('who is first or last is held to the rows: %s', (_, right, who, other) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(who, other))).not.toEqual([]);
});

test('another period, and what is of several columns, is not judged', () => {
  expect(told('县人社局上年承办量最多。')).toEqual([]);
  expect(told('柳河镇不满意和超期工单合计4件，居各乡镇首位。')).toEqual([]);
  expect(told('全年因承办工单引发信访3件，涉及2个单位，县人社局2件，为最多。')).toEqual([]);
});

test('one of those that the sentence lists may be first among them alone', () => {
  for (const text of [
    '承办办结率达到96%的是县气象局、县教育局、双塔乡3个单位，其中县气象局居第一位，承办4件。',
    '县气象局、县教育局、双塔乡3个单位承办量仍有不足，其中县教育局最多，有36件。',
  ])
    expect(told(text)).toEqual([]);
});

test('kinds are beside each other by the rate of all their rows', () => {
  const of = (text: string): string[] =>
    checkDocument(
      documentOfFixture([
        '松原县水利局关于2024年工程资金到位情况的通报',
        text,
        '== 附件｜2024年工程资金到位情况表',
        '类别|工程|总投资（万元）|到位资金（万元）|资金到位率',
        '水库|东山水库|400|100|25.0%',
        '水库|西山水库|200|110|55.0%',
        '灌区|南沟灌区|300|150|50.0%',
        '灌区|北沟灌区|100|70|70.0%',
        '堤防|清河堤防|500|200|40.0%',
        '堤防|沙河堤防|500|100|20.0%',
      ]),
    )
      .filter(({ rule }) => rule === 'superlative')
      .map(({ found }) => found);
  expect(of('资金到位率灌区最高，为55.0%，堤防最低，为30.0%。')).toEqual([]);
  expect(of('资金到位率灌区最低，为55.0%。')).toEqual(['堤防']);
});

test('a share behind the name says that the kind is greatest by its number', () => {
  const list = (text: string) =>
    checkDocument(
      documentOfFixture([
        '松原县人民政府办公室关于2024年村务公开问题的通报',
        '各乡镇：',
        text,
        '附件：问题清单',
        '松原县人民政府办公室',
        '2025年1月15日',
        '== 附件｜问题清单',
        '序号|村|问题类型',
        ...['内容不完整', '内容不完整', '内容不完整', '公开不及时', '公开不及时', '档案不齐全'].map(
          (kind, at) => `${at + 1}|第${'一二三四五六'.charAt(at)}村|${kind}`,
        ),
      ]),
    )
      .filter(({ rule }) => rule === 'superlative')
      .map(({ claimed }) => claimed);
  expect(list('内容不完整问题最为突出，占50.0%。')).toEqual([]);
  expect(list('公开不及时问题最为突出，占50.0%。')).toEqual(['公开不及时']);
});

test('the two ends of which one is so many times the other are each held to its own', () => {
  const of = (text: string) =>
    checkDocument(
      documentOfFixture([
        '松原县人民政府办公室关于2024年工程进度的通报',
        '各乡镇：',
        text,
        '附件：进度表',
        '松原县人民政府办公室',
        '2025年1月15日',
        '== 附件｜进度表',
        '单位|检查户数',
        '东山镇|63',
        '西山镇|42',
        '南山镇|21',
        '北山镇|30',
      ]),
    )
      .filter(({ rule }) => rule === 'superlative')
      .map(({ found }) => found);
  expect(of('检查户数最多的东山镇是最少的南山镇的3倍。')).toEqual([]);
  expect(of('检查户数最多的西山镇是最少的南山镇的2倍。')).toEqual(['东山镇']);
});

test('who is fastest has the shortest time', () => {
  const paper = (text: string): string[] => [
    '松原县消防救援大队关于2031年拉动测试情况的通报',
    '各站点：',
    text,
    '附件：微型消防站拉动测试情况表',
    '松原县消防救援大队',
    '2031年1月15日',
    '== 附件｜微型消防站拉动测试情况表',
    '序号|站点|到场用时（秒）|到场队员（人）',
    '1|龙泉小区|112|5',
    '2|碧水小区|190|6',
    '3|创业大厦|261|4',
  ];
  const wrong = (text: string) =>
    checkDocument(documentOfFixture(paper(text))).flatMap(({ rule, found }) => (rule === 'superlative' ? [found] : []));
  expect(wrong('到场最快的是龙泉小区，最慢的是创业大厦。')).toEqual([]);
  expect(wrong('到场最快的是创业大厦。')).toEqual(['龙泉小区']);
  expect(wrong('到场最慢的是碧水小区。')).toEqual(['创业大厦']);
});

test('what is first or last among so many kinds is held to them', () => {
  const paper = (text: string): string[] => [
    '松原县消防救援大队关于2031年隐患情况的通报',
    '各乡镇：',
    text,
    '附件：隐患分类表',
    '松原县消防救援大队',
    '2031年1月15日',
    '== 附件｜隐患分类表',
    '隐患类别|东镇|西镇|合计',
    '设施故障|91|87|178',
    '通道堵塞|70|61|131',
    '违规充电|38|43|81',
  ];
  const wrong = (text: string) =>
    checkDocument(documentOfFixture(paper(text))).flatMap(({ rule, found }) => (rule === 'superlative' ? [found] : []));
  expect(wrong('设施故障共178处，居3类隐患之首。')).toEqual([]);
  expect(wrong('设施故障共178处，居3类隐患之末。')).toEqual(['违规充电']);
});

const byMonth = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '松原县人民政府办公室关于2024年上半年信息报送情况的通报',
      '各乡镇人民政府：',
      text,
      '松原县人民政府办公室',
      '2024年7月15日',
      '== 附件｜2024年上半年各月信息报送情况（单位：条）',
      '项目|1月|2月|3月|4月|5月|6月|合计',
      '报送|151|137|199|135|175|206|1003',
      '采用|69|57|82|50|66|86|410',
      '采用率|45.7%|41.6%|41.2%|37.0%|37.7%|41.7%|40.9%',
    ]),
  )
    .filter(({ rule }) => rule === 'superlative')
    .map(({ claimed, found }) => `${claimed}: ${found}`);

test('a month is first among the months of a table on its side, in what its rows are called', () => {
  expect(byMonth('分月看，6月份报送最多。')).toEqual([]);
  expect(byMonth('分月看，3月份报送最多。')).toEqual(['3月: 6月']);
  expect(byMonth('采用率以1月份最高，4月份最低。')).toEqual([]);
  expect(byMonth('采用率以3月份最高。')).toEqual(['3月: 1月']);
  expect(byMonth('4月报送量居首位。')).toEqual(['4月: 6月']);
});

test('of those in a state that no column tells, whoever is last among them is not held to all', () => {
  expect(told('在已开展回访的单位中，柳河镇满意率最低。')).toEqual([]);
  expect(told('有不满意工单的单位中，满意率最低的是柳河镇。')).toEqual([]);
  expect(told('柳河镇满意率最低。')).toEqual(['error 柳河镇: 双塔乡']);
});

test('where each row of a list says how many it is, who has most goes by that and not by rows', () => {
  const told = (who: string, rest = ''): string[] =>
    checkDocument(
      documentOfFixture([
        '松原县人民政府办公室关于网站检查情况的通报',
        '各有关单位：',
        `共查出问题13处，涉及3家单位。从单位看，${who}问题最多${rest}。`,
        '附件：网站问题清单',
        '松原县人民政府办公室',
        '2025年1月15日',
        '== 附件｜网站问题清单',
        '序号|责任单位|问题类型|具体问题|数量（处）',
        '1|县公安局|栏目不更新|统计信息未更新|1',
        '2|县公安局|链接失效|友情链接失效|1',
        '3|县公安局|错别字|正文错别字|1',
        '4|双桥镇|链接失效|办事指南链接失效|6',
        '5|县水利局|附件打不开|附件无法打开|2',
        '6|县水利局|错别字|标题错别字|2',
        '合计||||13',
      ]),
    )
      .filter(({ rule }) => rule === 'superlative')
      .map(({ claimed, found }) => `${claimed}: ${found}`);
  expect(told('双桥镇', '，有6处')).toEqual([]);
  expect(told('双桥镇')).toEqual([]);
  expect(told('县公安局')).toEqual(['县公安局: 双桥镇']);
  expect(told('县水利局', '，有6处')).toEqual(['县水利局: 双桥镇']);
});
