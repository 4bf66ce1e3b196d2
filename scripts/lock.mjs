// A lock between processes: a file that holds its owner's process id.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export async function withLock(path, say, act) {
  mkdirSync(dirname(path), { recursive: true });
  for (let waited = 0; !take(path); waited += 100) {
    if (waited === 1000) say('另一个查报进程正在准备环境，等待中…');
    await setTimeout(100);
  }
  const leave = () => rmSync(path, { force: true });
  process.once('exit', leave);
  try {
    return await act();
  } finally {
    process.removeListener('exit', leave);
    leave();
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    removeWhenOrphaned(path);
    return false;
  }
}

function removeWhenOrphaned(path) {
  const owner = ownerOf(path);
  if (owner === null || isAlive(owner)) return;
  const aside = `${path}.${process.pid}`;
  try {
    // Renamed first: of several waiters only one gets it, and none removes the lock of a new owner.
    renameSync(path, aside);
    if (ownerOf(aside) !== owner) renameSync(aside, path);
    else rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function ownerOf(path) {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10) || null;
  } catch {
    return null; // gone meanwhile
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
