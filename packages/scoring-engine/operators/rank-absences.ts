import type { RunView } from '../run/run-view.ts';
import { missingOf } from './missing-of.ts';
import type { Absence } from './operator-rule.ts';
import { isIneligible, lackingIn, type RankOperator } from './rank-column.ts';
import { titleOf } from './value-words.ts';

/** So many lacking peers are named when they block a group. */
const LACKING_MAX = 10;

const takenBy = ({ of, eligible }: RankOperator): readonly string[] =>
  eligible === undefined ? [of] : [of, eligible];

const noGroup = ({ within }: RankOperator): Absence => {
  const scope = within === 'peer-group' ? '' : within.scope;
  return {
    kind: 'here',
    sentence: {
      en: `It belongs to no "${scope}", in which this rank compares.`,
      zh: `未标明所属的“${scope}”，无法在该范围内排名。`,
    },
  };
};

const notEligible = ({ eligible = '' }: RankOperator, run: RunView): Absence => {
  const { en, zh } = titleOf(run, eligible);
  return {
    kind: 'here',
    name: eligible,
    sentence: { en: `It is not ranked, since "${en}" says no.`, zh: `“${zh}”为否，不参加排名。` },
  };
};

/** Why a member has no rank: what it lacks itself, or what its peers lack where that blocks the group. */
export const absencesOfRank = (operator: RankOperator, run: RunView, member: number): readonly Absence[] => {
  const groups = run.groups(operator.within);
  const group = groups.members[groups.of[member] ?? -1];
  if (group === undefined) return [noGroup(operator)];
  if (isIneligible(operator, run, member)) return [notEligible(operator, run)];
  const own = missingOf(run, member, takenBy(operator));
  if (own.length > 0) return own;
  return lackingIn(operator, run, group)
    .slice(0, LACKING_MAX)
    .flatMap((lacking) => missingOf(run, lacking, takenBy(operator)));
};
