/**
 * `node scripts/makeScreens.ts` after a build: resources/help/pictures/*.png, what the window of 1366 × 768 shows of the published example of
 * 嘉鱼. Run when a page looks otherwise than its picture.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../tests/e2e/support/launchChromium.ts';

const pictures = path.join(import.meta.dirname, '../resources/help/pictures');
const userDir = mkdtempSync(path.join(tmpdir(), 'chabao-screens-'));
// Its path is to be read on the start page.
const folder = path.join(tmpdir(), '查报');
mkdirSync(folder);
const app = await launchChromium({ userDir, folder });
const { page } = app;

async function call<T>(name: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(([to, given]) => window.chabao?.call(to as never, given), [name, input] as const);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.value as T;
}

/** The page at this address, when `shows` is there. */
async function take(name: string, address: string, shows: string): Promise<void> {
  await page.evaluate((to) => {
    history.replaceState(null, '', to);
    location.reload();
  }, address);
  await page.locator(shows).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

try {
  await page.getByTestId('person-name').fill('张检查');
  await page.getByTestId('person-name').press('Enter');
  await page.getByTestId('person-name').waitFor({ state: 'detached' });
  const { rounds } = await call<{ rounds: { id: string }[] }>('workspace.sample', { packId: 'jiayu-2023', folder });
  const round = encodeURIComponent(rounds[0]?.id ?? '');
  const [unit] = await call<{ id: string }[]>('unit.list', undefined);
  await take('matrix', `#/matrix/${round}/website`, '[data-testid="cell-editor"]');
  await take('unit', `#/visit/${round}/${encodeURIComponent(unit?.id ?? '')}`, '[data-testid="visit-note"]');
  await call('workspace.close', undefined);
  await take('start', '#/start', '.recent-path');
} finally {
  await app.close();
  for (const each of [userDir, folder]) rmSync(each, { recursive: true });
}
