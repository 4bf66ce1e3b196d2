import type { Client, Contract } from './contractType.ts';
import { AppError, type ErrorData } from './error.ts';

/** What comes back over every border. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ErrorData };

/** Carries one call, named `group.name`, to where the handlers run. */
export type Send = (call: string, input: unknown) => Promise<Reply>;

/**
 * The calls of a contract as functions, made by walking its keys (no Proxy: a typo is `undefined` at once, and there is no
 * `then` trap). A refusal arrives as the AppError that the handler threw.
 */
export function makeClient<T extends Contract>(contract: T, send: Send): Client<T> {
  const groups = Object.entries(contract).map(([group, calls]) => [
    group,
    Object.fromEntries(Object.keys(calls).map((name) => [name, callOf(`${group}.${name}`, send)])),
  ]);
  return Object.fromEntries(groups) as Client<T>;
}

function callOf(call: string, send: Send) {
  return async (input?: unknown): Promise<unknown> => {
    const reply = await send(call, input);
    if (reply.ok) return reply.value;
    throw new AppError(reply.error.code, reply.error.message, reply.error.details);
  };
}
