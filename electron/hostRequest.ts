import type { IncomingMessage } from 'node:http';
import { AppError } from '#shared/error.ts';

/** The body of a request as text, refused when it is larger than `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new AppError('invalid', '一次提交的内容过多，没有保存。请分几次进行。', { maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
