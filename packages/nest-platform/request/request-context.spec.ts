import { tenantId } from '@kaoping/event-sourcing';
import { sequentialIds } from '@kaoping/testing';
import { CsrfTokenWrong, TokenMissing, TokenRefused } from '../access/access-errors.ts';
import type { Identity } from '../access/identity.ts';
import type { TokenVerifier } from '../access/token-verifier.port.ts';
import { requestContextOf } from './request-context.ts';
import type { RequestHeaders } from './request-edge.ts';
import { RequestIdMalformed } from './request-id-malformed.ts';

const now = '2017-05-03T08:00:00.000Z';
const wangFang: Identity = {
  tenantId: tenantId('louxing'),
  actorId: 'wang-fang',
  grants: [{ role: 'officer', scope: { kind: 'tenant' } }],
};
/** Knows one token, and keeps what it was asked. */
const verifierOf = (asked: string[] = []): TokenVerifier => ({
  verify: async (text, instant) => {
    asked.push(`${text} at ${instant}`);
    return text === 'good' ? wangFang : undefined;
  },
});
const contextOf = (headers: RequestHeaders = {}, verifier = verifierOf()) => {
  const ids = sequentialIds('id');
  return requestContextOf(
    { authorization: 'Bearer good', ...headers },
    { verifier, now, nextId: () => ids.next() },
  );
};

describe('the identity of a request', () => {
  it('is proved once, whoever asks how often', async () => {
    const asked: string[] = [];
    const context = await contextOf({}, verifierOf(asked));
    expect([context.identity(), context.identity()]).toEqual([wangFang, wangFang]);
    expect(asked).toEqual([`good at ${now}`]);
  });

  it.each(['bearer good', 'BEARER   good'])('is read from %p', async (authorization) => {
    expect((await contextOf({ authorization })).identity()).toEqual(wangFang);
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic good', 'good', 'Bearer good good', 'XBearer good'])(
    'is missing from %p, and no token is looked up',
    async (authorization) => {
      const asked: string[] = [];
      const context = await contextOf({ authorization }, verifierOf(asked));
      expect(() => context.identity()).toThrow(TokenMissing);
      expect(() => context.metadata()).toThrow(TokenMissing);
      expect(asked).toEqual([]);
    },
  );

  it('is refused with a token that opens nothing, without saying why', async () => {
    const context = await contextOf({ authorization: 'Bearer bad' });
    expect(() => context.identity()).toThrow(TokenRefused);
    expect(() => context.metadata('request-1')).toThrow(TokenRefused);
  });

  it('is unknown, and the request still answered, where the verifier fails', async () => {
    const away = new Error('the disk is away');
    const context = await contextOf({}, { verify: () => Promise.reject(away) });
    expect(context.language).toBe('zh');
    expect(() => context.identity()).toThrow(away);
  });
});

describe('the metadata of a command', () => {
  it('names tenant, actor and time, and ties all of a request together', async () => {
    const context = await contextOf({ acceptLanguage: 'en' });
    expect(context.language).toBe('en');
    const common = { tenantId: 'louxing', actorId: 'wang-fang', now, correlationId: 'id-1' };
    expect(context.metadata()).toEqual({ ...common, commandId: 'id-2' });
    expect(context.metadata(null)).toEqual({ ...common, commandId: 'id-3' });
    expect(context.metadata('my-request')).toEqual({ ...common, commandId: 'my-request' });
  });

  it.each(['12345678', 'a'.repeat(100), '0191c5e0-1f3a-7000-8000-000000000000', 'a.b_c:d-e'])(
    'takes the request id %p',
    async (requestId) => {
      expect((await contextOf()).metadata(requestId).commandId).toBe(requestId);
    },
  );

  it.each(['', '1234567', 'a'.repeat(101), 'a b c d e', 'request/1', '请求请求请求请求', 'request\n1'])(
    'refuses the request id %p',
    async (requestId) => {
      const context = await contextOf();
      expect(() => context.metadata(requestId)).toThrow(RequestIdMalformed);
    },
  );

  it('carries the trace of the caller', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect((await contextOf({ traceparent })).metadata()).toMatchObject({ traceparent });
  });

  it.each([
    '',
    '00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01',
    '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01',
    'ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    '00-0af7-b7ad-01',
  ])('leaves the trace %p aside', async (traceparent) => {
    expect((await contextOf({ traceparent })).metadata()).not.toHaveProperty('traceparent');
  });
});

describe('a session', () => {
  const session = { identity: { ...wangFang, sessionId: 's1' }, csrfToken: 'c1', expiresAt: now };
  const withCookie = (headers: RequestHeaders = {}) =>
    requestContextOf(
      { sessionCookie: 'good', method: 'POST', ...headers },
      {
        verifier: verifierOf(),
        sessions: { verify: async (value) => (value === 'good' ? session : undefined) },
        now,
        nextId: () => 'id-1',
      },
    );

  it('proves an identity together with its CSRF token', async () => {
    expect((await withCookie({ csrfToken: 'c1' })).identity()).toEqual(session.identity);
  });

  it.each([undefined, '', 'c', 'c11', 'C1'])('proves nobody with the CSRF token %p', async (csrfToken) => {
    const context = await withCookie({ csrfToken });
    expect(() => context.identity()).toThrow(CsrfTokenWrong);
    expect(() => context.metadata()).toThrow(CsrfTokenWrong);
    expect(context.session()).toBe(session);
  });

  it('reads without the CSRF token by a method that changes nothing', async () => {
    expect((await withCookie({ method: 'GET' })).identity()).toEqual(session.identity);
  });

  it('that has ended proves nobody', async () => {
    const context = await withCookie({ sessionCookie: 'ended', csrfToken: 'c1' });
    expect(() => context.identity()).toThrow(TokenRefused);
    expect(context.session()).toBeUndefined();
  });

  it('gives way to a token', async () => {
    expect((await withCookie({ authorization: 'Bearer good' })).identity()).toEqual(wangFang);
    const bad = await withCookie({ authorization: 'Bearer bad', csrfToken: 'c1' });
    expect(() => bad.identity()).toThrow(TokenRefused);
  });
});

describe('a request of nobody', () => {
  it('has metadata for what its own input proves, and no way to an identity', async () => {
    const context = await contextOf({ authorization: undefined });
    const holder = { tenantId: tenantId('louxing'), actorId: 'sign-in' };
    expect(context.metadataFor(holder, 'my-request')).toEqual({
      ...holder,
      now,
      correlationId: 'id-1',
      commandId: 'my-request',
    });
  });

  it('gets no cookie from an edge that sends none', async () => {
    const context = await contextOf();
    expect(() => {
      context.respondWith({ name: 'a', value: 'b', expiresAt: now });
    }).toThrow('no cookies');
  });
});
