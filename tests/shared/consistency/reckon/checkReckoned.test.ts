import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { passageOf } from '#shared/consistency/claim/passages.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { checkReckoned } from '#shared/consistency/reckon/checkReckoned.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

test('a share is of the number that its words name, and not of another beside it', () => {
  const text =
    '全年收到申请503件。网络申请236件、信函申请165件、当面申请60件、电子邮件申请42件，网络申请占46.9%，信函申请和当面申请合计占44.7%。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('46.9%', '46.8%'))).toEqual([['rate', '46.8%', '46.9%']]);
  expect(told(text.replace('44.7%', '47.4%')).map(([, , found]) => found)).toEqual(['44.7%']);
});

test('a rate of what passes is of what is left when those that fail are taken off', () => {
  const text = '全县有政务新媒体22个。3个账号更新间隔超过14天，判定为不合格，合格率86.4%。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('86.4%', '86.5%'))).toEqual([['rate', '86.5%', '86.4%']]);
});

test('a list of shares is of the list of numbers before it, whatever else is counted between', () => {
  const text = '共报送740条，其中区直部门24个、报送574条，乡镇10个、报送166条，分别占77.6%和22.4%。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('77.6%', '77.7%')).map(([rule]) => rule)).toContain('rate');
});

test('percentage points are between two rates that were said, the last two, the ends of a list or the named one', () => {
  const two = '甲组不合格11个，合格率96.3%；乙组不合格5个，合格率95.2%，前者比后者高1.1个百分点。';
  expect(told(two.replace('1.1个', '1.2个')).map(([, , found]) => found)).toContain('1.1个百分点');
  const ends = '从完成率看，甲类55.6%、乙类70.0%、丙类87.5%、丁类71.4%，丙类最高，甲类最低，相差31.9个百分点。';
  expect(told(ends)).toEqual([]);
  expect(told(ends.replace('31.9', '31.8')).map(([rule]) => rule)).toContain('percentage-points');
});

test('growth is of the number that was compared with last', () => {
  const text = '受理1605件，较10月份的1367件增加238件，环比上升17.41%；较上年同期的1741件同比下降7.81%。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('1741件', '1742件')).map(([rule]) => rule)).toContain('growth');
});

test('a rate bears out the numbers that it is of where none beside them has it', () => {
  const born = (text: string, number: string) => {
    const passages = readParagraphs([text]).paragraphs.flatMap((paragraph) => passageOf(paragraph) ?? []);
    const none = { wholes: [], totals: new Set<number>(), judged: new Set<never>(), held: [] };
    const end = text.indexOf(number) + number.length;
    return checkReckoned(passages, none).bornOutAt({ paragraph: 0, block: 0, start: end - number.length, end });
  };
  const few = '抽查网站48个，合格44个，合格率91.7%。';
  expect([born(few, '48个'), born(few, '44个')]).toEqual(['closely', 'closely']);
  expect(born('抽查网站4800个，合格4400个，合格率91.7%。', '4400个')).toBe('roughly');
});

test('growth is of what stands in the bracket behind it', () => {
  const text = '27个单位共报送信息1110条，同比增长5.7%（去年同期1050条），采用384条。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('5.7%', '7.5%')).map(([rule]) => rule)).toContain('growth');
});

test('a list that leaves nothing out comes to a total that was said', () => {
  const text = [
    '全年新收申请503件，比上年的436件增加67件。',
    '一至四季度分别收到108件、132件、137件、126件，相差29件。',
  ];
  expect(told(...text)).toEqual([]);
  const wrong = text.map((each) => each.replace('132件', '123件'));
  expect(told(...wrong)).toEqual([['sum-of-parts', '503件', '494件']]);
});

test('a list of the first few takes nothing apart', () => {
  expect(told('共受理99件。办件量居前三位的是：甲局50件、乙局30件、丙局20件。')).toEqual([]);
});

