import { describe, expect, it } from 'vitest';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import { type ExampleId, loadExample } from '../../support/examples.ts';
import { golden as readGolden } from '../../support/golden.ts';

interface Bulletin {
  title: string;
  docNo: string | null;
  addressee: string;
  opening: string[];
  sections: { heading: string; runIn?: boolean; paragraphs: { text: string }[] }[];
  closing?: string[];
  signature: { issuer: string; date: string };
}

/**
 * Where the published text is wrong by its own annexes (claims.md, format.md §5) or names units in another order than the
 * annex: what was printed, what must be printed, and why.
 */
const corrections: Readonly<Record<string, readonly (readonly [printed: string, right: string, claim: string])[]>> = {
  'xianning-2020q3': [
    [
      '咸安区、通山县、崇阳县、咸宁高新区、市司法局、市审计局、市水利和湖泊局、市林业局、市经信局等9家部门',
      '咸安区、崇阳县、通山县、咸宁高新区、市审计局、市水利和湖泊局、市林业局、市经信局、市财政局、市司法局共10家部门',
      '一(一): ten sites have 100 points, 市财政局 is left out; all are named, so no 等; order of annex 1',
    ],
    ['近半单位', '过半单位', '二(一): 23 of 40 is more than half'],
    [
      '通城县、市医疗保障局、市交通运输局、市地方金融工作局等19家',
      '赤壁市、通城县、市卫生健康委员会、市地方金融工作局等23家',
      '二(一): 23 sites have columns that were not updated; order of annex 1',
    ],
    ['占比47.5%', '占比57.5%', '二(一): 23 of 40'],
    [
      '市民政局、市城市管理执法委员会、市公安局等5部门',
      '市民政局、市政务服务和大数据管理局、市文化和旅游局等5部门',
      '二(二): order of annex 1',
    ],
    [
      '通城县、市农业农村局、市人力资源和社会保障局、市公安局、市商务局、市发展和改革委员会等6家部门',
      '通城县、市农业农村局、市扶贫开发办公室、市生态环境局、市市场监督管理局、市发展和改革委员会等17家部门',
      '二(三): 17 sites lost points for 解读; order of annex 1',
    ],
    [
      '如咸安区6家政务新媒体',
      '如市直2家政务新媒体、咸安区6家政务新媒体',
      '二(四): two accounts of 市直 are over a year',
    ],
    ['咸安区教育局政务微信', '咸安区教育局政务微博', '二(四): annex 3 no 47 is a 微博'],
  ],
  'renshou-2022q2': [],
  'shiquan-2021': [],
  'qianyang-2022q2': [
    [
      '城关镇、南寨镇、高崖镇、县教体局',
      '高崖镇、城关镇、南寨镇、县教体局',
      '一(一): the order of annex 3 is the official one',
    ],
  ],
};

function goldenParagraphs(golden: Bulletin): string[] {
  return [
    ...(golden.docNo ? [golden.docNo] : []),
    golden.title,
    `${golden.addressee}：`,
    ...golden.opening,
    ...golden.sections.flatMap(({ heading, runIn, paragraphs }) => {
      const texts = paragraphs.map(({ text }) => text);
      return runIn ? [`${heading}。${texts[0]}`, ...texts.slice(1)] : [heading, ...texts];
    }),
    ...(golden.closing ?? []),
    golden.signature.issuer,
    golden.signature.date,
  ];
}

describe.each(Object.keys(corrections) as ExampleId[])('the bulletin of %s', async (id) => {
  const { data } = await loadExample(id);
  const bulletin = buildBulletin(data);
  const paragraphs = (bulletin.sections[0]?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? [block] : [],
  );

  it('reads as published, save where the annexes prove it wrong', () => {
    const golden = goldenParagraphs(readGolden<Bulletin>(`${id}/bulletin.json`));
    let expected = golden.join('\n');
    for (const [printed, right] of corrections[id] ?? []) {
      expect(expected).toContain(printed);
      expected = expected.replace(printed, right);
    }
    const texts = paragraphs
      .filter(({ style }) => style !== 'attachments')
      .map(({ runs }) => runs.map(({ text }) => text).join(''));
    // In a letter the number of the paper stands in 版头.
    if (bulletin.front) texts.unshift(bulletin.front.number);
    expect(texts).toEqual(expected.split('\n'));
  });

  it('has a wording for every fact', () => {
    const facts = paragraphs.flatMap(({ runs }) => runs.filter(({ fact }) => fact !== undefined));
    expect(facts.every(({ text }) => text !== '' && !text.includes('（未填）'))).toBe(true);
    if (id !== 'shiquan-2021') expect(facts.length).toBeGreaterThan(20);
  });

  it('is followed by every numbered annex', () => {
    const numbered = data.pack.annexes.filter(({ number }) => number !== null);
    expect(bulletin.sections.slice(1).map(({ blocks }) => blocks[0]?.kind)).toEqual(numbered.map(() => 'table'));
  });
});
