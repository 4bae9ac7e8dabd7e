import { DomainError } from '@kaoping/event-sourcing';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** Characters of the shortest password: NIST SP 800-63B asks for length rather than for kinds of characters. */
const PASSWORD_MIN = 12;

/** Characters of the longest: far above any sentence, far below what would keep the hash busy. */
const PASSWORD_MAX = 128;

/** The password is too short or too long. It is not shown. */
export class PasswordLengthWrong extends DomainError {
  readonly code = 'PASSWORD.LENGTH_WRONG';

  constructor() {
    super({
      en: `Field password: use ${String(PASSWORD_MIN)} to ${String(PASSWORD_MAX)} characters, e.g. four words that belong to no saying.`,
      zh: `密码（password）应为 ${String(PASSWORD_MIN)} 至 ${String(PASSWORD_MAX)} 个字符，例如四个互不相关的词。`,
    });
  }
}

/** The password is among the first that anybody would try. It is not shown. */
export class PasswordCommon extends DomainError {
  readonly code = 'PASSWORD.COMMON';

  constructor() {
    super({
      en: 'Field password: this one is among the first that anybody would try. Choose another, e.g. four words that belong to no saying.',
      zh: '密码（password）过于常见，最先被人猜到；请换一个，例如四个互不相关的词。',
    });
  }
}

/**
 * The one form of a password, in whichever composition and width a keyboard sends it.
 *
 * @example normalPassword('ｐａｓｓ') // 'pass'
 */
export const normalPassword = (typed: string): string => typed.normalize('NFKC');

/**
 * Checks a password that somebody chooses.
 *
 * @param password In its {@link normalPassword} form.
 * @throws {PasswordLengthWrong} or {@link PasswordCommon}; neither shows it.
 */
export const checkPassword = (password: string, loginName: string): void => {
  const { length } = Array.from(password);
  if (length < PASSWORD_MIN || length > PASSWORD_MAX) throw new PasswordLengthWrong();
  const plain = password.toLowerCase().replace(/[\s._@!#$%^&*-]/gu, '');
  if (isOneThing(plain) || COMMON_PASSWORDS.includes(plain) || isMadeOf(plain, loginName)) {
    throw new PasswordCommon();
  }
};

/** `aaaaaaaaaaaa`, `abababababab`, `123123123123`: one short thing said again and again. */
const isOneThing = (text: string): boolean => text === '' || /^(.{1,4}?)\1+$/u.test(text) || isRun(text);

/** `123456789012`, `abcdefghijkl` and the like, forwards or backwards. */
const isRun = (text: string): boolean => {
  const steps = Array.from(text.slice(1), (character, index) => stepBetween(text.charAt(index), character));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
};

const stepBetween = (one: string, other: string): number => {
  if (one === '9' && other === '0') return 1;
  if (one === '0' && other === '9') return -1;
  return other.charCodeAt(0) - one.charCodeAt(0);
};

/** The login name, a common password, or both with a few digits: `wangfang2017`, `woaini1314520`. */
const isMadeOf = (plain: string, loginName: string): boolean => {
  const name = loginName.replace(/[._@-]/gu, '');
  const rest = plain.replaceAll(name, '');
  return rest !== plain && /^\d{0,10}$/u.test(rest);
};
