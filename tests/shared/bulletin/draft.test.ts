import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import { mergeDraft } from '#shared/bulletin/draft.ts';
import type { EditedBlock } from '#shared/bulletin/draftBlock.ts';
import { draftEdits } from '#shared/bulletin/draftEdits.ts';
import { ownNumbers } from '#shared/bulletin/ownNumbers.ts';
import { settleEdits } from '#shared/bulletin/settleEdits.ts';
import { staleParagraphs } from '#shared/bulletin/staleParagraphs.ts';
import type { BulletinDefinition } from '#shared/pack/bulletinDefinition.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { findingId } from '#shared/store/change.ts';
import { newsRound } from '../fact/newsPack.ts';

const facts = [
  { id: 'few', kind: 'names', annex: 'news', where: { column: 'sent', below: 5 } },
  { id: 'fewCount', kind: 'count', annex: 'news', where: { column: 'sent', below: 5 } },
  { id: 'towns', kind: 'count', annex: 'news', where: { group: 'town' } },
  { id: 'fewRate', kind: 'ratio', of: 'fewCount', to: 'towns' },
] as const;

const start = newsRound(facts, {
  bulletin: {
    title: '通报',
    issuer: '{office.name}',
    addressee: '各单位',
    opening: ['现通报如下。'],
    sections: [
      {
        heading: '一、基本情况',
        paragraphs: [
          { level: 2, text: '（一）报送情况。共{towns}个镇。' },
          { level: 2, text: '（二）差距。{few}报送不足5条，占{fewRate}。', when: { fact: 'fewCount' } },
          { level: 3, text: '1．原因。人手不够。' },
        ],
      },
      { heading: '二、要求', paragraphs: ['请整改。'] },
    ],
    closing: ['特此通报。'],
  },
});
const bulletin = start.pack.bulletin as BulletinDefinition;

const draftOf = (data: RoundData) => mergeDraft(data, bulletin, data.bulletin?.rows ?? []);
const edited = (data: RoundData): EditedBlock[] =>
  draftOf(data).blocks.map(({ id, style, numbered, text }) => ({ id, style, numbered, text }));
const save = (data: RoundData, blocks: readonly EditedBlock[]) =>
  applyEdits(data, draftEdits(data, bulletin, data.bulletin?.rows ?? [], blocks));
const rewrite = (data: RoundData, id: string, text: string) =>
  save(
    data,
    edited(data).map((block) => (block.id === id ? { ...block, text } : block)),
  );
const stale = (data: RoundData) => staleParagraphs(data, bulletin, data.bulletin?.rows ?? []);
const sent = (data: RoundData, unit: string, number: number) =>
  applyEdits(data, [{ entity: 'finding', id: findingId(data.round.id, 'news', unit), fields: { sent: number * 100 } }]);
const lines = (data: RoundData) =>
  (buildBulletin(data).sections[0]?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
  );

describe('the draft of a bulletin', () => {
  it('is what the pack writes until somebody changes it, and needs no row', () => {
    expect(draftEdits(start, bulletin, [], edited(start))).toEqual([]);
    expect(lines(start)).toContain('（二）差距。丙街道报送不足5条，占33%。');
  });

  it('is stored one change per paragraph that differs', () => {
    const blocks = edited(start).map((block) => (block.id === 'opening.0' ? { ...block, text: '现予通报。' } : block));
    expect(draftEdits(start, bulletin, [], blocks).map(({ id }) => id)).toEqual([`${start.round.id}/opening.0`]);
  });

  it('holds facts: a rewritten paragraph follows the annexes', () => {
    const mine = rewrite(start, 'sections.0.1', '不足之处。报送少的有{few}。');
    expect(lines(mine)).toContain('（二）不足之处。报送少的有丙街道。');
    expect(lines(sent(mine, '乙镇', 2))).toContain('（二）不足之处。报送少的有丙街道、乙镇。');
  });

  it('is numbered anew when paragraphs are moved, in the manner of the pack', () => {
    const blocks = edited(start);
    const [opening, first, one, two, third, second, ...rest] = blocks;
    if (!opening || !first || !one || !two || !third || !second) throw new Error('six blocks');
    const moved = save(start, [opening, second, first, two, one, third, ...rest]);
    expect(
      lines(moved)
        .filter((line) => /^[一二（1]/u.test(line))
        .map((line) => line.slice(0, 6)),
    ).toEqual(['一、要求', '二、基本情况', '（一）差距。', '（二）报送情', '1．原因。人']);
  });

  it('closes the gap in the numerals that a paragraph leaves which is not printed', () => {
    const nobody = sent(start, '丙街道', 9);
    expect(lines(nobody).filter((line) => line.startsWith('（'))).toEqual(['（一）报送情况。共3个镇。']);
  });

  it('keeps a paragraph that was left out, to be taken in again', () => {
    const without = save(start, edited(start).slice(1));
    expect(lines(without)).not.toContain('现通报如下。');
    expect(draftOf(without).dropped.map(({ id }) => id)).toEqual(['opening.0']);
    const added = { id: 'a1', style: 'body', numbered: true, text: '另有{towns}个镇。' } as const;
    expect(lines(save(without, [added, ...edited(without)]))).toContain('另有3个镇。');
  });

  it('shows the place of a fact that no pack has any more, instead of failing', () => {
    expect(lines(rewrite(start, 'opening.0', '共{lost}家、{towns}个镇。'))).toContain('共（未填）家、3个镇。');
  });
});

