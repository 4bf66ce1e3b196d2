import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dispatch } from '#electron/dispatch.ts';
import { createLog } from '#electron/log.ts';
import { makeClient } from '#shared/client.ts';
import { contract as appContract } from '#shared/contract.ts';
import { type Handlers, returns, takes } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { loopbackClient } from '../support/loopbackClient.ts';

const contract = {
  unit: {
    list: returns<string[]>(),
    save: takes(z.strictObject({ name: z.string().trim().min(1, '请填写单位名称') })).returns<{ name: string }>(),
    remove: takes(z.strictObject({ id: z.string().max(3) })).returns<void>(),
  },
  disk: { fill: returns<void>(), burn: returns<void>() },
};

const handlers: Handlers<typeof contract> = {
  unit: {
    list: () => ['县政府办'],
    save: ({ name }) => ({ name }),
    remove: () => {
      throw new AppError('locked', '本轮检查已定稿。', { round: '2026-1', at: new Date(0), none: undefined });
    },
  },
  disk: {
    fill: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/x/y' })),
    burn: () => {
      throw new TypeError('x is undefined');
    },
  },
};

const client = loopbackClient(contract, handlers);

test('a call answers with what its handler returns', async () => {
  expect(await client.unit.list()).toEqual(['县政府办']);
});

test('input reaches the handler as its schema parses it', async () => {
  expect(await client.unit.save({ name: '  县教育局 ' })).toEqual({ name: '县教育局' });
});

test('wrong input is refused in Chinese with its place, the first problem first', async () => {
  const reply = await dispatch(handlers, contract, 'unit.save', { name: ' ' });
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: '请填写单位名称（name）。没有保存，请改正后重试。', details: { path: 'name' } },
  });
  const other = await dispatch(handlers, contract, 'unit.remove', { id: 'abcd' });
  expect(other.ok ? '' : other.error.message).toMatch(/\p{Script=Han}/u);
});

test('input for a call that takes none is refused', async () => {
  expect(await dispatch(handlers, contract, 'unit.list', { all: true })).toMatchObject({ error: { code: 'invalid' } });
});

test.each([
  'unit.nothing',
  'nothing.list',
  'unit',
  'unit.list.x',
  '',
  '.',
  'unit.constructor',
  'constructor.name',
  '__proto__.toString',
  'toString.call',
])('“%s” is no call and is refused', async (call) => {
  expect(await dispatch(handlers, contract, call, undefined)).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('an AppError arrives as an AppError with plain details', async () => {
  const error = await client.unit.remove({ id: 'a' }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'locked', message: '本轮检查已定稿。' });
  expect((error as AppError).details).toEqual({ round: '2026-1', at: '1970-01-01T00:00:00.000Z' });
});

test('what the machine refuses is a sentence about files', async () => {
  const error = await client.disk.fill().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'file', details: { reason: 'ENOSPC', path: '/x/y' } });
  expect((error as AppError).message).toContain('磁盘已满');
});

test('a bug is shown as internal without its text, and logged with its stack', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chabao-log-'));
  const log = createLog(folder, () => 0);
  const reply = await dispatch(handlers, contract, 'disk.burn', undefined, log);
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(reply)).not.toContain('x is undefined');
  const written = readFileSync(log.path, 'utf8');
  expect(written).toContain('1970-01-01T00:00:00.000Z disk.burn');
  expect(written).toMatch(/TypeError: x is undefined\n\s+at /);
});

test('every reply is the same after a trip through JSON', async () => {
  for (const [call, input] of [
    ['unit.list', undefined],
    ['unit.save', { name: 'a' }],
    ['unit.save', { name: 1 }],
    ['unit.remove', { id: 'a' }],
    ['disk.burn', undefined],
  ] as const) {
    const reply = await dispatch(handlers, contract, call, input);
    expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  }
});

test('the client has exactly the calls of the contract and is no promise', () => {
  const app = makeClient(appContract, () => Promise.resolve({ ok: true, value: null }));
  expect(Object.keys(app)).toEqual(Object.keys(appContract));
  for (const [group, calls] of Object.entries(appContract)) {
    expect(Object.keys(app[group as keyof typeof app])).toEqual(Object.keys(calls));
  }
  expect('then' in app).toBe(false);
});
