import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

const list =
  '有18件涉及接待，25人受到处理；有10件涉及旅游，22人受到处理；有2件涉及楼堂，1人受到处理；有10件涉及福利，13人受到处理；有25件涉及婚庆，55人受到处理。';

test('where neither of two numbers of each thing adds up, some things are left out', () => {
  expect(told('共查处问题219件，处理295人，处分134人。', list)).toEqual([]);
});

test('where one of them adds up, so should the other', () => {
  expect(told('共查处问题65件，处理116人。', list)).toEqual([]);
  expect(told('共查处问题65件，处理134人。', list)).toEqual([['sum-of-parts', '134人', '116人']]);
});

test('units add up to units and to no other matters', () => {
  const sums = (...texts: string[]) => told(...texts).filter(([rule]) => rule === 'sum-of-parts');
  expect(sums('列入台账11项。从得分看，7个单位上升、3个单位下降、2个单位持平。')).toEqual([]);
});

test('three times of a day are not all of them, and miss no number of something else', () => {
  expect(
    told(
      '全年发生火灾1427起，其中电气引起456起。18时至20时发生火灾156起；20时至22时发生火灾148起；14时至16时发生火灾143起。',
    ),
  ).toEqual([]);
});

test('the first kinds of several are not all, however long their names are', () => {
  const kinds =
    '前3类为行政许可结果公开栏目长期空白、群众留言答复明显超期、政策文件解读形式较为单一，分别有36个、30个和27个。';
  expect(told('已完成整改39个。', `共梳理失分点246个，${kinds}`)).toEqual([]);
});

test('其余 goes on with the list of those who have so many each', () => {
  const text =
    '抽查任务由10个股室牵头。信用股牵头2项、餐饮股牵头2项、药品股牵头2项、食品股牵头3项，其余6个股室各牵头1项。';
  expect(told(text)).toEqual([]);
});

test('what some of the kinds are together ends their list', () => {
  const parts =
    '从问题类型看，文书制作48个、证据收集27个、程序履行25个，三类问题合计占66.7%；法律适用的问题最少，为14个。';
  expect(told('评查共发现问题150个。', parts)).toEqual([]);
});

test('months or quarters right behind their whole come to it, however far off', () => {
  const text = '第三季度共开展志愿服务619场次，7月、8月、9月分别为210场次、121场次、288场次。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('619场次', '730场次'))).toEqual([['sum-of-parts', '730场次', '619场次']]);
  expect(told(text.replace('121场次', '161场次'))).toEqual([['sum-of-parts', '619场次', '659场次']]);
});

test('what there is too little of is a kind, and no limit', () => {
  const kinds = '共发现问题18处，其中力量不足4处、培训不到位9处、记录不全5处。';
  expect(told(kinds)).toEqual([]);
  expect(told(kinds.replace('5处', '6处')).flat()).toContain('19处');
  const causes = '9件C类件中，建议5件、提案4件，涉及8个单位；因政策限制4件，因资金不足3件，因用地限制2件。';
  expect(told(causes)).toEqual([]);
  expect(told(causes.replace('不足3件', '不足4件')).flat()).toContain('10件');
});

test('a list whose last parts come to the first is taken apart by them only where a mark parts it from them', () => {
  expect(told('共检查账号48个，其中优秀36个、良好33个、合格3个。').flat()).toContain('72个');
  expect(told('共回访300件，其中有效回访246件，满意240件，不满意6件。')).toEqual([]);
});

test('what was done in each period of a year is a list of its own', () => {
  const text = '督办重大隐患10家，其中商场6家、住宅4家；一季度挂牌7家，二季度挂牌3家。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('挂牌3家', '挂牌4家')).flat()).toContain('11家');
  expect(told('上半年新建站点20个，一季度建成12个，二季度建成9个。')).toEqual([]);
});
