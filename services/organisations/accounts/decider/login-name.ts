import { DomainError } from '@kaoping/event-sourcing';

/** The name under which somebody signs in has a form that could not be told from another, or be typed. */
export class LoginNameMalformed extends DomainError {
  readonly code = 'LOGIN_NAME.MALFORMED';

  constructor() {
    super({
      en: 'Field loginName: use 2 to 64 letters, digits, ".", "_", "-" or "@", e.g. "wang.fang" or "王芳".',
      zh: '登录名（loginName）应为 2 至 64 个文字、字母、数字或 “. _ - @”，例如 “wang.fang” 或 “王芳”。',
    });
  }
}

const LOGIN_NAME_PATTERN = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._@-]{1,63}$/u;

/**
 * The one form of a login name, whatever width, case or composition it was typed in.
 *
 * @throws {LoginNameMalformed} when there is none.
 * @example normalLoginName(' Ｗang.Fang ') // 'wang.fang'
 */
export const normalLoginName = (typed: string): string => {
  const name = typed.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  if (!LOGIN_NAME_PATTERN.test(name)) throw new LoginNameMalformed();
  return name;
};
