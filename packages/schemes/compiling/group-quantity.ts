import type { Operator, QuantityType, Sentence } from '@kaoping/scoring-engine';
import type { GroupCall } from '../expressions/formula-tree.ts';

/** The words before and after what a group function is of. */
const WORDS: Readonly<Record<GroupCall, Sentence>> = {
  highest: { zh: '同类最高', en: 'Highest of the peer group' },
  lowest: { zh: '同类最低', en: 'Lowest of the peer group' },
  groupMean: { zh: '同类平均', en: 'Mean of the peer group' },
  groupSum: { zh: '同类合计', en: 'Sum of the peer group' },
  groupCount: { zh: '同类家数', en: 'Number in the peer group' },
  rank: { zh: '同类名次', en: 'Rank in the peer group' },
};

const REDUCE = {
  highest: 'highest',
  lowest: 'lowest',
  groupMean: 'mean',
  groupSum: 'sum',
  groupCount: 'count',
} as const;

/** The title of a group function of something: 同类最高·最终得分. */
export const groupTitle = (called: GroupCall): Sentence => WORDS[called];

/** The operator of a group function. Ranks count from the highest; one missing value blocks them all. */
export const groupOperator = (called: GroupCall, of: string): Operator =>
  called === 'rank'
    ? {
        op: 'rank',
        of,
        within: 'peer-group',
        order: 'highest-first',
        ties: 'standard',
        missing: 'block-group',
      }
    : { op: 'group', of, within: 'peer-group', reduce: REDUCE[called] };

/** What a group function gives, by what it is of. */
export const groupType = (called: GroupCall, of: QuantityType): QuantityType => {
  if (called === 'rank') return 'rank';
  return called === 'groupCount' ? 'count' : of;
};
