import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { hosts } from './support/app.ts';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
}

/** The tree of an asar: four 32-bit numbers, the last of which is the length of the JSON that follows. */
function readAsar(path: string): Entry {
  const bytes = readFileSync(path);
  return JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
}

function namesIn(entry: Entry | undefined): string[] {
  return Object.keys(entry?.files ?? {}).sort();
}

/** The switches that Electron reads from its own program file: a mark, version, count, then one character for each. */
function readFuses(program: string): string {
  const bytes = readFileSync(program);
  const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  const at = bytes.indexOf(mark) + mark.length;
  return bytes.toString('latin1', at + 2, at + 2 + (bytes[at + 1] ?? 0));
}

describe.runIf(hosts.includes('packed'))('the packed program', () => {
  test('holds what it needs and nothing else of the folder that it is made from', () => {
    const app = readAsar(join(dirname(inject('packed')), 'resources/app.asar'));
    expect(namesIn(app)).toEqual(['dist', 'node_modules', 'package.json']);
    expect(namesIn(app.files?.dist)).toEqual(['electron', 'renderer']);
    expect(namesIn(app.files?.node_modules)).toContain('better-sqlite3');
  });

  test('runs no other code: not as Node, not with NODE_OPTIONS, not under a debugger, only from its archive', () => {
    const [runAsNode, , nodeOptions, inspect, , onlyFromArchive] = readFuses(inject('packed'));
    expect({ runAsNode, nodeOptions, inspect, onlyFromArchive }).toEqual({
      runAsNode: '0',
      nodeOptions: '0',
      inspect: '0',
      onlyFromArchive: '1',
    });
  });
});
