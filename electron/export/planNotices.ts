import { AppError } from '#shared/error.ts';
import { buildNotice, officialName } from '#shared/notice/buildNotice.ts';
import { joinNotices } from '#shared/notice/joinNotices.ts';
import { noticeItems, unitsToNotify } from '#shared/notice/noticeItems.ts';
import type { NoticeOrder, WrittenNotices } from '#shared/notice/noticeOrder.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { existsIn } from '#shared/round/unitThroughTime.ts';
import type { ExportMaterial } from './exportMaterial.ts';
import type { PlannedDocument } from './plannedFile.ts';

/** 整改通知单: a document for each unit, or one for all. */
export function noticeDocuments({ data, repeats, evidence }: ExportMaterial, order: NoticeOrder): PlannedDocument[] {
  const beside = { repeats, evidence, pictures: order.pictures };
  const ids = wantedUnits(data, order);
  const build = (id: string) => buildNotice(data, id, beside);
  if (!order.oneFile) return ids.map((id) => ({ title: `整改通知单-${nameOf(data, id)}`, build: () => build(id) }));
  const joined = joinNotices(ids.map(build));
  return [{ title: joined.title, build: () => joined }];
}

function wantedUnits(data: RoundData, { unitIds }: NoticeOrder): readonly string[] {
  if (unitIds !== null) return unitIds;
  const all = unitsToNotify(data);
  if (all.length > 0) return all;
  throw new AppError('not-found', '本轮次没有需要整改的问题，没有导出。请去掉“整改通知单”再导出。');
}

function nameOf(data: RoundData, id: string): string {
  const unit = data.units.find((each) => each.id === id);
  return unit ? officialName(data, unit) : id;
}

/** What a person should know about the notices. */
export function describeNotices(data: RoundData, order: NoticeOrder): WrittenNotices {
  const ids = wantedUnits(data, order);
  const all = order.unitIds === null;
  const { byUnit, ownerless } = noticeItems(data);
  const there = data.units.filter((unit) => existsIn(unit, data.round) || byUnit.has(unit.id));
  const unsure = ids.flatMap((id) =>
    (byUnit.get(id) ?? [])
      .filter(({ sure }) => !sure)
      .map(({ column, text }) => ({ unit: nameOf(data, id), item: column, text })),
  );
  return {
    units: ids.length,
    without: all ? there.length - ids.length : 0,
    unsure,
    ownerless: all ? ownerless : [],
  };
}
