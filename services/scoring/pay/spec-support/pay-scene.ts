import { commandMetadata } from '@kaoping/testing';
import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PayTerms } from '../decider/pay-run.events.ts';
import type { StaffRules } from '../decider/pay-table.events.ts';
import type { PayPerson } from '../decider/pay-table.state.ts';
import type { PayBasis, ResultAt, UnitResult } from '../result/pay-basis.ts';

/** Ancestors of the departments of 长平公司. */
const ABOVE = ['changping'] as const;

/** Somebody of a department, with a monthly base of 1000 元. */
export const person = (
  personId: string,
  organisationId = 'jia',
  given: Partial<PayPerson> = {},
): PayPerson => ({
  personId,
  name: `职工${personId}`,
  organisationId,
  organisationName: `${organisationId}部`,
  ancestorIds: ABOVE,
  base: '1000',
  ...given,
});

/** A unit of a published result. */
export const unit = (name: string, given: Partial<UnitResult> = {}): UnitResult => ({
  name,
  ancestorIds: ABOVE,
  ...given,
});

/** A month's published result, with the factor of each department. */
export const month = (
  label: string,
  factors: Readonly<Record<string, string>>,
  given: Partial<ResultAt> = {},
): ResultAt => ({
  cycleId: label,
  peerGroup: 'partyBlock',
  period: { kind: 'month', label },
  status: 'published',
  revision: 1,
  resultDigest: 'a'.repeat(64),
  units: Object.fromEntries(Object.entries(factors).map(([id, factor]) => [id, unit(`${id}部`, { factor })])),
  ...given,
});

/** The three months of 长平公司's departments: 丙 has no assessment in March. */
export const QUARTER: readonly ResultAt[] = [
  month('2024-01', { jia: '1.2', yi: '1', bing: '0.8' }),
  month('2024-02', { jia: '1', yi: '1.2', bing: '1' }),
  month('2024-03', { jia: '1.2', yi: '1' }),
];

/** Pay of a quarter by its months. */
export const terms = (given: Partial<PayTerms> = {}): PayTerms => ({
  title: '2024年第一季度党群部门绩效兑现',
  cycleId: '2024-Q1',
  peerGroup: 'partyBlock',
  period: { kind: 'quarter', label: '2024-Q1' },
  results: ['2024-01', '2024-02', '2024-03'].map((label) => ({
    cycleId: label,
    peerGroup: 'partyBlock',
    period: { kind: 'month', label },
  })),
  factor: 'payFactor',
  personalFactors: 'none',
  unitBudgets: [],
  exemptions: [],
  ...given,
});

/** What the quarter is computed from: one person in each department. */
export const basis = (given: Partial<PayBasis> = {}): PayBasis => ({
  people: [person('A', 'jia'), person('B', 'yi'), person('C', 'bing')],
  tableChanges: 1,
  results: QUARTER,
  staffGrades: {},
  ledgerPosition: 40,
  ...given,
});

/** 定海区's grades of staff (001-32), as the shipped scheme has them. */
export const STAFF_RULES: StaffRules = {
  scheme: { schemeId: 'dinghai-staff-pay', version: 1, digest: 'b'.repeat(64) },
  grades: [
    {
      key: 'A',
      title: { zh: '优秀', en: 'Excellent' },
      factor: '1.2',
      shares: { A: '0.3', B: '0.2', C: '0.15', D: '0.05' },
    },
    {
      key: 'B',
      title: { zh: '良好', en: 'Good' },
      factor: '1.05',
      shares: { A: '0.5', B: '0.5', C: '0.45', D: '0.35' },
    },
    {
      key: 'C',
      title: { zh: '合格', en: 'Qualified' },
      factor: '1',
      shares: { A: '0.18', B: '0.27', C: '0.35', D: '0.5' },
    },
    {
      key: 'D',
      title: { zh: '不合格', en: 'Unqualified' },
      factor: '0.7',
      shares: { A: '0.02', B: '0.03', C: '0.05', D: '0.1' },
    },
  ],
  distribution: 'exact',
};

/** Metadata of a command by its id, of the officer unless told. */
export const by = (commandId: string, actorId = 'wang-fang'): CommandMetadata =>
  commandMetadata({ commandId, actorId });
