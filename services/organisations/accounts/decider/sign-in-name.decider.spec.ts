import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { LoginNameMalformed, normalLoginName } from './login-name.ts';
import {
  loginNameStream,
  signInNameDecider,
  SignInNameTaken,
  subjectStream,
} from './sign-in-name.decider.ts';
import type { SignInNameClaimed } from './sign-in-name.events.ts';

const claimed: SignInNameClaimed = { type: 'SignInNameClaimed', data: { accountId: 'a1' } };
const claim = (accountId: string) => ({
  metadata: commandMetadata(),
  data: { accountId, name: 'wang.fang' },
});

describe('a name by which somebody comes in', () => {
  const spec = deciderSpec(signInNameDecider);

  it('belongs to one account for good', () => {
    spec.given().when(claim('a1')).then(claimed);
    spec.given(claimed).when(claim('a1')).thenNothing();
    spec.given(claimed).when(claim('a2')).thenRefuses(SignInNameTaken);
  });

  it('is never both a login name and a subject, and no subject is another', () => {
    expect(loginNameStream('wang.fang')).toBe('login:wang.fang');
    expect(subjectStream('https://sso a', 'b')).not.toBe(subjectStream('https://sso', 'a b'));
  });
});

describe('a login name', () => {
  it.each([
    ['wang.fang', 'wang.fang'],
    ['  Wang.Fang ', 'wang.fang'],
    ['Ｗang．Ｆang', 'wang.fang'],
    ['王芳', '王芳'],
    ['wang.fang@group.example', 'wang.fang@group.example'],
    ['Ωmega', 'ωmega'],
  ])('%p has the form %p, however it was typed', (typed, normal) => {
    expect(normalLoginName(typed)).toBe(normal);
    expect(normalLoginName(normal)).toBe(normal);
  });

  it.each(['', 'a', ' ', 'wang fang', '.wang', 'a:b', 'a/b', 'x'.repeat(65), 'a\u0000b', 'a\u200bb'])(
    'refuses %p',
    (typed) => {
      expect(() => normalLoginName(typed)).toThrow(LoginNameMalformed);
    },
  );
});
