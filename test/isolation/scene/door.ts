import type { GraphQLSchema } from 'graphql';
import { changeOf, type SchemaRequest } from '../schema-requests.ts';

/** An answer as it came over the wire. */
export interface SeenAnswer {
  readonly status: number;
  readonly headers: string;
  readonly text: string;
}

/** Somebody's way to the server. */
export interface Door {
  readonly headers: Readonly<Record<string, string>>;
  readonly send: (request: Pick<SchemaRequest, 'query' | 'variables'>) => Promise<SeenAnswer>;
  /** Asks for what must be answered. */
  readonly ask: <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;
  /** Carries out a mutation, which must be accepted, and gives all of its answer. */
  readonly change: <Payload>(operation: string, input: Readonly<Record<string, unknown>>) => Promise<Payload>;
}

/** Headers of every answer that name the moment or the connection, and nothing of anybody's. */
const OF_THE_MOMENT = new Set(['date', 'etag', 'content-length', 'keep-alive', 'connection']);

/** What an answer says, head and body. */
export const seen = async (response: Response): Promise<SeenAnswer> => ({
  status: response.status,
  headers: [...response.headers]
    .filter(([name]) => !OF_THE_MOMENT.has(name))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n'),
  text: await response.text(),
});

/** @param headers What proves who asks; none for nobody. */
export const door = (url: string, schema: GraphQLSchema, headers: Readonly<Record<string, string>>): Door => {
  const send: Door['send'] = async ({ query, variables }) =>
    seen(
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    );
  const ask: Door['ask'] = async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const { text } = await send({ query, variables });
    const { data, errors = [] } = JSON.parse(text) as {
      readonly data?: Data | null;
      readonly errors?: readonly { readonly message: string; readonly extensions?: unknown }[];
    };
    if (errors.length > 0 || !data) {
      throw new Error(
        `${query.slice(0, 200)} ${JSON.stringify(variables).slice(0, 1_000)}: ${text.slice(0, 1_500)}`,
      );
    }
    return data;
  };
  return {
    headers,
    send,
    ask,
    change: async <Payload>(operation: string, input: Readonly<Record<string, unknown>>) => {
      const { query, variables } = changeOf(schema, operation, input);
      const answer = await ask<Readonly<Record<string, Payload>>>(query, variables);
      return answer[operation] as Payload;
    },
  };
};

/** How often something is tried again that others have still to be told of, and the pause between, in milliseconds. */
const TRIES = 100;
const PAUSE_MS = 50;

/** Tries again until it works: services and enterprises tell each other a moment later. */
export const eventually = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
};
