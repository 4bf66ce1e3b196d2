import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const sites = ['水务网', '教育网', '住建网', '交通网', '人社网', '财政网', '应急网'];

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '桑河县人民政府办公室关于政府网站监测情况的通报',
      '各有关单位：',
      text,
      '附件：1. 各网站监测结果表',
      '2. 重点问题清单',
      '桑河县人民政府办公室',
      '2025年6月30日',
      '== 附件1｜各网站监测结果表',
      '序号|网站名称|错敏词（处）|失效链接（条）',
      ...sites.map((site, at) => `${at + 1}|桑河${site}|${3 + at}|${9 + at}`),
      '== 附件2｜重点问题清单',
      '序号|网站名称|问题类型',
      '1|桑河水务网|表述不规范',
      '2|桑河水务网|更新不及时',
      '3|桑河教育网|表述不规范',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 2)
    .map(({ claimed, found }) => `${claimed} ${found}`);

test('as many sites are watched as the table that has a row for each lists, whatever lists of problems stand beside it', () => {
  const text = '对县政府部门共7个网站开展了两轮监测（以下简称“首测”“复测”）。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('7个', '8个'))).toEqual(['8个 7个']);
});

test('what one of them has is not what they come to together', () => {
  expect(told('5个网站存在失效链接，其中水务网84条。')).not.toContain('5个 7个');
});
