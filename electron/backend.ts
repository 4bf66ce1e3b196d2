import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { AppContract, AppEvents } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { createBackupDesk } from './backup/backupDesk.ts';
import { createCallGate } from './callGate.ts';
import { createExporter } from './export/exporter.ts';
import { accountHandlers } from './handlers/accounts.ts';
import { annexHandlers } from './handlers/annexes.ts';
import { attentionHandlers } from './handlers/attention.ts';
import { backupHandlers } from './handlers/backups.ts';
import { bulletinHandlers } from './handlers/bulletins.ts';
import { checkHandlers } from './handlers/checks.ts';
import { conflictHandlers } from './handlers/conflicts.ts';
import type { Context } from './handlers/context.ts';
import { evidenceHandlers } from './handlers/evidence.ts';
import { exchangeHandlers } from './handlers/exchange.ts';
import { exportHandlers } from './handlers/exports.ts';
import { fillHandlers } from './handlers/filling.ts';
import { findingHandlers } from './handlers/findings.ts';
import { hintWordHandlers } from './handlers/hintWords.ts';
import { historyHandlers } from './handlers/history.ts';
import { importHandlers } from './handlers/imports.ts';
import { lockHandlers } from './handlers/lock.ts';
import { noticeHandlers } from './handlers/notices.ts';
import { paperHandlers } from './handlers/papers.ts';
import { personHandlers } from './handlers/person.ts';
import { phraseHandlers } from './handlers/phrases.ts';
import { preferenceHandlers } from './handlers/preferences.ts';
import { priorHandlers } from './handlers/prior.ts';
import { problemHandlers } from './handlers/problems.ts';
import { progressHandlers } from './handlers/progress.ts';
import { registerHandlers } from './handlers/register.ts';
import { remarkHandlers } from './handlers/remarks.ts';
import { roundHandlers } from './handlers/rounds.ts';
import { searchHandlers } from './handlers/search.ts';
import { teamHandlers } from './handlers/team.ts';
import { unitHandlers } from './handlers/units.ts';
import { visitHandlers } from './handlers/visits.ts';
import { closeSession, workspaceHandlers } from './handlers/workspace.ts';
import { healSession } from './healSession.ts';
import { dropOpened, openedFolder } from './openedFiles.ts';
import { forgetData } from './session.ts';
import { readSettings, writeSettings } from './settings.ts';
import { findBlob } from './store/blobs.ts';
import { dropOldUploads, receiveUpload, uploadFolder } from './uploads.ts';

export interface BackendOptions {
  /** Settings and logs of the user. */
  readonly userDir: string;
  /** Packs, samples and help that come with the program. */
  readonly resourcesDir: string;
  readonly notify: <Name extends keyof AppEvents>(event: Name, payload: AppEvents[Name]) => void;
  readonly now?: () => number;
  /** Makes a PDF of a page; where there is no window to do it, LibreOffice is asked. */
  readonly printHtml?: (html: string) => Promise<Uint8Array>;
}

export interface EvidencePort {
  /** Keeps the bytes until a call names the token. */
  receive(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<string>;
  /** The bytes of this hash in the open workspace. */
  find(hash: string): Uint8Array | undefined;
}

export interface Backend {
  readonly context: Context;
  readonly handlers: Handlers<AppContract>;
  /** Bytes on their way in and out; everything else crosses as data. */
  readonly evidence: EvidencePort;
  /** Stops what is being exported; settles when no half-written file is left. */
  stopExports(): Promise<void>;
  /** Before closing: what was recorded since the last backup is put where backups go, as far as that takes no long. */
  finishBackups(): Promise<void>;
  /** Closes the workspace, with a verified backup beside it; `problem` says why there is none. */
  close(): { problem: string | null };
}

/** What touches no workspace, or stops what holds the gate. */
const passingTheGate: ReadonlySet<string> = new Set([
  'exchange.merge',
  'exchange.preview',
  'exchange.cancel',
  'lock.state',
  'lock.lock',
  'lock.unlock',
  'preference.get',
  'preference.set',
]);

/** The store and all handlers: the same for the window, the browser, the command line and the tests. */
export function createBackend(options: BackendOptions): Backend {
  const { printHtml, notify, ...given } = options;
  const exporter = createExporter({
    printHtml,
    onProgress: (done, total, label) => notify('progress', { task: 'export', done, total, label }),
  });
  const now = options.now ?? Date.now;
  const desk = createBackupDesk({
    userDir: options.userDir,
    now,
    tell: (sentence) => notify('safety', { sentence, changed: false, closed: false }),
    onMended: () => {
      if (context.session) forgetData(context.session);
      notify('safety', { sentence: null, changed: true, closed: false });
    },
    onDamaged: (session) => healSession(context, session),
  });
  const gate = createCallGate();
  const context: Context = { now, newId: randomUUID, ...given, notify, exporter, desk, gate, session: null };
  nameDevice(options.userDir);
  const calls: Handlers<AppContract> = {
    workspace: workspaceHandlers(context),
    backup: backupHandlers(context),
    person: personHandlers(context),
    lock: lockHandlers(context),
    preference: preferenceHandlers(context),
    unit: unitHandlers(context),
    account: accountHandlers(context),
    register: registerHandlers(context),
    round: roundHandlers(context),
    annex: annexHandlers(context),
    bulletin: bulletinHandlers(context),
    check: checkHandlers(context),
    hintWord: hintWordHandlers(context),
    paper: paperHandlers(context),
    finding: findingHandlers(context),
    problem: problemHandlers(context),
    attention: attentionHandlers(context),
    fill: fillHandlers(context),
    notice: noticeHandlers(context),
    phrase: phraseHandlers(context),
    prior: priorHandlers(context),
    remark: remarkHandlers(context),
    visit: visitHandlers(context),
    evidence: evidenceHandlers(context),
    progress: progressHandlers(context),
    search: searchHandlers(context),
    exchange: exchangeHandlers(context),
    team: teamHandlers(context),
    conflict: conflictHandlers(context),
    history: historyHandlers(context),
    export: exportHandlers(context),
    import: importHandlers(context),
  };
  const handlers = gate.guard(calls, passingTheGate);
  const uploads = uploadFolder(options.userDir);
  dropOldUploads(uploads, context.now());
  dropOpened(openedFolder(options.userDir));
  const evidence: EvidencePort = {
    receive: (source) => receiveUpload(uploads, source),
    find: (hash) => (context.session ? findBlob(context.session.store.db, hash) : undefined),
  };
  const stopExports = () => {
    exporter.cancel();
    return exporter.settled();
  };
  const finishBackups = () => desk.finish(context.session);
  return { context, handlers, evidence, stopExports, finishBackups, close: () => closeSession(context) };
}

/** A device keeps its name for life: every change carries it. */
function nameDevice(userDir: string): void {
  const settings = readSettings(userDir);
  if (settings.device === '')
    writeSettings(userDir, { ...settings, device: `${hostname()}-${randomUUID().slice(0, 8)}` });
}
