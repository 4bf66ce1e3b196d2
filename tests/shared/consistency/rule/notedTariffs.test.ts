import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (points: string, note: string) =>
  checkDocument(
    documentOfFixture([
      '清河县教育局关于学校网站检查情况的通报',
      '各学校：',
      '清河县教育局',
      '2031年7月12日',
      '== 附件｜问题清单',
      '学校|类别|问题|扣分',
      `一中|内容准确|栏目文章有错别字4处|${points}`,
      '二中|内容准确|推送文章有错别字5处|2.5',
      '三中|内容准确|推送文章有错别字3处|1.5',
      '四中|安全管理|未公示备案编号|3',
      '五中|安全管理|账号主体变更未报备|3',
      '六中|互动回应|校长信箱有2条留言超过7个工作日未回复|3',
      '七中|互动回应|后台有3条留言超过7个工作日未回复|4.5',
      '八中|内容准确|推送文章有错别字2处|1',
      `~注：${note}`,
    ]),
  )
    .filter(({ rule }) => rule === 'noted-tariff')
    .map(({ claimed, found }) => [claimed, found]);

const note = '错别字每处扣0.5分；安全管理类每个问题扣3分；留言未及时回复每条扣1.5分。';

test('a row of a list has taken off what the note says for each, by the times that it tells', () => {
  expect(told('2', note)).toEqual([]);
  expect(told('3', note)).toEqual([['3', '2']]);
});

test('a note that the other rows do not bear out is read wrongly', () => {
  expect(told('3', note.replace('0.5', '0.2'))).toEqual([]);
  expect(told('3', '得分相同的名次并列。')).toEqual([]);
});
