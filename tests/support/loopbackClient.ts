import { dispatch } from '#electron/dispatch.ts';
import { makeClient } from '#shared/client.ts';
import type { Client, Contract, Handlers } from '#shared/contractType.ts';

/** Calls handlers as a window does: everything is cloned on its way in and out, and errors cross as data. */
export function loopbackClient<T extends Contract>(contract: T, handlers: Handlers<T>): Client<T> {
  return makeClient(contract, async (call, input) =>
    structuredClone(await dispatch(handlers, contract, call, structuredClone(input))),
  );
}
