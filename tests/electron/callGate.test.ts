import { expect, test } from 'vitest';
import { createCallGate } from '#electron/callGate.ts';

test('calls wait while something is written, but for those that may stop it', async () => {
  const gate = createCallGate();
  const seen: string[] = [];
  const calls = { a: { read: () => void seen.push('read'), cancel: () => void seen.push('cancel') } };
  const { a } = gate.guard(calls as never, new Set(['a.cancel'])) as unknown as typeof calls;
  let finish: () => void = () => undefined;
  const held = gate.hold(() => new Promise<void>((resolve) => (finish = resolve)));
  const reading = a.read();
  await a.cancel();
  expect(seen).toEqual(['cancel']);
  finish();
  await held;
  await reading;
  expect(seen).toEqual(['cancel', 'read']);
});

test('what fails lets the next ones in', async () => {
  const gate = createCallGate();
  const failing = gate.hold(async () => {
    throw new Error('no');
  });
  const next = gate.hold(async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});
