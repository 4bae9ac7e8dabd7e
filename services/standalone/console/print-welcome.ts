import type { SampleAccount, SampleToken } from './sample-keys.ts';
import type { Terminal } from './terminal.ts';

interface Welcome {
  readonly url: string;
  readonly directory: string;
  readonly tokens: readonly SampleToken[];
  /** Who of the sample's group can sign in, with passwords that are shown now and kept nowhere. */
  readonly accounts: readonly SampleAccount[];
  /** The ids of the enterprises in the data folder. */
  readonly enterprises: readonly string[];
}

/** Says where the product is and how to sign in. */
export const printWelcome = (terminal: Terminal, welcome: Welcome): void => {
  const isChinese = terminal.language === 'zh';
  const url = `${welcome.url.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost')}/graphql`;
  const { directory, tokens, accounts } = welcome;
  terminal.result({ url, directory, tokens, accounts }, () =>
    [
      '',
      isChinese ? '考评 Kaoping 已启动。' : 'Kaoping 考评 is running.',
      '',
      `  ${url}`,
      '',
      ...signIn(isChinese, welcome),
      ...groupAccounts(isChinese, welcome),
      '',
      isChinese ? `  数据目录：${directory}    停止：Ctrl-C` : `  Data folder: ${directory}    Stop: Ctrl-C`,
      '',
    ].join('\n'),
  );
};

const groupAccounts = (isChinese: boolean, { accounts }: Welcome): readonly string[] => {
  if (accounts.length === 0) return [];
  const lead = isChinese
    ? '  示例集团：以 mutation signIn 登录，或据此签发令牌（密码只显示这一次）：'
    : '  Sample group: sign in with the mutation signIn (the passwords are shown only now):';
  return [
    '',
    lead,
    ...accounts.map(
      ({ enterprise, enterpriseName, loginName, name, password }) =>
        `    ${enterprise.padEnd(14)} ${loginName}  ${password}  ${enterpriseName} ${name}`,
    ),
  ];
};

const signIn = (isChinese: boolean, welcome: Welcome): readonly string[] => {
  const { tokens, enterprises, directory } = welcome;
  if (tokens.length > 0) {
    const lead = isChinese
      ? '  登录：将下列令牌之一填入页面下方 Headers 的 "Bearer" 之后（令牌只显示这一次）：'
      : '  Sign in: put one of these tokens behind "Bearer" in the page\'s headers (they are shown only now):';
    return [
      lead,
      ...tokens.map(({ enterprise, role, token }) => `    ${enterprise} ${role.padEnd(8)} ${token}`),
    ];
  }
  const kaoping = `npx kaoping --data ${JSON.stringify(directory)}`;
  const [first] = enterprises;
  const issue = `    ${kaoping} token issue --tenant ${first ?? 'louxing'} --role officer --holder "王芳"`;
  if (first === undefined) {
    const lead = isChinese
      ? '  目录中还没有企业：请先登记企业，再签发令牌：'
      : '  No enterprise yet: register one, then make a token for it:';
    return [lead, `    ${kaoping} enterprise register louxing --name "娄星区"`, issue];
  }
  const lead = isChinese
    ? '  登录：使用已有的令牌，或另行签发：'
    : '  Sign in with a token you have, or make another:';
  return [lead, issue];
};
