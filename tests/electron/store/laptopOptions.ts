import type { StoreOptions } from '#electron/store/store.ts';

/** A laptop with a clock and ids of its own, the same in every run. */
export function laptopOptions(device: string, start = 1_700_000_000_000): StoreOptions {
  let time = start;
  let ids = 0;
  return {
    person: `${device}的检查员`,
    device,
    now: () => {
      time += 1;
      return time;
    },
    newId: () => {
      ids += 1;
      return `${device}-${ids}`;
    },
  };
}
