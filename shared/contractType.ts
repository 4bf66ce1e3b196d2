import type { z } from 'zod';

/** One call of the contract: `input` is parsed at run time on the side that acts, `Output` is a type only. */
export interface Call<Input, Output> {
  readonly input: z.ZodType<Input> | null;
  readonly output?: Output;
}

export type Contract = Readonly<Record<string, Readonly<Record<string, Call<unknown, unknown>>>>>;

/** A call without input. */
export function returns<Output>(): Call<undefined, Output> {
  return { input: null };
}

/** A call with input: `takes(schema).returns<Output>()`. */
export function takes<Input>(input: z.ZodType<Input>) {
  return {
    returns<Output>(): Call<Input, Output> {
      return { input };
    },
  };
}

export type InputOf<C> = C extends Call<infer Input, unknown> ? Input : never;
export type OutputOf<C> = C extends Call<infer _Input, infer Output> ? Output : never;

type Method<C, Result> =
  InputOf<C> extends undefined
    ? () => Result
    : undefined extends InputOf<C>
      ? (input?: InputOf<C>) => Result
      : (input: InputOf<C>) => Result;

/** What implements a contract: a missing, extra or wrongly typed handler does not compile. */
export type Handlers<T> = {
  readonly [Group in keyof T]: {
    readonly [Name in keyof T[Group]]: Method<
      T[Group][Name],
      OutputOf<T[Group][Name]> | Promise<OutputOf<T[Group][Name]>>
    >;
  };
};

/** What calls a contract. */
export type Client<T> = {
  readonly [Group in keyof T]: {
    readonly [Name in keyof T[Group]]: Method<T[Group][Name], Promise<OutputOf<T[Group][Name]>>>;
  };
};
