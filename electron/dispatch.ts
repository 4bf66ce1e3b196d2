import { zhCN } from 'zod/v4/locales';
import type { Reply } from '#shared/client.ts';
import type { Call, Contract, Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { errorData } from './errorData.ts';
import type { Log } from './log.ts';

/** One call from outside: found in the contract, its input parsed, the handler run. Never rejects; a bug goes into the log. */
export async function dispatch<T extends Contract>(
  handlers: Handlers<T>,
  contract: T,
  call: string,
  input: unknown,
  log?: Log,
): Promise<Reply> {
  try {
    const { definition, handler } = find(handlers, contract, call);
    const value = await handler(parse(definition, call, input));
    return { ok: true, value: value ?? null };
  } catch (error) {
    const data = errorData(error);
    if (data.code === 'internal') log?.error(call, error);
    return { ok: false, error: data };
  }
}

type Handler = (input: unknown) => unknown;

function find<T extends Contract>(handlers: Handlers<T>, contract: T, call: string) {
  const [group = '', name = '', ...rest] = call.split('.');
  const definition = rest.length === 0 ? own(own(contract, group), name) : undefined;
  const handler = own(own(handlers, group), name);
  if (definition === undefined) throw new AppError('not-found', `程序没有“${call}”这项功能。请更新程序后重试。`);
  if (typeof handler !== 'function') throw new Error(`no handler for ${call}`);
  return { definition: definition as Call<unknown, unknown, unknown>, handler: handler as Handler };
}

/** Own keys only: `constructor` and `__proto__` are no calls. */
function own(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, key)) return undefined;
  return (object as Record<string, unknown>)[key];
}

const chinese = zhCN().localeError;

function parse(definition: Call<unknown, unknown, unknown>, call: string, input: unknown): unknown {
  if (definition.input === null) {
    if (input === undefined || input === null) return undefined;
    throw new AppError('invalid', `“${call}”不需要输入内容，这一步没有执行。`);
  }
  const result = definition.input.safeParse(input, { error: chinese });
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const first = issues[0] ?? { path: '', message: '' };
  const place = first.path === '' ? '' : `（${first.path}）`;
  throw new AppError('invalid', `${first.message}${place}。没有保存，请改正后重试。`, { ...first, issues });
}
