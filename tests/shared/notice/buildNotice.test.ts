import { describe, expect, it } from 'vitest';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { buildNotice } from '#shared/notice/buildNotice.ts';
import { joinNotices } from '#shared/notice/joinNotices.ts';
import { type NoticeBeside, nothingBeside, placeKey } from '#shared/notice/noticeItem.ts';
import { noticeItems, unitsToNotify } from '#shared/notice/noticeItems.ts';
import type { PackInput } from '#shared/pack/pack.ts';
import { parsePack } from '#shared/pack/parsePack.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { exampleIds, loadExample } from '../../support/examples.ts';
import { sampleRound } from '../../support/sampleRound.ts';

const options = ['是', '否', '不涉及'].map((value) => ({ value }));
const columns: PackInput['annexes'][number]['columns'] = [
  { kind: 'name', id: 'unit', title: '单位' },
  { kind: 'choice', id: 'ledger', title: '1.是否建立\n台账。', options, good: ['是'], bad: ['否'] },
  { kind: 'choice', id: 'secret', title: '是否泄密', options, good: ['否'], severe: ['是'] },
  { kind: 'text', id: 'updates', title: '更新情况', good: ['更新及时', '有'] },
  { kind: 'problems', id: 'problems', title: '问题' },
];

function office(): RoundData {
  const findings = {
    work: {
      甲局: { ledger: '否', secret: '是', updates: '部分栏目未更新' },
      乙局: { ledger: '是', secret: '否', updates: '有机制' },
      丙局: { ledger: '不涉及', updates: '有，但不详细' },
    },
    accounts: { 甲发布: { state: '不合格' }, 外地: { state: '不合格' } },
  };
  return sampleRound({
    annexes: [
      { id: 'work', number: 1, title: '清单', rows: { from: 'units' }, columns },
      {
        id: 'accounts',
        number: 2,
        title: '账号',
        rows: { from: 'accounts' },
        columns: [
          { kind: 'name', id: 'account', title: '账号' },
          { kind: 'choice', id: 'state', title: '结果', options: [{ value: '不合格' }], bad: ['不合格'] },
        ],
      },
    ],
    rules: [{ id: 'blank', title: '空白栏目', points: 2, veto: false }],
    units: ['甲局', '乙局', '丙局'],
    accounts: [
      { name: '甲发布', sponsor: '甲局' },
      { name: '外地', sponsor: '外县某局' },
    ],
    findings,
    problems: [
      { annexId: 'work', subjectId: '甲局', ruleId: 'blank', text: '首页无内容', place: '首页>动态', count: 3 },
    ],
  });
}

function tablesOf({ sections }: DocumentModel<Block>): string[][][] {
  const blocks = sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block.table.rows.map(({ cells }) => cells.map(({ text }) => text))] : [],
  );
}

function textOf(model: DocumentModel<Block>): string {
  const blocks = model.sections.flatMap((section) => section.blocks);
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []))
    .join('\n');
}

