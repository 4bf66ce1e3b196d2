import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './cli.ts';
import { keepYoungHeapSmall } from './youngHeap.ts';

/** Synchronous, so that nothing is lost in a pipe when the process ends. */
function writerTo(descriptor: 1 | 2) {
  return (text: string) => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += write(descriptor, bytes, at);
  };
}

function write(descriptor: 1 | 2, bytes: Buffer, at: number): number {
  try {
    return writeSync(descriptor, bytes, at);
  } catch (error) {
    // A full pipe: its reader is slow.
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0;
    throw error;
  }
}

// exceljs' zip library calls new Buffer(); Node is silent about that in node_modules, but not in a bundle.
process.noDeprecation = true;
keepYoungHeapSmall();

process.exitCode = await main(process.argv.slice(2), {
  resourcesDir: join(import.meta.dirname, '../../resources'),
  out: writerTo(1),
  err: writerTo(2),
});
