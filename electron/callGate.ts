import type { Contract, Handlers } from '#shared/contractType.ts';

/** Lets calls wait while something long is written that they would come in the way of. */
export interface CallGate {
  /** Nobody else is let in until the work is done. */
  hold<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The same handlers; all but those in `free` (`group.name`) wait at the gate. */
  guard<T extends Contract>(handlers: Handlers<T>, free: ReadonlySet<string>): Handlers<T>;
}

type Handler = (input: unknown) => unknown;

export function createCallGate(): CallGate {
  let held: Promise<unknown> | null = null;
  const behind =
    (handler: Handler): Handler =>
    async (input) => {
      while (held) await held.catch(() => undefined);
      return handler(input);
    };
  return {
    async hold(work) {
      while (held) await held.catch(() => undefined);
      const own = work();
      held = own;
      try {
        return await own;
      } finally {
        held = null;
      }
    },
    guard<T extends Contract>(handlers: Handlers<T>, free: ReadonlySet<string>) {
      const groups = Object.entries(handlers as Readonly<Record<string, Readonly<Record<string, Handler>>>>);
      return Object.fromEntries(
        groups.map(([group, calls]) => [
          group,
          Object.fromEntries(
            Object.entries(calls).map(([name, call]) => [name, free.has(`${group}.${name}`) ? call : behind(call)]),
          ),
        ]),
      ) as Handlers<T>;
    },
  };
}