describe('a rewritten paragraph is stale', () => {
  const mine = rewrite(start, 'sections.0.1', '差距明显，{few}最少，占比近半。');

  it('not as long as its facts come to the same', () => {
    expect(stale(mine)).toEqual([]);
    expect(stale(sent(mine, '丙街道', 3))).toEqual([]);
  });

  it('when a share passes a half, because 近半 is not 过半', () => {
    const [found] = stale(sent(mine, '乙镇', 2));
    expect(found?.reasons).toEqual([{ kind: 'sense', fact: 'fewRate', was: 'few', now: 'most' }]);
    expect(found?.now).toBe('差距。{few}报送不足5条，占{fewRate}。');
  });

  it('when the pack would leave it out, and is kept all the same', () => {
    const nobody = sent(mine, '丙街道', 9);
    const [found] = stale(nobody);
    expect(found?.reasons.map(({ kind }) => kind)).toContain('hidden');
    expect(found?.now).toBeNull();
    expect(lines(nobody)).toContain('（二）差距明显，无最少，占比近半。');
  });

  it('when the pack says it in other words', () => {
    const [section, ...sections] = bulletin.sections;
    if (!section) throw new Error('a section');
    const [one, ...others] = section.paragraphs;
    const changed = { level: 2 as const, text: '（二）不足。{few}不到5条。', when: { fact: 'fewCount' } };
    const later: BulletinDefinition = {
      ...bulletin,
      sections: [{ ...section, paragraphs: [one ?? '', changed, ...others.slice(1)] }, ...sections],
    };
    const [found] = staleParagraphs(mine, later, mine.bulletin?.rows ?? []);
    expect(found?.reasons).toEqual([{ kind: 'source', was: '差距。{few}报送不足5条，占{fewRate}。' }]);
    const gone = staleParagraphs(mine, { ...bulletin, sections: [] }, mine.bulletin?.rows ?? []);
    expect(gone[0]?.reasons).toEqual([{ kind: 'gone' }]);
  });

  it('until it is decided: mine stays as it is, the new one follows the pack again', () => {
    const later = sent(mine, '乙镇', 2);
    const row = later.bulletin?.rows[0];
    if (!row) throw new Error('a row');
    const kept = applyEdits(later, settleEdits(later, bulletin, row, 'mine'));
    expect(stale(kept)).toEqual([]);
    expect(lines(kept)).toContain('（二）差距明显，丙街道、乙镇最少，占比近半。');
    const taken = applyEdits(later, settleEdits(later, bulletin, row, 'new'));
    expect(stale(taken)).toEqual([]);
    expect(lines(taken)).toContain('（二）差距。丙街道、乙镇报送不足5条，占67%。');
  });
});

test('numbers that a person typed are named; those of the pack and of facts are none', () => {
  expect(ownNumbers('12345热线受理{received}件，办结329件，占97.1%。', '12345热线受理{received}件。')).toEqual([
    '329',
    '97.1%',
  ]);
  expect(ownNumbers('5家、5家', '5家')).toEqual(['5']);
});

describe('whatever is done to the text', () => {
  const operation = fc.record({
    kind: fc.constantFrom('move', 'drop', 'add', 'rewrite', 'level'),
    from: fc.nat(30),
    to: fc.nat(30),
    text: fc.constantFrom('甲', '乙{towns}', '{{丙}', ''),
  });
  type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;
  const styles = ['heading1', 'heading2', 'heading3', 'heading4', 'body'] as const;

  function apply(blocks: readonly EditedBlock[], { kind, from, to, text }: Operation, id: string): EditedBlock[] {
    const list = [...blocks];
    const at = from % (list.length || 1);
    const [block] = kind === 'add' ? [] : list.splice(at, 1);
    const there = to % (list.length + 1);
    if (kind === 'move' && block) list.splice(there, 0, block);
    if (kind === 'add') list.splice(there, 0, { id, style: 'body', numbered: true, text });
    if (kind === 'rewrite' && block) list.splice(at, 0, { ...block, text });
    if (kind === 'level' && block) list.splice(at, 0, { ...block, style: styles[to % 5] ?? 'body' });
    return list;
  }

  test('what is stored is what was seen, in that order, and saving again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
        let data = start;
        for (const [index, each] of operations.entries()) {
          const wanted = apply(edited(data), each, `own-${index}`);
          data = save(data, wanted);
          expect(edited(data)).toEqual(wanted);
          expect(draftEdits(data, bulletin, data.bulletin?.rows ?? [], wanted)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('two laptops that change different paragraphs get the same text, whoever comes first', () => {
    fc.assert(
      fc.property(operation, operation, (mine, theirs) => {
        const a = draftEdits(start, bulletin, [], apply(edited(start), mine, 'own-a'));
        const b = draftEdits(start, bulletin, [], apply(edited(start), theirs, 'own-b'));
        const touched = new Set(a.map(({ id }) => id));
        fc.pre(b.every(({ id }) => !touched.has(id)));
        expect(edited(applyEdits(start, [...a, ...b]))).toEqual(edited(applyEdits(start, [...b, ...a])));
      }),
      { numRuns: 150 },
    );
  });
});
