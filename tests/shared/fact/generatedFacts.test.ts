import { describe, expect, it } from 'vitest';
import { basisOf } from '#shared/bulletin/staleParagraphs.ts';
import { computeFact } from '#shared/fact/computeFact.ts';
import { describeFact } from '#shared/fact/describeFact.ts';
import { fillPlainText } from '#shared/fact/fillText.ts';
import { generatedFacts } from '#shared/fact/generatedFacts.ts';
import { generatedName, parseGeneratedName, type RowPick } from '#shared/fact/generatedName.ts';
import { isKnownFact } from '#shared/fact/isKnownFact.ts';
import { exampleIds, loadExample } from '../../support/examples.ts';
import { newsRound } from './newsPack.ts';
import { roundOf } from './roundOf.ts';

const data = newsRound([]);
const say = (name: string) => computeFact(data, name).text;

/** A choice whose answers have every mark that a name could trip over. */
function checked() {
  const units = ['甲局', '乙局', '丙局', '丁镇', '戊镇'];
  const answers = ['是', '否', '否', '部分{有|无}=50%', '否'];
  const options = ['是', '否', '部分{有|无}=50%'].map((value) => ({ value }));
  const pack = {
    format: 'chabao-pack/1',
    id: 'p',
    version: 1,
    title: '检查',
    office: { name: '某县人民政府办公室', place: '某县' },
    groups: [
      { id: 'bureau', name: '部门' },
      { id: 'town', name: '乡镇' },
    ],
    units: units.map((name) => ({ name, group: name.endsWith('镇') ? 'town' : 'bureau' })),
    round: { title: '轮次', year: 2024 },
    annexes: [
      {
        id: 'work',
        number: 2,
        title: '检查表',
        rows: { from: 'units' as const },
        columns: [
          { kind: 'name' as const, id: 'unit', title: '单位' },
          { kind: 'choice' as const, id: 'site', title: '网站', options, bad: ['否', '部分{有|无}=50%'] },
        ],
      },
    ],
  } as const;
  const site = Object.fromEntries(units.map((name, index) => [name, { site: answers[index] ?? null }]));
  return roundOf(structuredClone(pack) as unknown as Parameters<typeof roundOf>[0], { findings: { work: site } });
}

describe('what an annex answers without having been asked by the pack', () => {
  it('of each answer: how many, which share, who, and the first of them', () => {
    const round = checked();
    const of = (what: string) => computeFact(round, `=work|site=否|${what}`).text;
    expect([of('count'), of('share'), of('names')]).toEqual(['3', '60%', '乙局、丙局、戊镇']);
    expect(of('firstNames:2')).toBe('乙局、丙局等3家');
    expect(computeFact(round, '=work|site=否@town|count').text).toBe('1');
    expect(computeFact(round, '=work|site=否@town|share').text).toBe('50%');
    expect(computeFact(round, '=work|site!|count').text).toBe('4');
    expect(describeFact(round.pack, '=work|site=否@town|count')).toBe('附件2乡镇“网站”为“否”的个数');
  });

  it('of numbers: sum, average of those that have one, extremes, the first and last', () => {
    expect(say('=news|*|sum:sent')).toBe('323');
    expect(say('=news|*|average:sent')).toBe('64.6');
    expect([say('=news|*|highest:sent'), say('=news|*|lowest:sent')]).toEqual(['230', '4']);
    expect(say('=news|*@town|sum:sent')).toBe('69');
    expect(say('=news|*|top:sent:2')).toBe('县政府办、甲镇');
    expect(say('=news|*|lastWith:sent:2')).toBe('丙街道（4）、乙镇（23）');
    expect(say('=news|sent>=24|names')).toBe('甲镇、县政府办、县卫生健康局');
    expect(say('=news|sent<24|count')).toBe('2');
    expect(say('=news|*|sum:remark.late')).toBe('16');
  });

  it('names are in official order, however the annex is sorted', () => {
    expect(say('=news|published?|names')).toBe('甲镇、乙镇、丙街道、县政府办、县卫生健康局');
  });

  it('a text says its number now, and is marked when what it says has come to nothing', () => {
    const text = '有{=work|site=否|count}家网站不更新。';
    const round = checked();
    expect(fillPlainText(round, text)).toBe('有3家网站不更新。');
    const { senses } = basisOf(round, text, undefined);
    const better = { ...round, findings: { work: {} } };
    expect(fillPlainText(better, text)).toBe('有0家网站不更新。');
    expect([senses, basisOf(better, text, undefined).senses]).toEqual([
      { '=work|site=否|count': 'some' },
      { '=work|site=否|count': 'none' },
    ]);
  });
});

describe('the list of all of them', () => {
  it('has names that can stand in a text, come back as they were, and have words and a value of their own', async () => {
    for (const id of exampleIds) {
      const { data: example } = await loadExample(id);
      const names = generatedFacts(example, [90]);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) {
        const query = parseGeneratedName(name);
        expect(query && generatedName(query)).toBe(name);
        expect(isKnownFact(example.pack, name)).toBe(true);
        expect(fillPlainText(example, `共{${name}}。`)).toBe(`共${computeFact(example, name).text}。`);
      }
      expect(new Set(names.map((name) => describeFact(example.pack, name))).size).toBe(names.length);
    }
  });

  it('an answer with braces and bars in it is asked for like any other', () => {
    const round = checked();
    const [name = ''] = generatedFacts(round).filter((each) => each.includes('50') && each.endsWith('count'));
    expect(fillPlainText(round, `有{${name}}家`)).toBe('有1家');
    const pick: RowPick = { kind: 'answer', column: 'site', value: '部分{有|无}=50%' };
    expect(parseGeneratedName(name)?.pick).toEqual(pick);
  });

  it('a number that is asked for brings lists from it and up to it, and so many names', () => {
    const names = generatedFacts(data, [4]);
    expect(names).toEqual(expect.arrayContaining(['=news|sent>=4|names', '=news|sent<4|count', '=news|*|top:sent:4']));
    expect(generatedFacts(data).some((name) => /[<>]/u.test(name))).toBe(false);
  });

  it('neither prose nor what does not add up is offered as what it is not', () => {
    const names = generatedFacts(data);
    expect(names).not.toContain('=news|*|sum:rate');
    expect(names).toContain('=news|*|average:rate');
    expect(names.some((name) => name.startsWith('=news|no'))).toBe(false);
  });
});

it('what the pack no longer has is no fact', () => {
  const gone = ['=gone|*|count', '=news|gone=是|count', '=news|*@gone|count', '=news|#gone|count', '=news|sent!|count'];
  const wrong = [
    '=news',
    '=news|*',
    '=news|*|count|more',
    '=news|*|top:sent',
    '=news|*|count:sent',
    '=news|*|firstNames:0',
    'news|*|count',
  ];
  for (const name of [...gone, ...wrong]) expect([name, isKnownFact(data.pack, name)]).toEqual([name, false]);
});
