import { digestOf } from '@kaoping/ledger-proofs';
import type { PublishableResult } from '../decider/assessment-publication.commands.ts';
import type { PublishedResult } from '../decider/assessment-publication.events.ts';
import type { GateConditions } from '../decider/publication-gate.ts';
import { branch, resultOf } from './published-results.ts';

/** What a scheme asks that wants nothing but one approval. */
export const CONDITIONS: GateConditions = {
  stages: [],
  openAppeals: [],
  approvals: 1,
  ungraded: [],
  exemptWithoutReason: [],
};

/** What 定海's scheme asks: stages, five days of publicity, two approvals. */
export const DINGHAI: GateConditions = {
  ...CONDITIONS,
  stages: [
    { stage: 'assess', title: { zh: '考核', en: 'Assessment' }, isClosed: true, isBeforePublicity: true },
    { stage: 'publicity', title: { zh: '公示', en: 'Publicity' }, isClosed: true, isBeforePublicity: false },
  ],
  publicityDays: 5,
  approvals: 2,
};

/** A result of two branches, the first one in the lead; `points` tell one result from another. */
export const twoBranches = (points = '99.00'): PublishedResult =>
  resultOf('2018-Q1', [branch('掘进', '1', { score: points }), branch('机电', '2')]);

export const publishable = (
  result: PublishedResult = twoBranches(),
  extra: Partial<Omit<PublishableResult, 'result' | 'resultDigest'>> = {},
): PublishableResult => ({
  title: { zh: '2018-Q1 党支部考核', en: 'Branches, 2018-Q1' },
  ledgerPosition: 20,
  conditions: CONDITIONS,
  ...extra,
  result,
  resultDigest: digestOf(result),
});
