import { makeClient } from '#shared/client.ts';
import { contract } from '#shared/contract.ts';
import { bridge } from './platform.ts';

/** Every call the window may make, as `api.unit.save(draft)`. A failed call rejects with the AppError that the backend gave. */
export const api = makeClient(contract, (call, input) => bridge.call(call, input));
