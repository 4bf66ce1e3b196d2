import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import type { ExchangeOverview } from '#shared/exchange/mergeView.ts';
import { deviceKey, fingerprint } from '../exchange/deviceKey.ts';
import { mergePrepared, previewMerge, type Rehearsed } from '../exchange/mergePrepared.ts';
import { mergeSummary } from '../exchange/mergeSummary.ts';
import { prepareBundles } from '../exchange/prepareMerge.ts';
import { forgetDevice } from '../exchange/trustedDevices.ts';
import { writeBundle } from '../exchange/writeBundle.ts';
import { writeMergeReport } from '../exchange/writeMergeReport.ts';
import { refuseFinal } from '../finalRounds.ts';
import { forgetData, type Session } from '../session.ts';
import { readSettings } from '../settings.ts';
import { listEvidenceHashes } from '../store/evidence.ts';
import type { MergeStep } from '../store/mergeChanges.ts';
import { listMerges } from '../store/merges.ts';
import { findPeer, listPeers } from '../store/peers.ts';
import { redoMerge, undoMerge } from '../store/undoMerge.ts';
import { listUnitsOf } from '../store/visits.ts';
import { type Context, currentSession, provedSession } from './context.ts';

export function exchangeHandlers(context: Context): Handlers<AppContract>['exchange'] {
  let working: AbortController | null = null;
  let seen: { readonly token: string; readonly session: Session; readonly rehearsed: Rehearsed } | null = null;
  /** One at a time, and stopped by `cancel`. */
  const stoppable = async <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
    if (working) throw new AppError('conflict', '正在读取、写出或合并交换包，请等它完成或先停止。');
    working = new AbortController();
    try {
      return await work(working.signal);
    } finally {
      working = null;
    }
  };
  const takeBack = (act: typeof undoMerge, id: string) => {
    const session = currentSession(context);
    const { restored, kept } = act(session.store, id, (edits) => refuseFinal(session, edits));
    forgetData(session);
    return { restored, kept };
  };
  const notify = (done: number, total: number, label: string) =>
    context.notify('progress', { task: 'merge', done, total, label });
  return {
    overview: () => overview(context),
    bundle: ({ path: file, since, assignee, passphrase }) =>
      stoppable(async (signal) => {
        const { store } = await provedSession(context);
        const units = assignee === null ? null : listEvidenceHashes(store.db, listUnitsOf(store.db, assignee));
        return writeBundle(store, deviceKey(context.userDir), {
          file: path.resolve(file),
          existing: 'number',
          known: since === null ? [] : knownBy(store, since),
          ...(units && { wants: (sha: string) => units.has(sha) }),
          passphrase: passphrase || undefined,
          signal,
          onProgress: (done, total) => notify(done, total, `正在写出第 ${done} 个文件，共 ${total} 个`),
        });
      }),
    preview: ({ paths, passphrase }) =>
      stoppable(async (signal) => {
        const session = await provedSession(context);
        const prepared = await prepareBundles(session.store, paths, {
          userDir: context.userDir,
          passphrase,
          signal,
          onProgress: (done, total, name) => notify(done, total, `正在读取和核对“${name}”`),
        });
        const token = context.newId();
        const onStep = ({ done, total }: MergeStep) => notify(done, total, '正在试算合并的结果');
        const { preview, rehearsed } = await context.gate.hold(() =>
          previewMerge(session, token, prepared, { signal, onStep }),
        );
        seen = { token, session, rehearsed };
        return preview;
      }),
    merge: ({ token, finals }) =>
      stoppable(async (signal) => {
        const session = currentSession(context);
        if (seen?.token !== token || seen.session !== session) {
          throw new AppError('conflict', '这些交换包的预览已经过时，没有合并。请重新选择文件。');
        }
        const { rehearsed } = seen;
        seen = null;
        const onStep = ({ done, total }: MergeStep) => notify(done, total, '正在写入工作簿');
        return context.gate.hold(() => mergePrepared(session, context.userDir, rehearsed, finals, { signal, onStep }));
      }),
    cancel: () => {
      if (working) working.abort();
      else seen = null;
    },
    undo: ({ id }) => takeBack(undoMerge, id),
    redo: ({ id }) => takeBack(redoMerge, id),
    report: async ({ id, folder }) => ({
      paths: await writeMergeReport(currentSession(context).store.db, id, folder),
    }),
    forget: ({ device }) => {
      forgetDevice(context.userDir, device);
      return overview(context);
    },
  };
}

function knownBy({ db }: Session['store'], device: string) {
  const peer = findPeer(db, device);
  if (peer) return peer.knows;
  throw new AppError('not-found', '还没有合并过这台电脑的交换包，不知道它有什么。请选“全部”。', { device });
}

function overview(context: Context): ExchangeOverview {
  const { store } = currentSession(context);
  const peers = new Map(listPeers(store.db).map((peer) => [peer.device, peer]));
  const { devices } = readSettings(context.userDir);
  return {
    person: store.person,
    device: store.device,
    fingerprint: fingerprint(deviceKey(context.userDir).publicKey),
    merges: listMerges(store.db).map(mergeSummary).reverse(),
    devices: Object.entries(devices).map(([device, key]) => {
      const peer = peers.get(device);
      return { device, fingerprint: fingerprint(key), person: peer?.person ?? '', lastAt: peer?.at ?? null };
    }),
  };
}
