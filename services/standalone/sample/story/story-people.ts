import type { SampleAccount } from '../../console/sample-keys.ts';
import { anybody, signIn, type ApiCaller } from '../api-caller.ts';

/** Those of an enterprise who act in the story. */
export interface StoryPeople {
  readonly officer: ApiCaller;
  /** Somebody of the leadership: agrees to results, and decides for the committee. */
  readonly leader: ApiCaller;
  /** Another one, where an appeal goes to somebody who had nothing to do with it. */
  readonly deputy: ApiCaller;
}

const REVIEWERS = [
  { role: 'leader', loginName: 'leader' },
  { role: 'deputy', loginName: 'deputy' },
] as const;

/** Lets an officer open accounts for two of the leadership, and signs all three in. */
export const storyPeople = async (
  url: string,
  account: SampleAccount,
  names: { readonly leader: string; readonly deputy: string },
): Promise<StoryPeople & { readonly accounts: readonly SampleAccount[] }> => {
  const officer = await signIn(url, account);
  const { codes } = await officer.change<{ readonly codes: readonly { readonly code: string }[] }>(
    ['openAccounts', 'OpenAccountsInput'],
    {
      accounts: REVIEWERS.map(({ role, loginName }) => ({
        loginName,
        displayName: names[role],
        grants: [{ role: 'REVIEWER', scope: 'TENANT' }],
      })),
    },
    '{ codes { code } }',
  );
  const accounts = REVIEWERS.map(({ role, loginName }) => ({ ...account, loginName, name: names[role] }));
  for (const [at, { enterprise, loginName, password }] of accounts.entries()) {
    await anybody(url).change(['choosePassword', 'ChoosePasswordInput'], {
      ...{ enterprise, loginName, code: codes[at]?.code, password },
    });
  }
  const [leader, deputy] = await Promise.all(accounts.map((each) => signIn(url, each)));
  if (!leader || !deputy) throw new Error('nobody leads');
  return { officer, leader, deputy, accounts: [account, ...accounts] };
};
