/** A moment of the log as people read it here. */
export function momentText(at: string): string {
  return new Date(at).toLocaleString('zh-CN', { hour12: false, dateStyle: 'medium', timeStyle: 'short' });
}
