/** Milliseconds since it was started: by the clock or of the processor, whichever is less, so that a busy machine is no fault of a file. */
export function startStopwatch(): () => number {
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - started, (user + system) / 1000);
  };
}
