import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import type { ExportLook, ExportOrder } from '#shared/document/exportOrder.ts';
import { roundSlip } from '../check/roundSlip.ts';
import { slipClashes, writeSlip } from '../check/writeSlip.ts';
import { roundData, type Session } from '../session.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { type Context, currentSession, provedSession } from './context.ts';

export function exportHandlers(context: Context): Handlers<AppContract>['export'] {
  const { exporter, userDir } = context;
  return {
    look: async ({ roundId }) => {
      const session = currentSession(context);
      const found = await exporter.run(session, { kind: 'look', roundId });
      return { ...found, templates: rememberedTemplates(userDir, session, roundId) };
    },
    clashes: async (order) => {
      const found = await exporter.run(currentSession(context), { kind: 'clashes', order: placed(order) });
      return order.slip ? [...found, ...slipClashes(roundSlip(context, order.roundId), order.folder)] : found;
    },
    run: async (order) => {
      const session = await provedSession(context);
      rememberTemplates(userDir, session, order);
      const written = await exporter.run(session, { kind: 'write', order: placed(order) });
      if (!order.slip || written.stopped) return written;
      const { folder, existing } = placed(order);
      const slip = await writeSlip(context, roundSlip(context, order.roundId), folder, existing);
      return { ...written, files: [...written.files, ...slip] };
    },
    cancel: () => exporter.cancel(),
  };
}

function placed(order: ExportOrder): ExportOrder {
  return { ...order, folder: path.resolve(order.folder) };
}

/** All versions of a pack have the same forms. */
function templateKey({ pack }: { readonly pack: { readonly id: string } }, annexId: string): string {
  return `${pack.id}/${annexId}`;
}

function rememberedTemplates(userDir: string, session: Session, roundId: string): ExportLook['templates'] {
  const data = roundData(session, roundId);
  const { templates } = readSettings(userDir);
  return data.pack.annexes.flatMap(({ id }) => {
    const file = templates[templateKey(data, id)];
    return file === undefined ? [] : [{ annexId: id, path: file, missing: !existsSync(file) }];
  });
}

/** Of the annexes that are exported now: one without a form has none any more. */
function rememberTemplates(userDir: string, session: Session, order: ExportOrder): void {
  const { annexIds, templates, roundId } = order;
  const data = roundData(session, roundId);
  const settings = readSettings(userDir);
  const exported = data.pack.annexes.filter(({ id }) => annexIds === null || annexIds.includes(id));
  const kept = new Map(Object.entries(settings.templates));
  for (const { id } of exported) kept.delete(templateKey(data, id));
  for (const { annexId, path: file } of templates) kept.set(templateKey(data, annexId), file);
  const next = Object.fromEntries(kept);
  if (JSON.stringify(next) !== JSON.stringify(settings.templates))
    writeSettings(userDir, { ...settings, templates: next });
}
