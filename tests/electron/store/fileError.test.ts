import path from 'node:path';
import { expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { withFileErrors } from '#electron/store/fileError.ts';
import { loadFindings } from '#electron/store/findings.ts';
import { createStore } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { AppError } from '#shared/error.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { laptopOptions } from './laptopOptions.ts';

test('a full disk: what was confirmed is kept, the sentence says so, and work goes on when there is room', () => {
  const store = createStore(path.join(temporaryFolder(), '某县.chabao'), laptopOptions('甲'));
  const record = (n: number) =>
    appendEdits(store, 'record', [{ entity: 'finding', id: `2022q2/annex1/s${n}`, fields: { a: '是'.repeat(500) } }]);
  record(0);
  store.db.pragma(`max_page_count = ${store.db.pragma('page_count', { simple: true })}`);
  let confirmed = 1;
  const fill = () => {
    for (;;) {
      record(confirmed);
      confirmed++;
    }
  };
  expect(fill).toThrow(AppError);
  expect(() => record(confirmed)).toThrow(/磁盘已满，“某县\.chabao”.*此前确认保存的内容都在/);
  expect(Object.keys(loadFindings(store.db, '2022q2').annex1 ?? {})).toHaveLength(confirmed);
  store.db.pragma('max_page_count = 1000000');
  record(confirmed);
  expect(verifyStore(store)).toMatchObject({ ok: true, changes: confirmed + 1 });
  closeStore(store);
});

test.each([
  ['SQLITE_FULL', 'file', '磁盘已满'],
  ['ENOSPC', 'file', '磁盘已满'],
  ['SQLITE_IOERR_SHMSIZE', 'file', '磁盘已满'],
  ['SQLITE_READONLY_DBMOVED', 'file', '只读'],
  ['SQLITE_BUSY', 'locked', '占用'],
  ['SQLITE_CORRUPT', 'damaged', '损坏'],
  ['SQLITE_IOERR_WRITE', 'file', '磁盘出错'],
])('%s is a sentence', (cause, code, words) => {
  const act = () =>
    withFileErrors('/某处/某县.chabao', () => {
      throw Object.assign(new Error(cause), { code: cause });
    });
  expect(act).toThrow(expect.objectContaining({ code, message: expect.stringContaining(words) }));
});

test('a bug stays a bug', () => {
  const bug = new TypeError('x is undefined');
  const act = () =>
    withFileErrors('某县.chabao', () => {
      throw bug;
    });
  expect(act).toThrow(bug);
});
