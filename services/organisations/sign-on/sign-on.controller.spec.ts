import { DomainError } from '@kaoping/event-sourcing';
import type { RequestContext, ResponseCookie } from '@kaoping/nest-platform';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { flowCookie } from './flow-cookie.ts';
import type { FinishSignOn } from './finish-sign-on/finish-sign-on.command.ts';
import { SignOnNotConfigured } from './result/sign-on.errors.ts';
import { SignOnController } from './sign-on.controller.ts';

const flow = { state: 's', nonce: 'n', codeVerifier: 'v' };
const expiresAt = '2017-05-03T20:00:00.000Z';

/** A response that remembers what it was told. */
const fakeResponse = () => {
  const told = { status: 0, headers: {} as Record<string, unknown>, cookies: [] as string[], body: '' };
  const response = {
    setHeader: (name: string, value: string) => {
      told.headers[name] = value;
    },
    appendHeader: (_: string, value: string) => {
      told.cookies.push(value);
    },
    writeHead: (status: number, headers: Record<string, unknown>) => {
      Object.assign(told, { status, headers: { ...told.headers, ...headers } });
      return response;
    },
    end: (body = '') => {
      told.body = body;
    },
  };
  return { told, response: response as unknown as ServerResponse };
};

const controllerWith = (given: { begin?: () => Promise<object>; refuse?: boolean } = {}) => {
  const finished: FinishSignOn['data'][] = [];
  const cookies: ResponseCookie[] = [];
  const begin = given.begin ?? (async () => ({ url: 'https://sso.example.com/auth', flow }));
  const controller = new SignOnController(
    {
      execute: async (command: FinishSignOn) => {
        finished.push(command.data);
        return { cookieValue: 'ks.louxing.s1.secret', csrfToken: 'c', expiresAt };
      },
    } as unknown as CommandBus,
    { execute: begin } as unknown as QueryBus,
    (tenant) => tenant,
  );
  const request = {
    language: 'en',
    metadataFor: (holder: object) => holder,
    respondWith: (cookie: ResponseCookie) => cookies.push(cookie),
  } as unknown as RequestContext;
  return { controller, request, finished, cookies };
};

describe('the routes of a sign-on', () => {
  it('send the browser to the provider, with what it must bring back', async () => {
    const { controller, request } = controllerWith();
    const { told, response } = fakeResponse();
    await controller.start(request, 'louxing', response);
    expect(told).toMatchObject({
      status: 303,
      headers: { Location: 'https://sso.example.com/auth', 'Cache-Control': 'no-store' },
    });
    expect(told.cookies).toEqual([flowCookie('louxing' as never, flow, 'https://sso.example.com/auth')]);
  });

  it('take the browser in when it comes back, once', async () => {
    const { controller, request, finished, cookies } = controllerWith();
    const { told, response } = fakeResponse();
    const [cookie] = flowCookie('louxing' as never, flow, 'https://sso.example.com').split(';');
    const message = { headers: { cookie }, url: '/sign-on/louxing/callback?code=1&state=s' };
    await controller.callback(request, 'louxing', message as unknown as IncomingMessage, response);
    expect(finished).toEqual([{ flow, search: '?code=1&state=s' }]);
    expect(cookies).toEqual([{ name: 'kaoping_session', value: 'ks.louxing.s1.secret', expiresAt }]);
    expect(told).toMatchObject({ status: 303, headers: { Location: '/' } });
    expect(told.cookies[0]).toContain('Max-Age=0');
  });

  it('ask nobody about a browser that began nothing', async () => {
    const { controller, request, finished, cookies } = controllerWith();
    const { told, response } = fakeResponse();
    const message = { headers: {}, url: '/sign-on/louxing/callback?code=1&state=s' };
    await controller.callback(request, 'louxing', message as unknown as IncomingMessage, response);
    expect([finished, cookies]).toEqual([[], []]);
    expect(told.status).toBe(403);
    expect(told.body).toMatch(/^The sign-on was not completed[\s\S]+SIGN_ON\.FAILED\n$/u);
  });

  it('tell in a sentence why not, and nothing of what nobody expected', async () => {
    const refused = controllerWith({ begin: () => Promise.reject(new SignOnNotConfigured()) });
    const { told, response } = fakeResponse();
    await refused.controller.start(refused.request, 'louxing', response);
    expect([told.status, told.body]).toEqual([403, expect.stringContaining('SIGN_ON.NOT_CONFIGURED')]);
    await refused.controller.start(refused.request, '../etc', response);
    expect(told.body).toContain('TENANT.MALFORMED_ID');
    const broken = controllerWith({ begin: () => Promise.reject(new Error('the disk is away')) });
    const attempt = broken.controller.start(broken.request, 'louxing', response);
    await expect(attempt).rejects.not.toBeInstanceOf(DomainError);
  });
});
