import path from 'node:path';
import { expect, it } from 'vitest';
import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { listPacks, loadPack } from '#electron/packLibrary.ts';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { Round, RoundData } from '#shared/round/roundData.ts';
import { plainUnit } from '#shared/round/subject.ts';
import { type Edit, findingId } from '#shared/store/change.ts';

const resources = path.join(import.meta.dirname, '../../../resources');
const pack = loadPack(resources, 'general');

function unit(id: string, name: string, groupId: string, order: number): Edit {
  return { entity: 'unit', id, fields: { ...plainUnit, name, groupId, order } };
}

function textOf(edits: readonly Edit[]): string {
  const round = newWorkspaceEdits(pack).find(({ entity }) => entity === 'round');
  const empty = { pack, round: { ...round?.fields, id: 'r' } as unknown as Round };
  const data: RoundData = { ...empty, units: [], accounts: [], tasks: [], findings: {}, problems: [] };
  const blocks = buildBulletin(applyEdits(data, edits)).sections[0]?.blocks ?? [];
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []))
    .join('\n');
}

it('is offered first among the packs and has no sample', () => {
  expect(listPacks(resources)[0]).toMatchObject({ id: 'general', general: true });
  expect(pack.units).toEqual([]);
});

it('has a bulletin that reads well before anything is recorded and leaves nothing open', () => {
  const text = textOf([]);
  expect(text).not.toMatch(/[{}]|（未填）/);
  expect(text).toContain('某县人民政府办公室关于2026年第四季度政务公开工作检查情况的通报');
});

it('names what was found, the severe findings only when there are some', () => {
  const record = (annex: string, subject: string, fields: Edit['fields']): Edit => ({
    entity: 'finding',
    id: findingId('r', annex, subject),
    fields,
  });
  const units = [unit('a', '甲局', 'department', 1), unit('b', '乙镇', 'town', 2)];
  expect(textOf(units)).not.toContain('须立即撤下');
  const text = textOf([
    ...units,
    record('work', 'b', { mechanism: '否' }),
    record('website', 'a', { secrets: '是', updates: '部分栏目未及时更新' }),
    record('hotline', 'b', { orders: '超期签收14 件，有未按规则退单情况' }),
  ]);
  expect(text).toContain('没有建立政务公开工作机制的单位：乙镇；');
  expect(text).toContain('甲局公开了涉及国家秘密');
  expect(text).toContain('超期签收工单14件，涉及1个单位');
  expect(text).toContain('未按规则退单的单位：乙镇。');
});
