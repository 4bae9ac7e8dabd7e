import type { Sentence } from '@kaoping/event-sourcing';
import { anybody, signIn, type ApiCaller } from '../api-caller.ts';
import { sampleSubsidiaries, type SampleSubsidiary } from './group-plan.ts';
import { seedQuarter } from './seed-quarter.ts';
import { fillDirectory, seedMonth } from './seed-subsidiary.ts';
import { handDownGroupScheme } from './hand-down-group-scheme.ts';

/** Somebody of the sample who can sign in. */
export interface SampleAccount {
  readonly enterprise: string;
  readonly enterpriseName: string;
  readonly loginName: string;
  readonly name: string;
  readonly password: string;
}

/** Where and with whom the group is seeded. */
export interface GroupSeed {
  readonly url: string;
  readonly headquarters: SampleAccount;
  readonly today: string;
  readonly newPassword: () => string;
  /** Gives the officer of an enterprise that is there already, from an earlier start, another password. */
  readonly resetPassword: (enterprise: string, password: string) => Promise<boolean>;
  /** Told of each step as it is done. */
  readonly report: (step: Sentence) => void;
}

/**
 * Builds the sample's group through the public interface, as its people would: headquarters invite three
 * subsidiaries, each fills in its organisations and people, and is then in the middle of a cycle.
 *
 * @returns The accounts of the subsidiaries' officers.
 */
export const seedGroup = async (seed: GroupSeed): Promise<readonly SampleAccount[]> => {
  const headquarters = await signIn(seed.url, seed.headquarters);
  const accounts: SampleAccount[] = [];
  for (const plan of sampleSubsidiaries) {
    const account = await takeIn(headquarters, seed, plan);
    accounts.push(account);
    await fillIn(await signIn(seed.url, account), seed, plan);
    seed.report({ zh: `示例所属企业：${plan.name}`, en: `Sample subsidiary: ${plan.name}` });
  }
  await handDownGroupScheme(
    headquarters,
    sampleSubsidiaries.map(({ id }) => id),
  );
  seed.report({ zh: '示例集团：考核方案已下发', en: 'Sample group: scheme handed down' });
  return accounts;
};

/** An earlier start may have come so far: then the enterprise is there, and its password was shown to nobody. */
const takeIn = async (
  headquarters: ApiCaller,
  { url, newPassword, resetPassword }: GroupSeed,
  { id, name, officer }: SampleSubsidiary,
): Promise<SampleAccount> => {
  const password = newPassword();
  const account = { enterprise: id, enterpriseName: name, loginName: 'officer', name: officer, password };
  if (await resetPassword(id, password)) return account;
  const { inviteSubsidiary } = await headquarters.ask<{
    readonly inviteSubsidiary: { readonly link: string };
  }>('mutation ($input: InviteSubsidiaryInput!) { inviteSubsidiary(input: $input) { link } }', {
    input: { name },
  });
  await anybody(url).ask(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { position } }',
    {
      input: {
        invitation: inviteSubsidiary.link,
        enterpriseId: id,
        name,
        officer: { loginName: 'officer', displayName: officer, password },
      },
    },
  );
  return account;
};

const fillIn = async (api: ApiCaller, { today }: GroupSeed, plan: SampleSubsidiary): Promise<void> => {
  const since = `${today.slice(0, 4)}-01-01`;
  const filled = await fillDirectory(api, plan, since);
  const [year = '', month = ''] = today.split('-');
  const startsOn = `${year}-${month}-01`;
  await seedMonth(api, plan, filled, { since, period: `${year}-${month}`, startsOn });
  if (!plan.hasQuarter) return;
  const quarter = String(Math.ceil(parseInt(month, 10) / 3));
  await seedQuarter(api, plan, filled, { since, period: `${year}-Q${quarter}`, startsOn, today });
};
