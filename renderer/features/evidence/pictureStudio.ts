import type { Look } from '#shared/round/evidence.ts';
import type { PictureAnswer, PictureJob, Prepared, Rendered } from './pictureJob.ts';

type Waiting = { readonly resolve: (value: Prepared | Rendered) => void; readonly reject: (error: Error) => void };

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

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
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    theWorker().postMessage({ id, job });
  });
}

/** One for the whole window, started when the first picture comes. */
function theWorker(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<PictureAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new Error('not a picture that can be shown'));
  };
  worker.onerror = () => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error('the picture worker ended'));
    waiting.clear();
  };
  return worker;
}
