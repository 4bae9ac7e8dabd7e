import type { Sentence } from '@kaoping/event-sourcing';
import type { SampleAccount } from '../../console/sample-keys.ts';
import { anybody, signIn, type ApiCaller } from '../api-caller.ts';
import { sampleSubsidiaries, type SampleSubsidiary } from './group-plan.ts';
import { seedQuarter } from './seed-quarter.ts';
import { fillDirectory, seedMonth, type FilledSubsidiary } from './seed-subsidiary.ts';
import { handDownGroupScheme } from './hand-down-group-scheme.ts';

/** Where and with whom the group is seeded. */
export interface GroupSeed {
  readonly url: string;
  readonly newPassword: () => string;
  /** Told of each step as it is done. */
  readonly report: (step: Sentence) => void;
}

/** A subsidiary that was taken in, with its organisations and people. */
export interface FoundSubsidiary {
  readonly plan: SampleSubsidiary;
  readonly account: SampleAccount;
  readonly officer: ApiCaller;
  readonly filled: FilledSubsidiary;
}

/**
 * Founds the sample's group through the public interface, as its people would: headquarters invite three
 * subsidiaries, and each fills in its organisations and people.
 *
 * @param since Day from which organisations are there and people hold their posts.
 */
export const foundGroup = async (
  seed: GroupSeed,
  headquarters: ApiCaller,
  since: string,
): Promise<readonly FoundSubsidiary[]> => {
  const found: FoundSubsidiary[] = [];
  for (const plan of sampleSubsidiaries) {
    const account = await takeIn(headquarters, { url: seed.url, password: seed.newPassword() }, plan);
    const officer = await signIn(seed.url, account);
    found.push({ plan, account, officer, filled: await fillDirectory(officer, plan, since) });
    seed.report({ zh: `示例所属企业：${plan.name}`, en: `Sample subsidiary: ${plan.name}` });
  }
  return found;
};

const takeIn = async (
  headquarters: ApiCaller,
  { url, password }: { readonly url: string; readonly password: string },
  { id, name, officer }: SampleSubsidiary,
): Promise<SampleAccount> => {
  const { link } = await headquarters.change<{ readonly link: string }>(
    ['inviteSubsidiary', 'InviteSubsidiaryInput'],
    { name },
    '{ link }',
  );
  await anybody(url).change(['acceptInvitation', 'AcceptInvitationInput'], {
    invitation: link,
    enterpriseId: id,
    name,
    officer: { loginName: 'officer', displayName: officer, password },
  });
  return { enterprise: id, enterpriseName: name, loginName: 'officer', name: officer, password };
};

/** Puts each subsidiary in the middle of a cycle, and hands the group's scheme down to all of them. */
export const openPresentCycles = async (
  headquarters: ApiCaller,
  found: readonly FoundSubsidiary[],
  today: string,
): Promise<void> => {
  const [year = '', month = ''] = today.split('-');
  const startsOn = `${year}-${month}-01`;
  const quarter = String(Math.ceil(parseInt(month, 10) / 3));
  for (const { plan, officer, filled } of found) {
    const since = startsOn;
    await seedMonth(officer, plan, filled, { since, period: `${year}-${month}`, startsOn });
    if (!plan.hasQuarter) continue;
    await seedQuarter(officer, plan, filled, { since, period: `${year}-Q${quarter}`, startsOn, today });
  }
  await handDownGroupScheme(
    headquarters,
    found.map(({ plan }) => plan.id),
  );
};
