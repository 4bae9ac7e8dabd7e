import { tenantId } from '@kaoping/event-sourcing';
import { flowCookie, flowOf, noFlowCookie } from './flow-cookie.ts';

const LOUXING = tenantId('louxing');
const flow = { state: 's', nonce: 'n', codeVerifier: '验证' };
const sent = (cookie: string): string => cookie.split(';')[0]!;

describe('what ties a sign-on to the browser in which it began', () => {
  it('comes back as it was, to the routes of its own enterprise only', () => {
    const cookie = flowCookie(LOUXING, flow, 'https://sso.example.com/auth');
    expect(flowOf(sent(cookie))).toEqual(flow);
    expect(cookie).toMatch(/; Max-Age=600; Path=\/sign-on\/louxing; HttpOnly; Secure; SameSite=Lax$/u);
  });

  it('goes without https to a provider on this machine only', () => {
    expect(flowCookie(LOUXING, flow, 'http://127.0.0.1:3000/auth')).not.toContain('Secure');
  });

  it('is taken back', () => {
    expect(noFlowCookie(LOUXING)).toMatch(/^kaoping_sign_on=; Max-Age=0; Path=\/sign-on\/louxing/u);
    expect(flowOf(sent(noFlowCookie(LOUXING)))).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    'other=1',
    'kaoping_sign_on=%%%',
    `kaoping_sign_on=${Buffer.from('null').toString('base64url')}`,
    `kaoping_sign_on=${Buffer.from('{"state":"s"}').toString('base64url')}`,
    `kaoping_sign_on=${Buffer.from('{"state":1,"nonce":2,"codeVerifier":3}').toString('base64url')}`,
  ])('proves nothing as %p', (header) => {
    expect(flowOf(header)).toBeUndefined();
  });
});
