import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Places, RunningApp } from './app.ts';
import { writeColleague } from './colleague.ts';
import * as road from './road.ts';

const pack = join(import.meta.dirname, '../../fixtures/packs/everyScreen.json');

export const lockedBundle = '加密.chabaopkg';
/** Of a laptop that has answered one cell otherwise. */
export const colleagueBundle = '同事.chabaopkg';

/** An app with a workspace in which every screen has something to show. */
export interface Desk {
  readonly app: RunningApp;
  readonly folder: string;
  readonly round: string;
  readonly unit: string;
}

/** Names that are sure, likely and unknown, a value that is refused: all that the import has to say. */
const table = `序号,单位,机制,情况,条数
1,某县教育局,有,更新及时,12
2,牌洲湾镇,大概有,部分栏目更新不及时,3
3,某县火星局,有,,十来条
`;

export async function openDesk(launch: (places: Places) => Promise<RunningApp>): Promise<Desk> {
  const base = mkdtempSync(join(tmpdir(), 'chabao-desk-'));
  const folder = join(base, '查报');
  mkdirSync(folder);
  copyFileSync(pack, join(folder, 'everyScreen.json'));
  writeFileSync(join(folder, '上季度.csv'), table);
  const app = await launch({ userDir: join(base, 'user'), folder });
  try {
    app.page.setDefaultTimeout(15_000);
    await road.nameThePerson(app);
    await road.newWorkspaceThroughBridge(app, join(folder, 'everyScreen.json'), join(folder, '某县.chabao'));
    const before = join(folder, '出发前.chabaopkg');
    await writeBundle(app, { path: before });
    const desk: Desk = { app, folder, ...(await furnish(app)) };
    const answer = { round: desk.round, annexId: 'survey', subjectId: desk.unit, columnId: 'text' };
    const value = '部分栏目更新不及时，缺 5 月的会议记录';
    await writeColleague(before, join(folder, colleagueBundle), [{ ...answer, value }]);
    await addPicture(desk);
    await writeBundle(app, { path: join(folder, lockedBundle), passphrase: '三月的雨' });
    return desk;
  } catch (error) {
    await app.kill();
    throw error;
  }
}

async function writeBundle({ page }: RunningApp, input: { path: string; passphrase?: string }): Promise<void> {
  await page.evaluate((given) => window.chabao?.call('exchange.bundle', given), input);
}

async function furnish({ page }: RunningApp): Promise<{ round: string; unit: string }> {
  return page.evaluate(async () => {
    const call = async <T>(name: string, input?: unknown): Promise<T> => {
      const reply = await window.chabao?.call(name, input);
      if (!reply?.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
      return reply.value as T;
    };
    const info = await call<{ rounds: { id: string }[] }>('workspace.current');
    const round = info.rounds[0]?.id ?? '';
    const units = await call<{ id: string }[]>('unit.list');
    const [unit = '', second = '', third = ''] = units.map(({ id }) => id);
    for (const name of ['查报发布', '查报政务'])
      await call('account.save', { name, platform: '微信', sponsor: '某县教育局', groupId: 'department' });
    const cells = [
      ...[unit, second].map((subjectId) => ({ subjectId, columnId: 'choice', input: '有' })),
      { subjectId: third, columnId: 'choice', input: '无' },
      { subjectId: unit, columnId: 'secret', input: '是' },
      { subjectId: unit, columnId: 'text', input: '部分栏目未及时更新' },
      { subjectId: second, columnId: 'text', input: '超期签收14件' },
      { subjectId: unit, columnId: 'integer', input: '230' },
    ];
    const at = { roundId: round, annexId: 'survey' };
    await call('finding.record', { ...at, cells });
    const problem = { ...at, subjectId: unit, columnId: 'problems', ruleId: 'dead', text: '首页链接打不开', count: 2 };
    await call('problem.save', { ...problem, place: '首页>信息公开' });
    await call('problem.save', { ...problem, subjectId: second, ruleId: 'leak', text: '公示泄露个人信息' });
    await call('visit.assign', { roundId: round, unitIds: [unit, second], assignee: '检查员' });
    await call('visit.save', { roundId: round, unitId: unit, status: 'visiting', note: '陪同：办公室' });
    return { round, unit };
  });
}

/** A picture as evidence of the first cell, by the button that a person uses: the window makes its small picture. */
async function addPicture({ app, round, unit }: Desk): Promise<void> {
  const { page } = app;
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/matrix/${round}/survey`);
  await page.getByTestId(`cell-${unit}-choice`).click();
  await page.getByTestId('evidence-open').click();
  const drawer = page.getByTestId('evidence-drawer');
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(800, 600);
    const context = canvas.getContext('2d');
    for (let step = 0; step < 60 && context; step += 1) {
      context.fillStyle = `hsl(${step * 37} 60% 60%)`;
      context.fillRect((step * 97) % 800, (step * 61) % 600, 160, 120);
    }
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  await drawer.getByTestId('evidence-files').setInputFiles([
    { name: '首页.png', mimeType: 'image/png', buffer: Buffer.from(bytes) },
    { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('说明') },
  ]);
  await drawer.getByTestId('evidence-thumb').nth(1).waitFor();
}
