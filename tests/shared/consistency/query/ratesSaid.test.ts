import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于2031年上半年公文质量的通报',
      '各单位：',
      '上半年各单位共报送公文834件，其中甲局209件、乙局171件、丙局254件；退文20件，其中甲局6件、乙局3件、丙局8件。',
      text,
      '附件：公文质量情况表',
      '清河县人民政府办公室',
      '2031年7月12日',
      '== 附件｜公文质量情况表',
      '单位|报送（件）|>|退文（件）|>|退文率|格式规范（20分）|办理及时（15分）',
      '^|2031年上半年|2030年上半年|2031年上半年|2030年上半年|^|^|^',
      '甲局|209|203|6|12|2.9%|18|15',
      '乙局|171|210|3|9|1.8%|20|11',
      '丙局|254|220|8|13|3.1%|17|14',
      '丁局|200|180|3|5|1.5%|16|9',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('points by which a rate has changed are held to the numbers of both periods', () => {
  expect(told('全县退文率2.4%，比去年同期下降2.4个百分点。')).toEqual([]);
  expect(told('全县退文率2.4%，比去年同期下降3.4个百分点。')).toContainEqual(['3.4个百分点', '2.4个百分点']);
  expect(told('全县退文率2.4%，比去年同期上升2.4个百分点。')).toContainEqual(['上升', '下降']);
});

test('得分率 is what the rows have got of the full marks in the head', () => {
  expect(told('格式规范项得分率最高，为88.8%；办理及时项得分率最低，为81.7%。')).toEqual([]);
  expect(told('格式规范项得分率最高，为88.8%；办理及时项得分率最低，为87.1%。')[0]?.[0]).toBe('87.1%');
});

test('得分率 said once is that of each item of the list', () => {
  const list = '各项得分率由高到低依次为格式规范88.8%、办理及时81.7%。';
  expect(told(list)).toEqual([]);
  expect(told(list.replace('81.7%', '71.7%'))[0]?.[0]).toBe('71.7%');
});

const progress = (text: string) =>
  checkDocument(
    documentOfFixture([
      '霁川县农业农村局关于8月份高标准农田建设进展情况的通报',
      '各乡镇：',
      '大荆镇累计完成3417亩，面积完成率83.3%；竹园乡累计完成1955亩，面积完成率81.5%。',
      `截至8月底，全县任务14900亩，累计完成10166亩，面积完成率68.2%，${text}`,
      '附件：进度表',
      '霁川县农业农村局',
      '2031年9月4日',
      '== 附件｜进度表',
      '乡镇|建设任务（亩）|累计完成（亩）|其中：8月新增（亩）|面积完成率',
      '大荆镇|4100|3417|300|83.3%',
      '竹园乡|2400|1955|268|81.5%',
      '双河镇|5000|3071|590|61.4%',
      '白沙镇|3400|1723|164|50.7%',
      '合计|14900|10166|1322|68.2%',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('what was added in a month says how far a rate was at the end of the month before', () => {
  expect(progress('比7月底提高8.9个百分点。')).toEqual([]);
  expect(progress('比7月底提高9.9个百分点。')).toEqual([['9.9个百分点', '8.87个百分点']]);
  expect(progress('比7月底下降8.9个百分点。').map(([claimed]) => claimed)).toEqual(['下降']);
});
