type Form = Readonly<Record<string, string>>;

/** Two forms with their redirects take eight steps. */
const STEP_LIMIT = 20;

/** A browser at the provider: it keeps cookies, types a name, and consents. Gives the address it is sent back to. */
export const signOnAtProvider = async (
  startUrl: string,
  name: string,
  redirectUri: string,
): Promise<string> => {
  const visit = cookieKeeper();
  let url = startUrl;
  let form: Form | undefined;
  for (let step = 0; step < STEP_LIMIT; step += 1) {
    if (url.startsWith(redirectUri)) return url;
    const response = await visit(url, form);
    const location = response.headers.get('location');
    if (location === null) [url, form] = fillIn(url, await response.text(), name);
    else [url, form] = [new URL(location, url).href, undefined];
  }
  throw new Error('the provider sends the browser round in circles');
};

const fillIn = (url: string, page: string, name: string): readonly [string, Form] => {
  const prompt = /name="prompt" value="(\w+)"/u.exec(page)?.[1];
  const action = /action="([^"]+)"/u.exec(page)?.[1];
  if (prompt === undefined || action === undefined) throw new Error(`no form at ${url}: ${page.slice(-900)}`);
  return [new URL(action, url).href, { prompt, login: name, password: 'any' }];
};

const cookieKeeper = () => {
  const jar = new Map<string, string>();
  return async (url: string, form?: Form): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const text of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(text) ?? [];
      if (value === '') jar.delete(key);
      else jar.set(key, value);
    }
    return response;
  };
};
