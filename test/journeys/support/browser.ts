import type { PublicError } from './graphql-client.ts';

/** A browser with one page open: it keeps cookies, and sends the CSRF token that the page knows. */
export interface Browser {
  csrfToken: string | undefined;
  /** The last `Set-Cookie` that came, as it came. */
  readonly lastCookie: string | undefined;
  /** What it would send as `Cookie`. */
  readonly cookies: string;
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says what the answer holds, as GraphqlClient does
  readonly send: <Data>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly data: Data | null; readonly errors: readonly PublicError[] }>;
}

/** @param stolenFrom Another browser whose cookies and token this one got hold of. */
export const browser = (url: string, stolenFrom?: Browser): Browser => {
  const jar = new Map(
    (stolenFrom?.cookies ?? '')
      .split('; ')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  );
  let lastCookie: string | undefined;
  const keep = (response: Response): void => {
    for (const text of response.headers.getSetCookie()) {
      lastCookie = text;
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(text) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
  };
  const page: Browser = {
    csrfToken: stolenFrom?.csrfToken,
    get lastCookie() {
      return lastCookie;
    },
    get cookies() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    send: async (query, variables) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          ...(jar.size > 0 && { cookie: page.cookies }),
          ...(page.csrfToken !== undefined && { 'x-kaoping-csrf': page.csrfToken }),
        },
        body: JSON.stringify({ query, variables }),
      });
      keep(response);
      const { data = null, errors = [] } = (await response.json()) as {
        readonly data?: never;
        readonly errors?: readonly PublicError[];
      };
      return { data, errors };
    },
  };
  return page;
};
