import type { Look } from '#shared/round/evidence.ts';
import type { PictureAnswer, PictureJob, Prepared, Rendered } from './pictureJob.ts';

type Waiting = { readonly resolve: (value: Prepared | Rendered) => void; readonly reject: (error: Error) => void };

interface Bench {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/**
 * As many pictures at once as leave a core for the window itself. Not more than two: a picture that is being unpacked may take half a
 * gigabyte.
 */
export const atOnce = Math.max(1, Math.min(2, navigator.hardwareConcurrency - 1));

let benches: readonly Bench[] = [];
let lastId = 0;

/** Looks at a file and makes what is stored of it. Rejects when it cannot be read. */
export function preparePicture(file: Blob): Promise<Prepared> {
  return ask({ kind: 'prepare', file }) as Promise<Prepared>;
}

export function renderPicture(hash: string, look: Look): Promise<Rendered> {
  return ask({
    kind: 'render',
    address: new URL(pictureAddress(hash), window.location.href).href,
    look,
  }) as Promise<Rendered>;
}

/** Where the bytes of this hash are shown from, in every host. */
export function pictureAddress(hash: string): string {
  return `/evidence/${hash}`;
}

function ask(job: PictureJob): Promise<Prepared | Rendered> {
  const id = ++lastId;
  const { worker, waiting } = freeBench();
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, job });
  });
}

/** The one with the least to do; started when the first picture comes, and kept. */
function freeBench(): Bench {
  const [least] = [...benches].sort((a, b) => a.waiting.size - b.waiting.size);
  if (least !== undefined && (least.waiting.size === 0 || benches.length >= atOnce)) return least;
  const bench = startBench();
  benches = [...benches, bench];
  return bench;
}

function startBench(): Bench {
  const worker = new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  const bench = { worker, waiting };
  worker.onmessage = ({ data }: MessageEvent<PictureAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new Error('not a picture that can be shown'));
  };
  worker.onerror = () => {
    worker.terminate();
    benches = benches.filter((other) => other !== bench);
    for (const { reject } of waiting.values()) reject(new Error('the picture worker ended'));
    waiting.clear();
  };
  return bench;
}
