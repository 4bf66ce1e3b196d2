import { expect, test } from 'vitest';
import { toldOfHotline } from '../../../support/hotlinePaper.ts';

/** Towns, departments and companies beside each other; nothing says which is which but their names. */
const byNames = [
  '承办单位|转办（件）|按期办结（件）|按期办结率|回访（件）|满意（件）|满意率',
  '城关镇|212|205|96.7%|150|139|92.7%',
  '大河乡|131|131|100.0%|92|90|97.8%',
  '县住房和城乡建设局|240|221|92.1%|171|148|86.5%',
  '县公安局|118|118|100.0%|83|80|96.4%',
  '县供水公司|92|88|95.7%|64|55|85.9%',
  '县燃气公司|53|52|98.1%|37|36|97.3%',
  '合计|846|815|96.3%|597|548|91.8%',
];

test.each([
  ['2个乡镇承接343件，2个部门承接358件，2家企业承接145件。', '145件', '154件'],
  ['乡镇承办工单343件；部门承办358件；企业共承办145件。', '承办358件', '承办357件'],
  ['县直部门承接诉求358件，占42.3%。', '358件', '385件'],
])('what units take on is what a table of them has as handed on to them: %s', (text, said, other) => {
  expect(toldOfHotline(byNames, text)).toEqual([]);
  expect(toldOfHotline(byNames, text.replace(said, other)).length).toBeGreaterThan(0);
});

test('a rate that is named alone is of whom the sentence begins with, and of as many as it counts', () => {
  const text = '2个乡镇承接343件，按期办结率98.0%，满意率94.6%；2个部门承接358件，按期办结率94.7%，满意率89.8%。';
  expect(toldOfHotline(byNames, text)).toEqual([]);
  // 89.5% is that of departments and companies together.
  expect(toldOfHotline(byNames, text.replace('满意率89.8%', '满意率89.9%'))).toContain('89.9% 89.76%');
  expect(toldOfHotline(byNames, text.replace('满意率89.8%', '满意率91.7%')).length).toBeGreaterThan(0);
});

test('a list of cases counts what a unit took on of them, and is not held to all that it took on', () => {
  const cases = ['序号|承办单位|超期天数', '1|县住房和城乡建设局|4', '2|县住房和城乡建设局|2', '3|城关镇|1'];
  const table = [...byNames, '== 附件2｜超期工单清单', ...cases];
  expect(toldOfHotline(table, '超期的3件中，县住房和城乡建设局承办2件，数量最多。').join()).not.toContain('2件');
});
