import { describe, expect, it } from 'vitest';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import { AppError } from '#shared/error.ts';
import type { PackInput } from '#shared/pack/pack.ts';
import { newsPack, newsRound } from '../fact/newsPack.ts';
import { roundOf } from '../fact/roundOf.ts';

type BulletinInput = NonNullable<PackInput['bulletin']>;

const facts = [
  { id: 'few', kind: 'names', annex: 'news', where: { column: 'sent', below: 5 } },
  { id: 'nobody', kind: 'count', annex: 'news', where: { name: '没有' } },
  { id: 'towns', kind: 'count', annex: 'news', where: { group: 'town' } },
] as const;

function bulletin(parts: Partial<BulletinInput> = {}): BulletinInput {
  return { title: '关于{round.quarterName}检查情况的通报', issuer: '{office.name}', addressee: '县级各部门', ...parts };
}

function build(parts?: Partial<BulletinInput>): DocumentModel {
  return buildBulletin(newsRound(facts, { bulletin: bulletin(parts) }));
}

/** Every block of the text as "style: text", tables as "table: title". */
function lines(model: DocumentModel): string[] {
  return (model.sections[0]?.blocks ?? []).map((block) =>
    block.kind === 'table'
      ? `table: ${block.table.title}`
      : `${block.style}: ${block.runs.map((run) => run.text).join('')}`,
  );
}

function leads(model: DocumentModel): string[] {
  return (model.sections[0]?.blocks ?? []).flatMap((block) => {
    if (block.kind === 'table') return [];
    return [
      block.runs
        .map((run) => run.text)
        .join('')
        .slice(0, block.leadLength),
    ];
  });
}

it('a bulletin stands in the order of an official paper', () => {
  const model = build({
    documentNumber: '某府办函〔2022〕36号',
    opening: ['现将有关情况通报如下。'],
    sections: [{ heading: '一、基本情况', paragraphs: ['{few}报送不足5条。'] }],
    closing: ['请认真整改。'],
    copyTo: '县委办公室。',
  });
  expect(model.title).toBe('关于第二季度检查情况的通报');
  expect(lines(model)).toEqual([
    'documentNumber: 某府办函〔2022〕36号',
    'title: 关于第二季度检查情况的通报',
    'addressee: 县级各部门：',
    'body: 现将有关情况通报如下。',
    'heading1: 一、基本情况',
    'body: 丙街道报送不足5条。',
    'body: 请认真整改。',
    'attachments: 附件：信息发布统计表',
    'issuer: 某县人民政府办公室',
    'date: 2022年5月26日',
    'copyTo: 抄送：县委办公室。',
  ]);
});

describe('headings in the text', () => {
  it('of the levels two to four end with the first full stop', () => {
    const model = build({
      opening: [
        { text: '（一）发布情况。共{towns}个镇。', level: 2 },
        { text: '1. 更新不及时。有三家。', level: 3 },
        { text: '（1）栏目。空白。', level: 4 },
      ],
    });
    expect(lines(model).slice(2, 5)).toEqual([
      'heading2: （一）发布情况。共3个镇。',
      'heading3: 1. 更新不及时。有三家。',
      'heading4: （1）栏目。空白。',
    ]);
    expect(leads(model).slice(2, 5)).toEqual(['（一）发布情况。', '1. 更新不及时。', '（1）栏目。']);
  });

  it('are the whole paragraph when nothing follows', () => {
    expect(leads(build({ opening: [{ text: '（一）发布情况', level: 2 }] }))[2]).toBe('');
    expect(leads(build({ opening: [{ text: '（一）发布情况。', level: 2 }] }))[2]).toBe('');
  });

  it('of level one may share the line of their text (石泉)', () => {
    const section = { heading: '一、细化任务，夯实责任。', runIn: true, paragraphs: ['各单位要落实。', '另一段。'] };
    const model = build({ sections: [section] });
    expect(lines(model).slice(2, 4)).toEqual(['heading1: 一、细化任务，夯实责任。各单位要落实。', 'body: 另一段。']);
    expect(leads(model)[2]).toBe('一、细化任务，夯实责任。');
  });
});

