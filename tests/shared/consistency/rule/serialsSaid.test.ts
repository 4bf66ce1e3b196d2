import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const matters = [
  '青川县人民政府督查室关于重点督办事项办理情况的通报',
  '各有关单位：',
  '督办事项共6件，已办结3件，正在推进2件。',
  '附件：重点督办事项办理情况表',
  '青川县人民政府督查室',
  '2025年9月22日',
  '== 附件｜重点督办事项办理情况表',
  '序号|督办事项|牵头单位|办理状态',
  '1|老旧小区改造|县住建局|已办结',
  '2|农村饮水提升|县水务局|正在推进',
  '3|敬老院消防改造|县民政局|已办结',
  '4|县道安全防护|县交通局|逾期未办结',
  '5|河道清淤|县水务局|已办结',
  '6|危桥改造|县交通局|正在推进',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(matters.toSpliced(3, 0, text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}

test('who has something that is not done is none of those who have all done', () => {
  expect(told('还有未办结事项的单位有县水务局、县交通局，共2家。')).toEqual([]);
});

test('第N项 is the row of that number: beside its title, and behind whose it is', () => {
  for (const text of [
    '进度最慢的是第4项县道安全防护。',
    '危桥改造（第6项）正在推进。',
    '县水务局牵头的第2、5项中，第5项已办结。',
    '县交通局负责的第4项逾期未办结。',
  ])
    expect([text, told(text)]).toEqual([text, []]);
  expect(told('进度最慢的是第3项县道安全防护。')).toEqual(['第3: 第4']);
  expect(told('危桥改造（第5项）正在推进。')).toEqual(['第5: 第6']);
  expect(told('县水务局牵头的第2、4项正在推进。')).toContain('第4: 第2、5');
});