const projects = [
  '全县安排重点项目26个，年度计划投资151450万元。',
  '——基础设施项目9个，年度计划投资49150万元；',
  '——产业发展项目11个，年度计划投资60500万元；',
  '——民生保障项目6个，年度计划投资41800万元。',
];

test('what paragraphs say of one thing after the other adds up to the total before them', () => {
  expect(told(...projects)).toEqual([]);
  expect(told(...projects.map((text) => text.replace('60500', '60501')))).toEqual([
    ['sum-of-parts', '151450万元', '151451万元'],
  ]);
});

test('what adds up in all of these paragraphs but one should in that one', () => {
  const areas = ['城建', '交通', '民生'].map(
    (name, at) => `（${'一二三'.charAt(at)}）${name}方面。共7项，已完成1项，达到进度4项，未达到进度2项。`,
  );
  expect(told('任务共21项。', ...areas)).toEqual([]);
  const wrong = areas.map((text, at) => (at === 1 ? text.replace('4项', '3项') : text));
  expect(told('任务共21项。', ...wrong).map(([rule]) => rule)).toContain('sum-of-parts');
});

test('what is listed with one measure behind it is read with that measure', () => {
  const text = '按期办结率99.56%，满意率97.77%。按期办结率、满意率分别较4月份的98.22%、96.61%提升1.34、1.16个百分点。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('1.34', '1.35'))).toEqual([['percentage-points', '1.35个百分点', '1.34个百分点']]);
});

test('numbers that stand in a list of their own are of the names listed before', () => {
  const text =
    '共34个问题，涉及城市管理、人居环境、安全生产、民生服务四个领域，分别为9个、10个、8个、7个，其中人居环境类最多，占29.4%。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('29.4%', '29.5%')).map(([, , found]) => found)).toContain('29.4%');
});

test('what a day has on average is over the days of the month', () => {
  const text = '11月份共转办诉求1605件，日均转办53.5件。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('53.5', '53.6')).map(([, , found]) => found)).toContain('53.5件');
});

test('a rate is of the sum of what is joined before it', () => {
  const text = '共有考核单位34个。14个区直部门和5个乡镇未完成任务，占考核单位的55.9%。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('55.9%', '56.9%')).map(([, , found]) => found)).toContain('55.9%');
});

test('the numbers of as many names as are counted behind them make one part', () => {
  const text =
    '全市逾期工单51件，涉及16个单位，其中甲局13件、乙局6件、丙局5件，丁镇、戊局、己集团各4件，上述6个单位逾期工单占全市的70.6%。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('70.6%', '70.7%')).map(([, , found]) => found)).toContain('70.6%');
});

test('a list that ends with 其他 leaves nothing out, whatever it begins with', () => {
  const text = '申请集中在征地、规划两个领域，共275件，占54.7%；财政35件、执法55件、招生40件、其他98件。';
  expect(told('全年收到申请503件。', text)).toEqual([]);
  expect(told('全年收到申请503件。', text.replace('35件', '36件')).map(([rule]) => rule)).toContain('sum-of-parts');
});

test('what goes on is what should be dealt with without what has been', () => {
  const text = ['加上上年结转的8件，应办理511件。', '全年办结498件，结转下年继续办理13件。'];
  expect(told(...text)).toEqual([]);
  expect(told(...text.map((each) => each.replace('13件', '14件'))).map(([rule]) => rule)).toContain('remainder');
});

test('a quarter is the sum of its months, also where only its months are said', () => {
  const text =
    '逐月看，1月109件、2月82件、3月113件、4月123件、5月98件、6月115件，月均106.7件；二季度336件，比一季度多32件。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('336件', '337件')).map(([, , found]) => found)).toContain('336件');
  expect(told(text.replace('32件', '33件')).map(([, , found]) => found)).toContain('32件');
});

test('numbers in brackets behind names are taken together where the words say so', () => {
  const text =
    '年度计划投资175250万元。投资最大的三个项目是甲园（8950万元）、乙园（8800万元）、丙园（8450万元），合计占计划投资的15.0%。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('15.0%', '15.1%')).map(([, , found]) => found)).toContain('15%');
});
