import { expect, test } from 'vitest';
import { mentionFinder } from '#shared/consistency/claim/mentions.ts';
import { rowNamesOf } from '#shared/consistency/claim/rowNames.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

test('people’s organisations are named by their short names', () => {
  const { annexes, issuer } = documentOfFixture([
    '青川县人民政府办公室关于办理情况的通报',
    '各有关单位：',
    '== 附件｜办理情况表',
    '单位|件数',
    '县残疾人联合会|5',
    '县工商业联合会|4',
    '县科学技术协会|3',
    '县供销合作社联合社|3',
    '县财政局|2',
  ]);
  const mentionsIn = mentionFinder(rowNamesOf(annexes, issuer));
  const named = (text: string): string[] => mentionsIn(text).map(({ name }) => name);
  expect(named('县残联、县工商联、县科协、县供销社等4家办理及时，县残联系人办理不及时。')).toEqual([
    ...['县残联', '县工商联', '县科协', '县供销社'],
  ]);
  expect(named('县财政局、县残联承办量不足5件,县工商联报送4件,县科协得分最低,县残联系人来访。')).toEqual([
    ...['县财政局', '县残联', '县工商联', '县科协'],
  ]);
});
