// `npm run check`: types, lint and the fast tests, in less than 40 seconds.
import { finish, lint, tests, types } from './steps.mjs';

export async function check() {
  return [...(await Promise.all([types(), lint()])), await tests('快速测试 fast tests', 'fast', [])];
}

if (process.argv[1]?.endsWith('check.mjs')) finish(await check());
