/** What the bench leaves in the window. Times are from the event's own stamp to the frame that was painted. */
export interface GridWatch {
  /** The next click counts until this is on the screen. */
  expectShown(testId: string): void;
  /** The next key counts until this cell says so. */
  expectText(wanted: { row: number; column: string; text: string }): void;
  result(): Promise<number>;
  /** The next key counts twice: until this cell says so, or otherwise, and until no cell is on its way any more. */
  expectSaved(wanted: { row: number; column: string; text: string; gone?: boolean }): void;
  /** When it was painted and when it was painted as saved, both from the key. */
  saved(): Promise<{ painted: number; saved: number }>;
  startScroll(): void;
  endScroll(): { longestScrollTask: number; longestScrollFrame: number };
}

/** Runs in the page before its own code. Takes nothing from outside: only its text crosses. */
export function watchGrid(): void {
  let started = 0;
  let wanted: (() => boolean) | null = null;
  let finish: (time: number) => void = () => undefined;
  let answer: Promise<number> = Promise.resolve(0);
  let both = Promise.resolve({ painted: 0, saved: 0 });
  let longestTask = 0;
  let longestFrame = 0;
  let scrolling = false;

  const look = () => {
    const { port1, port2 } = new MessageChannel();
    requestAnimationFrame(() => {
      if (wanted?.() !== true) return look();
      wanted = null;
      port1.onmessage = () => finish(performance.now() - started);
      port2.postMessage(null);
    });
  };
  const answered = () =>
    new Promise<number>((resolve) => {
      finish = resolve;
    });
  const expect = (condition: () => boolean) => {
    wanted = condition;
    started = 0;
    answer = answered();
  };
  const textOf = (row: number, column: string) =>
    document.querySelector(`[data-row="${row}"][data-testid$="-${column}"]`)?.textContent ?? null;
  const begin = (event: Event) => {
    if (started !== 0) return;
    started = event.timeStamp;
    if (wanted !== null) look();
  };
  for (const type of ['keydown', 'mousedown']) window.addEventListener(type, begin, true);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (scrolling) longestTask = Math.max(longestTask, duration);
  }).observe({ type: 'longtask' });

  window.gridWatch = {
    expectShown: (testId) =>
      expect(() => {
        const found = document.querySelector(`[data-testid="${testId}"]`);
        return found !== null && (testId !== 'grid' || found.querySelectorAll('.grid-cell').length > 40);
      }),
    expectText: ({ row, column, text }) => expect(() => textOf(row, column)?.endsWith(text) === true),
    result: () => answer,
    expectSaved: ({ row, column, text, gone = false }) => {
      expect(() => textOf(row, column) !== null && (textOf(row, column) === text) !== gone);
      both = answer.then((painted) => {
        wanted = () => document.querySelector('.grid-cell.saving') === null;
        const saved = answered();
        look();
        return saved.then((time) => ({ painted, saved: Math.max(painted, time) }));
      });
    },
    saved: () => both,
    startScroll: () => {
      longestTask = 0;
      longestFrame = 0;
      scrolling = true;
      let last = performance.now();
      const frame = (now: number) => {
        longestFrame = Math.max(longestFrame, now - last);
        last = now;
        if (scrolling) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
    endScroll: () => {
      scrolling = false;
      return { longestScrollTask: longestTask, longestScrollFrame: longestFrame };
    },
  };
}
