/** An error as a caller of the API sees it. */
export interface PublicError {
  readonly message: string;
  readonly extensions: { readonly code: string };
  readonly path?: readonly (string | number)[];
}

/** An answer of the API. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly PublicError[];
  /** The answer's text, as it came over the wire. */
  readonly text: string;
}

/** What goes with a request besides its text. */
export interface RequestExtras {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The value of `Accept-Language`. */
  readonly language?: string;
}

/** Speaks GraphQL over HTTP as one caller. */
export interface GraphqlClient {
  /** Sends a request and gives whatever comes back. */
  readonly send: <Data>(query: string, extras?: RequestExtras) => Promise<Answer<Data>>;
  /** Sends a request that must succeed, and gives its data. */
  readonly ask: <Data>(query: string, extras?: RequestExtras) => Promise<Data>;
}

/** Makes a client; without a token it sends none. */
export const graphqlClient = (url: string, token: string | undefined): GraphqlClient => {
  const send = async <Data>(query: string, extras: RequestExtras = {}): Promise<Answer<Data>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': extras.language ?? 'en',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables: extras.variables }),
    });
    const text = await response.text();
    const body = JSON.parse(text) as {
      readonly data?: Data | null;
      readonly errors?: readonly PublicError[];
    };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [], text };
  };
  return {
    send,
    ask: async <Data>(query: string, extras?: RequestExtras) => {
      const { data, errors } = await send<Data>(query, extras);
      if (errors.length > 0 || data === null) {
        throw new Error(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('\n'));
      }
      return data;
    },
  };
};
