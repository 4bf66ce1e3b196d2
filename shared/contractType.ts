import type { z } from 'zod';

/**
 * One call of the contract: `input` is parsed at run time on the side that acts. A caller gives `Given` (defaults may be
 * left out), the handler receives `Parsed`. `output` is a type only.
 */
export interface Call<Given, Parsed, Output> {
  readonly input: z.ZodType<Parsed, Given> | null;
  readonly output?: Output;
}

export type Contract = Readonly<Record<string, Readonly<Record<string, Call<unknown, unknown, unknown>>>>>;

/** A call without input. */
export function returns<Output>(): Call<undefined, undefined, Output> {
  return { input: null };
}

/** A call with input: `takes(schema).returns<Output>()`. */
export function takes<Given, Parsed>(input: z.ZodType<Parsed, Given>) {
  return {
    returns<Output>(): Call<Given, Parsed, Output> {
      return { input };
    },
  };
}

type GivenOf<C> = C extends Call<infer Given, infer _Parsed, unknown> ? Given : never;
export type InputOf<C> = C extends Call<infer _Given, infer Parsed, unknown> ? Parsed : never;
export type OutputOf<C> = C extends Call<infer _Given, infer _Parsed, infer Output> ? Output : never;

type Method<Input, Result> = [Input] extends [undefined] ? () => Result : (input: Input) => Result;

/** What implements a contract: a missing, extra or wrongly typed handler does not compile. */
export type Handlers<T> = {
  readonly [Group in keyof T]: {
    readonly [Name in keyof T[Group]]: Method<
      InputOf<T[Group][Name]>,
      OutputOf<T[Group][Name]> | Promise<OutputOf<T[Group][Name]>>
    >;
  };
};

/** What calls a contract. */
export type Client<T> = {
  readonly [Group in keyof T]: {
    readonly [Name in keyof T[Group]]: Method<GivenOf<T[Group][Name]>, Promise<OutputOf<T[Group][Name]>>>;
  };
};
