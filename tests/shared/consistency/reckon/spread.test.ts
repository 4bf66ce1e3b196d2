import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture(['清河县人民政府办公室关于工单办理情况的通报', '各有关单位：', text, '清河县人民政府办公室']),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => `${claimed} ${found}`);

test.each([
  '逾期办结13件，分布在住建窗口（1件）、税务窗口（3件）、公积金窗口（9件）3个窗口。',
  '逾期办结13件，涉及城关镇（1件）、大河乡（3件）和石桥镇（9件）。',
  '逾期的13件工单分别是城关镇（1件）、大河乡（3件）、石桥镇（9件）。',
  '逾期办结13件，来自城关镇（1件）、大河乡（3件）、石桥镇（9件）三个乡镇。',
])('a number is what those have together over whom it is spread, each with its own in brackets: %s', (text) => {
  expect(told(text)).toEqual([]);
  expect(told(text.replace('13件', '14件'))).toContain('14件 13件');
  expect(told(text.replace('13件', '31件'))).toContain('31件 13件');
});

test('where only some are named, or what stands in brackets is something else, nothing is told', () => {
  expect(told('逾期办结13件，涉及城关镇（1件）、大河乡（3件）等4个乡镇。')).toEqual([]);
  expect(told('逾期办结13件，涉及城关镇（1天）、大河乡（3天）。')).toEqual([]);
});

test.each([
  '评估设主动公开（40分）、政策解读（25分）、平台建设（35分）三项指标，满分100分。',
  '评估设主动公开（40分）、政策解读（25分）和平台建设（35分）3项指标，总分为100分。',
])('the points of all items are the full marks: %s', (text) => {
  expect(told(text)).toEqual([]);
  expect(told(text.replace('100分', '99分'))).toContain('99分 100分');
  expect(told(text.replace('40分', '45分'))).toContain('100分 105分');
});