describe('a paragraph with a condition', () => {
  const opening = [
    { text: '有{towns}个镇。', when: { fact: 'towns' } },
    { text: '有四个镇。', when: { fact: 'towns', atLeast: 4 } },
    { text: '被批评的有{few}。', when: { fact: 'few' } },
    { text: '没有人。', when: { fact: 'nobody' } },
    { text: '未发现问题。', when: { fact: 'nobody', atMost: 0 } },
    { text: '两个以内。', when: { fact: 'towns', atMost: 2 } },
  ];

  it('is printed only when its fact is large enough; a list counts its names', () => {
    expect(lines(build({ opening })).filter((line) => line.startsWith('body'))).toEqual([
      'body: 有3个镇。',
      'body: 被批评的有丙街道。',
      'body: 未发现问题。',
    ]);
  });
});

it('the punctuation of the pack is kept as written', () => {
  expect(lines(build({ opening: ['(一)网站,共“三”家;见附件1:表.'] }))[2]).toBe('body: (一)网站,共“三”家;见附件1:表.');
});

it('a small table stands inside the text, without a label', () => {
  const model = build({ opening: ['见下表：', { table: 'figures' }, '以上。'] });
  expect(lines(model).slice(2, 5)).toEqual(['body: 见下表：', 'table: 其他数据', 'body: 以上。']);
  const table = model.sections[0]?.blocks[3];
  expect(table?.kind === 'table' && table.table.label).toBeNull();
});

describe('annexes', () => {
  const pack = newsPack(facts, bulletin());
  const [news, figures] = pack.annexes;
  if (!news || !figures) throw new Error('the pack has two annexes');

  it('follow as sections of their own; a single one is not numbered', () => {
    const model = build();
    expect(model.sections).toHaveLength(2);
    expect(model.sections[1]?.blocks.map((block) => block.kind === 'table' && block.table.label)).toEqual(['附件']);
  });

  it('are numbered and listed by number, each in its own orientation', () => {
    const layout = { orientation: 'landscape' as const };
    const annexes = [{ ...figures, number: 2, layout }, news];
    const model = buildBulletin(roundOf({ ...pack, annexes }));
    expect(lines(model).filter((line) => line.startsWith('attachments'))).toEqual([
      'attachments: 附件：1. 信息发布统计表',
      'attachments: 2. 其他数据',
    ]);
    expect(model.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'portrait', 'landscape']);
    const labels = model.sections
      .slice(1)
      .flatMap(({ blocks }) => blocks.map((b) => b.kind === 'table' && b.table.label));
    expect(labels).toEqual(['附件1', '附件2']);
  });

  it('are not listed when the office does not want the list', () => {
    expect(lines(build({ attachmentNote: false })).some((line) => line.startsWith('attachments'))).toBe(false);
  });
});

describe('the date', () => {
  it('of the pack comes before that of the round', () => {
    expect(lines(build({ date: '2022-06-01' }))).toContain('date: 2022年6月1日');
  });

  it('keeps its place as long as it is not known', () => {
    const data = newsRound(facts, { bulletin: bulletin() });
    const model = buildBulletin({ ...data, round: { ...data.round, date: null } });
    expect(lines(model).find((line) => line.startsWith('date'))).toBe('date: 　　年　月　日');
  });
});

it('a title of several lines is one line as a name', () => {
  const model = build({ title: '某县人民政府办公室\n关于检查情况的通报' });
  expect(model.title).toBe('某县人民政府办公室关于检查情况的通报');
  expect(lines(model)[0]).toBe('title: 某县人民政府办公室\n关于检查情况的通报');
});

it('computed numbers name their fact, so that a check can find them', () => {
  const runs = build({ opening: ['共{towns}个。'] }).sections[0]?.blocks.flatMap((b) =>
    b.kind === 'table' ? [] : b.runs,
  );
  expect(runs).toContainEqual({ text: '3', fact: 'towns' });
});

it('a pack without a bulletin says so', () => {
  expect(() => buildBulletin(newsRound())).toThrow(AppError);
});
