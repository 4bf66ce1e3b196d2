import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBackend } from '#electron/backend.ts';
import { type AppContract, contract } from '#shared/contract.ts';
import type { Client } from '#shared/contractType.ts';
import { resourcesDir } from '../support/cli.ts';
import { loopbackClient } from '../support/loopbackClient.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

function start(userDir: string, now = () => 0): Client<AppContract> {
  const backend = createBackend({ userDir, resourcesDir, now, notify: () => undefined });
  return loopbackClient(contract, backend.handlers);
}

describe('the lock of the window', () => {
  test('is none until a PIN is set, and asks for it at the next start', async () => {
    const userDir = temporaryFolder();
    const api = start(userDir);
    expect(await api.lock.lock()).toMatchObject({ set: false, locked: false });
    expect(await api.lock.set({ pin: '2468', minutes: 5 })).toMatchObject({ set: true, locked: false, minutes: 5 });
    expect(await start(userDir).lock.state()).toMatchObject({ set: true, locked: true, minutes: 5 });
  });

  test('opens with the PIN alone, however it was typed in full width', async () => {
    const api = start(temporaryFolder());
    await api.lock.set({ pin: '2468', minutes: null });
    await api.lock.lock();
    await expect(api.lock.unlock({ pin: '1111' })).rejects.toThrow('PIN 不对');
    expect(await api.lock.state()).toMatchObject({ locked: true });
    expect(await api.lock.unlock({ pin: '２４６８' })).toMatchObject({ locked: false });
  });

  test('makes one wait after five wrong ones, and takes the right one again after that', async () => {
    let time = 0;
    const api = start(temporaryFolder(), () => time);
    await api.lock.set({ pin: '2468', minutes: null });
    for (let wrong = 0; wrong < 5; wrong += 1) await expect(api.lock.unlock({ pin: '0000' })).rejects.toThrow('不对');
    await expect(api.lock.unlock({ pin: '2468' })).rejects.toThrow('请等 30 秒');
    time = 31_000;
    expect(await api.lock.unlock({ pin: '2468' })).toMatchObject({ locked: false });
  });

  test('is changed and taken away only by whoever knows the PIN', async () => {
    const api = start(temporaryFolder());
    await api.lock.set({ pin: '2468', minutes: null });
    await expect(api.lock.set({ pin: '1357', minutes: null })).rejects.toThrow('PIN 不对');
    await expect(api.lock.set({ present: '1111', pin: null, minutes: null })).rejects.toThrow('PIN 不对');
    expect(await api.lock.set({ present: '2468', pin: null, minutes: null })).toMatchObject({ set: false });
  });

  test('keeps no PIN, only its slow hash; a forgotten one is gone with its file, and nothing else', async () => {
    const userDir = temporaryFolder();
    const api = start(userDir);
    await api.person.set({ name: '张三' });
    await api.lock.set({ pin: '24681357', minutes: 10 });
    const { file } = await api.lock.state();
    expect(path.dirname(file)).toBe(userDir);
    expect(readFileSync(file, 'utf8')).not.toContain('24681357');
    rmSync(file);
    const again = start(userDir);
    expect(await again.lock.state()).toMatchObject({ set: false, locked: false });
    expect(await again.person.get()).toEqual({ name: '张三' });
    expect(existsSync(file)).toBe(false);
  });
});
