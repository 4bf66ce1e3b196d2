// `npm run check`: types, lint and the fast tests, in less than 40 seconds.
import { finish, lint, type Result, tests, types } from './steps.ts';

export async function check(): Promise<Result[]> {
  return [...(await Promise.all([types(), lint()])), await tests('快速测试 fast tests', 'fast')];
}

if (process.argv[1]?.endsWith('check.ts')) finish(await check());
