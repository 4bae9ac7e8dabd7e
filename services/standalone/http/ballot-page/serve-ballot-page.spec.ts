import express from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Script } from 'node:vm';
import { parse } from 'graphql';
import { BALLOT_PAGE_SCRIPT } from './ballot-page-script.ts';
import { serveBallotPage } from './serve-ballot-page.ts';

const served = async (path: string): Promise<Response> => {
  const app = express();
  serveBallotPage({ use: (...given: unknown[]) => app.use(...(given as [string, express.Router])) } as never);
  const server = app.listen(0);
  await once(server, 'listening');
  try {
    return await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`);
  } finally {
    server.close();
  }
};

describe('the voting page', () => {
  it.each([
    ['/ballot', 'text/html'],
    ['/ballot/page.js', 'text/javascript'],
    ['/ballot/page.css', 'text/css'],
  ])('serves %s, sets no cookie and tells nobody where it was opened', async (path, type) => {
    const response = await served(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.has('set-cookie')).toBe(false);
  });

  it('runs a script that asks without cookies, and clears the voting code from the address', () => {
    // Compiled, not run: a slip of the pen in a text that no compiler reads shows here.
    expect(() => new Script(BALLOT_PAGE_SCRIPT)).not.toThrow();
    expect(BALLOT_PAGE_SCRIPT).toContain("credentials: 'omit'");
    expect(BALLOT_PAGE_SCRIPT).toContain("history.replaceState(null, '', location.pathname)");
  });

  it('asks what can be read', () => {
    const paper = /const PAPER = ('[^;]*);/u.exec(BALLOT_PAGE_SCRIPT)?.[1] ?? '';
    const query = [...paper.matchAll(/'([^']*)'/gu)].map(([, part]) => part).join('');
    expect(() => parse(query)).not.toThrow();
  });
});
