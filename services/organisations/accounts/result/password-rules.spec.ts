import { checkPassword, normalPassword, PasswordCommon, PasswordLengthWrong } from './password-rules.ts';

const check = (password: string, loginName = 'wang.fang'): void => {
  checkPassword(normalPassword(password), loginName);
};

describe('a password that somebody chooses', () => {
  it.each([
    '石井 蓝田 双江 大埠桥 五江',
    'correct horse battery',
    'x7#Kq2!mZp9w',
    '一二三四五六七八九十百千',
  ])('may be %p', (password) => {
    expect(() => {
      check(password);
    }).not.toThrow();
  });

  it.each(['', 'short', 'elevenchars', 'x1'.repeat(65)])(
    'has 12 to 128 characters, unlike %p',
    (password) => {
      expect(() => {
        check(password);
      }).toThrow(PasswordLengthWrong);
    },
  );

  it('counts characters, not code units', () => {
    expect(() => {
      check('😀🎉🚀🌍🔥💧🌱🍎🎵📚🔑');
    }).toThrow(PasswordLengthWrong);
  });

  it.each([
    '123456789012',
    '1234567890123',
    '210987654321',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'abababababab',
    '520520520520',
    'woaini5201314',
    'WoAiNi-5201314',
    '１２３４５６７８９０１２',
    'qwertyuiop123',
    'wangfang201705',
    'Wang.Fang.1988',
    'wangfangwangfang',
    '            ',
  ])('is not %p, which is tried first', (password) => {
    expect(() => {
      check(password);
    }).toThrow(PasswordCommon);
  });

  it('is never shown by what refuses it', () => {
    for (const password of ['elevenchars', 'woaini5201314']) {
      let shown = '';
      try {
        check(password);
      } catch (error) {
        shown = JSON.stringify([error, String(error)]);
      }
      expect(shown).toContain('密码');
      expect(shown).not.toContain(password);
    }
  });
});
