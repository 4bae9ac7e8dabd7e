import { browser, type Browser } from './browser.ts';
import type { PublicError } from './graphql-client.ts';
import { inputTypes } from './input-types.ts';

/** Who signs in, and where. */
export interface Credentials {
  readonly enterprise: string;
  readonly loginName: string;
  readonly password: string;
}

type Values = Readonly<Record<string, unknown>>;

/** What somebody is told who is refused. */
export interface Refused {
  readonly code: string;
  readonly sentence: string;
}

/** A person who has signed in with a password, and speaks as pages do: with a cookie and a CSRF token. */
export interface SignedInClient {
  /** Reads; a refusal is an error with its code and its sentence. */
  readonly ask: <Data>(query: string, variables?: Values) => Promise<Data>;
  /** Changes something with one input, and gives what was asked for of the answer. */
  readonly change: <Data>(mutation: string, input: Values, selection?: string) => Promise<Data>;
  /** Reads what must be refused. */
  readonly refusedAsking: (query: string, variables?: Values) => Promise<Refused>;
  /** Tries to change what must be refused. */
  readonly refusedChange: (mutation: string, input: Values) => Promise<Refused>;
  /** Sends a request that is no GraphQL: files go in and out so. */
  readonly fetch: (path: string, request?: RequestInit) => Promise<Response>;
  /** Hands a file in by PUT /evidence, and gives its id. */
  readonly handIn: (organisationId: string, fileName: string, content: string) => Promise<string>;
}

interface SignedIn {
  readonly signIn: { readonly session: { readonly csrfToken: string } };
}

/** A session that has ended: people sign in again, and so does the client. */
const ENDED = new Set(['ACCESS.TOKEN_REFUSED', 'ACCESS.TOKEN_MISSING']);
const UNAUTHORIZED = 401;
const RECEIPT = '{ position eventIds }';

const signIn = async (url: string, { enterprise, loginName, password }: Credentials): Promise<Browser> => {
  const page = browser(url);
  const { data, errors } = await page.send<SignedIn>(
    'mutation ($input: SignInInput!) { signIn(input: $input) { session { csrfToken } } }',
    { input: { enterprise, loginName, password } },
  );
  throwFirst(errors);
  page.csrfToken = data!.signIn.session.csrfToken;
  return page;
};

const throwFirst = ([refusal]: readonly PublicError[]): void => {
  if (refusal) throw new Error(`${refusal.extensions.code}: ${refusal.message}`);
};

const fetchAs = (page: Browser, address: string, { headers, ...init }: RequestInit): Promise<Response> =>
  fetch(address, {
    ...init,
    headers: {
      cookie: page.cookies,
      'x-kaoping-csrf': page.csrfToken ?? '',
      'accept-language': 'en',
      ...(headers as Readonly<Record<string, string>> | undefined),
    },
  });

/** Signs in with a password. */
export const signedInClient = async (url: string, credentials: Credentials): Promise<SignedInClient> => {
  let page = await signIn(url, credentials);
  const send = async (query: string, variables?: Values) => {
    const answer = await page.send<unknown>(query, variables);
    if (!answer.errors.some(({ extensions }) => ENDED.has(extensions.code))) return answer;
    page = await signIn(url, credentials);
    return page.send<unknown>(query, variables);
  };
  const ask = async <Data>(query: string, variables?: Values): Promise<Data> => {
    const { data, errors } = await send(query, variables);
    throwFirst(errors);
    return data as Data;
  };
  const refusedAsking = async (query: string, variables?: Values): Promise<Refused> => {
    const { data, errors } = await send(query, variables);
    const [refusal] = errors;
    if (!refusal) throw new Error(`it was not refused: ${JSON.stringify(data)}`);
    return { code: refusal.extensions.code, sentence: refusal.message };
  };
  const mutationOf = async (name: string, selection: string): Promise<string> =>
    `mutation ($input: ${(await inputTypes(url)).get(name) ?? 'Unknown'}) { ${name}(input: $input) ${selection} }`;
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetchAs(page, `${url}${path}`, init);
    if (response.status !== UNAUTHORIZED) return response;
    page = await signIn(url, credentials);
    return fetchAs(page, `${url}${path}`, init);
  };
  return {
    ask,
    change: async <Data>(name: string, input: Values, selection = RECEIPT) => {
      const data = await ask<Readonly<Record<string, Data>>>(await mutationOf(name, selection), { input });
      return data[name]!;
    },
    refusedAsking,
    refusedChange: async (name, input) => refusedAsking(await mutationOf(name, '{ __typename }'), { input }),
    fetch: request,
    handIn: (organisationId, fileName, content) => handIn(request, { organisationId, fileName, content }),
  };
};

const handIn = async (
  request: SignedInClient['fetch'],
  file: { readonly organisationId: string; readonly fileName: string; readonly content: string },
): Promise<string> => {
  const response = await request('/evidence', {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'x-organisation-id': file.organisationId,
      'x-file-name': encodeURIComponent(file.fileName),
    },
    body: file.content,
  });
  if (!response.ok) throw new Error(await response.text());
  return ((await response.json()) as { readonly evidenceId: string }).evidenceId;
};
