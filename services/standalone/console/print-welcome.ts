import type { Role } from '@kaoping/nest-platform';
import type { Terminal } from './terminal.ts';

/** A token that was made with the sample. */
export interface SampleToken {
  readonly enterprise: string;
  readonly role: Role;
  readonly token: string;
}

/** Says where the product is and how to sign in. */
export const printWelcome = (
  terminal: Terminal,
  given: { readonly url: string; readonly directory: string; readonly tokens: readonly SampleToken[] },
): void => {
  const url = given.url.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
  terminal.result({ ...given, url: `${url}/graphql` }, () =>
    [
      '',
      terminal.language === 'zh' ? '考评 Kaoping 已启动。' : 'Kaoping 考评 is running.',
      '',
      `  ${url}/graphql`,
      '',
      ...signIn(terminal, given.tokens),
      '',
      terminal.language === 'zh'
        ? `  数据目录：${given.directory}    停止：Ctrl-C`
        : `  Data folder: ${given.directory}    Stop: Ctrl-C`,
      '',
    ].join('\n'),
  );
};

const signIn = ({ language }: Terminal, tokens: readonly SampleToken[]): readonly string[] => {
  if (tokens.length === 0) {
    return [
      language === 'zh'
        ? '  登录：使用首次启动时显示的令牌，或另行签发：'
        : '  Sign in with a token that the first start printed, or make another:',
      '    npx kaoping token issue --tenant louxing --role officer --holder "王芳"',
    ];
  }
  const lead =
    language === 'zh'
      ? '  登录：将下列令牌之一填入页面下方 Headers 的 "Bearer" 之后（令牌只显示这一次）：'
      : '  Sign in: put one of these tokens behind "Bearer" in the page\'s headers (they are shown only now):';
  return [
    lead,
    ...tokens.map(({ enterprise, role, token }) => `    ${enterprise} ${role.padEnd(8)} ${token}`),
  ];
};
