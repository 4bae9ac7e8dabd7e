import type { TenantId } from '@kaoping/event-sourcing';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { SignOnFlow } from './result/sign-on-provider.port.ts';

/** The name of the cookie that ties a sign-on to the browser in which it began. */
const FLOW_COOKIE = 'kaoping_sign_on';

/** How long somebody may take at the provider, in seconds: passwords, second factors, a phone to be found. */
const FLOW_SECONDS = 600;

/**
 * Keeps a flow in the browser. `lax`, since the provider sends people back from another site; it goes to the one route
 * that needs it only.
 */
export const flowCookie = (tenantId: TenantId, flow: SignOnFlow, url: string): string =>
  stringifySetCookie({
    name: FLOW_COOKIE,
    value: Buffer.from(JSON.stringify(flow)).toString('base64url'),
    httpOnly: true,
    sameSite: 'lax',
    secure: url.startsWith('https:'),
    path: pathOf(tenantId),
    maxAge: FLOW_SECONDS,
  });

/** Takes the cookie back: a flow is good for once. */
export const noFlowCookie = (tenantId: TenantId): string =>
  stringifySetCookie({ name: FLOW_COOKIE, value: '', httpOnly: true, path: pathOf(tenantId), maxAge: 0 });

/** The flow that a browser brings back; undefined for whatever is none. */
export const flowOf = (cookieHeader: string | undefined): SignOnFlow | undefined => {
  const text = parseCookie(cookieHeader ?? '')[FLOW_COOKIE];
  if (text === undefined) return undefined;
  try {
    const flow: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return isFlow(flow) ? flow : undefined;
  } catch {
    // Whatever a browser sends that is no flow of ours proves nothing.
    return undefined;
  }
};

const isFlow = (value: unknown): value is SignOnFlow =>
  typeof value === 'object' &&
  value !== null &&
  ['state', 'nonce', 'codeVerifier'].every(
    (key) => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string',
  );

const pathOf = (tenantId: TenantId): string => `/sign-on/${tenantId}`;
