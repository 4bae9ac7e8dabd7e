import { setTimeout as pause } from 'node:timers/promises';

/** Speaks with a running server as one signed-in person, as a page would. */
export interface ApiCaller {
  /** @throws {Error} with the code and sentence of the first refusal. */
  readonly ask: <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;
  /**
   * Sends a mutation with one input.
   *
   * @param mutation Its name, and the type of its input.
   * @param selection What to be told of it; its receipt where it is left out.
   */
  readonly change: <Data>(
    mutation: readonly [name: string, inputType: string],
    input: Readonly<Record<string, unknown>>,
    selection?: string,
  ) => Promise<Data>;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

interface SignedIn {
  readonly signIn: { readonly session: { readonly csrfToken: string } };
}

/** A refusal by the server, with its stable code. */
class ApiRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'ApiRefusal';
  }
}

const send = async (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> | undefined },
): Promise<{ readonly data: unknown; readonly cookie: string | undefined }> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as Answer;
  const [refusal] = errors ?? [];
  if (refusal) throw new ApiRefusal(refusal.extensions.code, refusal.message);
  if (data === null || data === undefined) throw new Error(`no answer: ${String(response.status)}`);
  return { data, cookie: response.headers.getSetCookie()[0]?.split(';')[0] };
};

const callerOf = (ask: ApiCaller['ask']): ApiCaller => ({
  ask,
  change: async <Data>(
    [name, inputType]: readonly [name: string, inputType: string],
    input: Readonly<Record<string, unknown>>,
    selection = '{ position }',
  ) => {
    const answer = await ask<Readonly<Record<string, Data>>>(
      `mutation ($input: ${inputType}!) { ${name}(input: $input) ${selection} }`,
      { input },
    );
    return answer[name] as Data;
  },
});

/** Speaks as nobody: to take an invitation, or to vote. */
export const anybody = (url: string): ApiCaller =>
  callerOf(async (query, variables) => (await send(url, {}, { query, variables })).data as never);

interface Credentials {
  readonly enterprise: string;
  readonly loginName: string;
  readonly password: string;
}

/** A session that has ended: people sign in again, and so does the caller. */
const ENDED: ReadonlySet<string> = new Set(['ACCESS.TOKEN_REFUSED', 'ACCESS.TOKEN_MISSING']);

/** Signs in with a password, and speaks with the session's cookie; anew once the session is over. */
export const signIn = async (url: string, credentials: Credentials): Promise<ApiCaller> => {
  let headers = await openSession(url, credentials);
  return callerOf(async (query, variables) => {
    try {
      return (await send(url, headers, { query, variables })).data as never;
    } catch (error) {
      if (!(error instanceof ApiRefusal) || !ENDED.has(error.code)) throw error;
      headers = await openSession(url, credentials);
      return (await send(url, headers, { query, variables })).data as never;
    }
  });
};

const openSession = async (
  url: string,
  { enterprise, loginName, password }: Credentials,
): Promise<Readonly<Record<string, string>>> => {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { session { csrfToken } } }';
  const variables = { input: { enterprise, loginName, password } };
  const { data, cookie } = await send(url, {}, { query, variables });
  const { csrfToken } = (data as SignedIn).signIn.session;
  return { cookie: cookie ?? '', 'x-kaoping-csrf': csrfToken };
};

/** How often something is asked again that others have still to be told of, and the pause between, in milliseconds. */
const TRIES = 100;
const PAUSE_MS = 100;

/** Asks again while one of some codes refuses: services tell each other a moment later. */
export const onceKnown = async <Data>(
  ask: () => Promise<Data>,
  ...codes: readonly string[]
): Promise<Data> => {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ApiRefusal) || !codes.includes(error.code) || left === 0) throw error;
      await pause(PAUSE_MS);
    }
  }
};

/** Looks again until what is seen is as wanted; a refusal says that it is not there yet. */
export const onceSo = async <Data>(
  look: () => Promise<Data>,
  isSo: (seen: Data) => boolean,
): Promise<Data> => {
  for (let left = TRIES; ; left -= 1) {
    const seen = await look().catch((error: unknown) => {
      if (!(error instanceof ApiRefusal) || left === 0) throw error;
      return undefined;
    });
    if (seen !== undefined && isSo(seen)) return seen;
    if (left === 0) throw new Error(`it never came so far: ${JSON.stringify(seen)}`);
    await pause(PAUSE_MS);
  }
};
