import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkGroupExtremes } from '#shared/consistency/rule/groupExtremes.ts';

const read = (label: string, head: string, body: readonly string[]) =>
  readGrid({ label, title: '得分表', head: [head.split('|')], body: body.map((line) => line.split('|')), notes: [] });

const list = read('附件1', '片区|窗口|得分', [
  '城区|北湖街道便民服务中心|95.5',
  '城区|东关街道便民服务中心|95',
  '城区|河滨街道便民服务中心|93',
  '近郊|南塘镇便民服务中心|95',
  '近郊|新庄乡便民服务中心|84.5',
  '山区|大河乡便民服务中心|91.5',
  '山区|竹溪乡便民服务中心|79.5',
]);

const told = (most: string, least = '竹溪乡（79.5分）') =>
  checkGroupExtremes([
    list,
    read('附件2', '片区|中心数|最高|最低', [
      `城区|3|${most}|河滨街道（93分）`,
      '近郊|2|南塘镇（95分）|新庄乡（84.5分）',
      `山区|2|大河乡（91.5分）|${least}`,
      '合计|7|北湖街道（95.5分）|竹溪乡（79.5分）',
    ]),
  ]).map(({ claimed, found }) => [claimed, found]);

test('who has most or least of a group, and how much, is what the list of all shows', () => {
  expect(told('北湖街道（95.5分）')).toEqual([]);
  expect(told('北湖街道（95.6分）')).toEqual([['北湖街道(95.6分)', '北湖街道便民服务中心(95.5)']]);
  expect(told('东关街道（95.5分）')).toEqual([['东关街道(95.5分)', '北湖街道便民服务中心(95.5)']]);
});

test('cells that most rows do not bear out are of something else', () => {
  expect(told('北湖街道（96.5分）', '竹溪乡（70分）')).toEqual([]);
});