describe('a notice', () => {
  it('lists bad and severe answers, problems with rule, place, count and points, and the problems of its accounts', () => {
    const [problems] = tablesOf(buildNotice(office(), '甲局'));
    expect(problems?.map((row) => row.slice(1, 4))).toEqual([
      ['检查事项', '检查发现', '扣分'],
      ['是否建立台账（附件1）', '否', ''],
      ['是否泄密（附件1）', '是', ''],
      ['更新情况（附件1）', '部分栏目未更新', ''],
      ['问题（附件1）', '空白栏目：首页无内容（位置：首页>动态，共3处）', '6'],
      ['微信“甲发布”：结果（附件2）', '不合格', ''],
    ]);
  });

  it('goes to no unit without problems, and names accounts of nobody', () => {
    expect(unitsToNotify(office())).toEqual(['甲局', '丙局']);
    expect(noticeItems(office()).ownerless).toEqual(['外地']);
    expect(() => buildNotice(office(), '乙局')).toThrow('“乙局”没有需要整改的问题');
  });

  it('takes a free text for a problem only where it speaks of a fault, and says that it is not sure', () => {
    const { byUnit } = noticeItems(office());
    expect(byUnit.get('丙局')).toMatchObject([{ text: '有，但不详细', sure: false }]);
    expect(byUnit.get('甲局')?.map(({ sure }) => sure)).toEqual([true, true, false, true, true]);
  });

  it('is addressed by the full name and ends with the sign-off and a reply form with the same problems', () => {
    const model = buildNotice(office(), '甲局');
    expect(textOf(model)).toMatch(/^　　〔2022〕　号\n测试轮次检查发现问题整改通知单\n甲局：\n/u);
    expect(textOf(model)).toMatch(/附件：整改情况回执\n某县政府办\n　　年　月　日$/u);
    const [problems, reply] = tablesOf(model);
    expect(reply?.[0]).toEqual(['序号', '存在的问题', '整改措施', '完成时间', '责任人', '备注']);
    expect(reply).toHaveLength(problems?.length ?? 0);
    expect(reply?.[1]?.[1]).toBe('是否建立台账：否');
  });

  it('counts the deadline from the date, and from the day of receipt where there is none', () => {
    const data = office();
    expect(textOf(buildNotice(data, '甲局'))).toContain('收到通知之日起15日内');
    const notice = parsePack({ ...data.pack, notice: { days: 10, severeDays: 3 } }).notice;
    const dated = { ...data, pack: { ...data.pack, notice }, round: { ...data.round, date: '2022-05-26' } };
    const [problems] = tablesOf(buildNotice(dated, '甲局'));
    expect(problems?.map((row) => row.at(-1))).toEqual([
      '整改期限',
      '2022年6月5日前',
      '2022年5月29日前',
      ...Array<string>(3).fill('2022年6月5日前'),
    ]);
  });

  it('says what was pointed out before, and names the evidence', () => {
    const place = { annexId: 'work', subjectId: '甲局', columnId: 'ledger', problemId: null };
    const piece = { ...place, number: '2022q2-K7F-0001', width: null, roundId: 'r1' };
    const beside = {
      ...nothingBeside,
      repeats: new Map([[placeKey(place), { state: 'open' as const, roundTitle: '第一季度', text: '否' }]]),
      evidence: [piece],
    } as unknown as NoticeBeside;
    const model = buildNotice(office(), '甲局', beside);
    const row = tablesOf(model)[0]?.[1];
    expect(row).toEqual(expect.arrayContaining(['未整改（第一季度已指出）', '2022q2-K7F-0001']));
    expect(textOf(model)).toContain('共5个问题，其中严重问题1个、以前指出而未整改的1个');
  });

  it('counts only the annexes that the pack names', () => {
    const data = office();
    const notice = parsePack({ ...data.pack, notice: { annexes: ['accounts'] } }).notice;
    expect(unitsToNotify({ ...data, pack: { ...data.pack, notice } })).toEqual(['甲局']);
  });

  it('of all units stands in one file with each a paper of its own', () => {
    const data = office();
    const joined = joinNotices(unitsToNotify(data).map((id) => buildNotice(data, id)));
    expect(joined.sections.map(({ starts }) => starts === true)).toEqual([true, false, true, false]);
  });
});

it('a pack is told of a word that its notice does not know, and of an annex that has no units', () => {
  const { pack } = office();
  expect(() => parsePack({ ...pack, notice: { title: '{units}通知' } })).toThrow('units');
  expect(() => parsePack({ ...pack, notice: { annexes: ['none'] } })).toThrow('none');
});

it('every problem and bad answer of the examples is in the notice of some unit or named as ownerless', async () => {
  for (const id of exampleIds) {
    const { data } = await loadExample(id);
    const { byUnit, ownerless } = noticeItems(data);
    const listed = new Set([...byUnit.values()].flat().map(({ place }) => place.problemId));
    expect(data.problems.filter((problem) => !listed.has(problem.id))).toEqual([]);
    for (const unit of unitsToNotify(data)) expect(buildNotice(data, unit).sections).toHaveLength(2);
    if (id === 'xianning-2020q3') expect(ownerless).not.toContain('咸宁市发改委');
    else expect(ownerless).toEqual([]);
  }
});
