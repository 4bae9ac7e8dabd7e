/** Speaks with a running server as one signed-in person, as a page would. */
export interface ApiCaller {
  /** @throws {Error} with the code and sentence of the first refusal. */
  readonly ask: <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;
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

/** Speaks as nobody: to take an invitation, or to vote. */
export const anybody = (url: string): ApiCaller => ({
  ask: async (query, variables) => (await send(url, {}, { query, variables })).data as never,
});

/** Signs in with a password, and speaks with the session's cookie. */
export const signIn = async (
  url: string,
  {
    enterprise,
    loginName,
    password,
  }: { readonly enterprise: string; readonly loginName: string; readonly password: string },
): Promise<ApiCaller> => {
  const { data, cookie } = await send(
    url,
    {},
    {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { session { csrfToken } } }',
      variables: { input: { enterprise, loginName, password } },
    },
  );
  const { csrfToken } = (data as SignedIn).signIn.session;
  const headers = { cookie: cookie ?? '', 'x-kaoping-csrf': csrfToken };
  return {
    ask: async (query, variables) => (await send(url, headers, { query, variables })).data as never,
  };
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
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
};
