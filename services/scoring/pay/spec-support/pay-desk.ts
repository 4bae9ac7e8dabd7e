import { createCommandExecutor, tenantId, type TenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { reachOf, type DataScope, type Grant, type Identity } from '@kaoping/nest-platform';
import type { Plan } from '@kaoping/scoring-engine';
import { openSchemeText, shippedSchemes } from '@kaoping/schemes';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { AssessmentUnknown } from '../../assessments/decider/assessment.errors.ts';
import { AssessmentReader, type AssessmentAt } from '../../assessments/result/assessment-reader.ts';
import type {
  AssessmentPublicationEvent,
  PublishedStanding,
} from '../../publications/decider/assessment-publication.events.ts';
import type { PayRunRequest } from '../pay.request.ts';

export const CHANGPING = tenantId('changping');

/** The whole enterprise. */
export const EVERYTHING: DataScope = { kind: 'tenant' };

/** How far an officer with a scope reaches. */
export const officer = (scope: DataScope = EVERYTHING) =>
  reachOf({ grants: [{ role: 'officer', scope }] }, ['officer']);

/** Somebody with grants, and the person behind them. */
export const identity = (
  grants: readonly Grant[],
  personId?: string,
  tenant: TenantId = CHANGPING,
): Identity => ({
  tenantId: tenant,
  actorId: 'wang-fang',
  grants,
  ...(personId !== undefined && { personId }),
});

const plans = new Map<string, Plan>();

/** Schemes take a while to open, and never change. */
const planOf = (schemeId: string): Plan => {
  const known = plans.get(schemeId);
  if (known) return known;
  const { text, file } = shippedSchemes().find(({ id }) => id === schemeId)!;
  const { plan } = openSchemeText(text, { file }).checked!;
  plans.set(schemeId, plan);
  return plan;
};

const NAMES = { jia: '甲部', yi: '乙部', bing: '丙部' } as const;

const roster = Object.entries(NAMES).map(([organisationId, name]) => ({
  organisationId,
  name,
  peerGroup: 'partyBlock',
  ancestorIds: organisationId === 'bing' ? ['changping', 'mine'] : ['changping'],
}));

/** A cycle of the departments of 长平公司, with its shipped scheme and nothing computed. */
export interface DeskCycle {
  readonly period: AssessmentAt['assessment']['period'];
  readonly schemeId: string;
}

const CYCLES: Readonly<Record<string, DeskCycle>> = {
  ...Object.fromEntries(
    ['2024-01', '2024-02', '2024-03', '2024-04'].map((label) => [
      label,
      { period: { kind: 'month', label }, schemeId: 'changping-departments-month' },
    ]),
  ),
  '2024-Q1': { period: { kind: 'quarter', label: '2024-Q1' }, schemeId: 'changping-departments-quarter' },
  '2024': { period: { kind: 'year', label: '2024' }, schemeId: 'dinghai-staff-pay' },
  '2024-branches': { period: { kind: 'quarter', label: '2024-Q1' }, schemeId: 'changping-branches-quarter' },
};

/** Stands for assessments that nobody needs computed: their rosters, periods and plans only. */
class DeskAssessments extends AssessmentReader {
  override at(_tenantId: TenantId, { cycleId }: { readonly cycleId: string }): Promise<AssessmentAt> {
    const cycle = CYCLES[cycleId];
    if (!cycle) return Promise.reject(new AssessmentUnknown(cycleId));
    const scheme = { schemeId: cycle.schemeId, version: 1, digest: 'd'.repeat(64), canonical: '{}' };
    const assessment = { period: cycle.period, scheme, roster };
    return Promise.resolve({
      cycleId,
      assessment,
      compiled: { plan: planOf(cycle.schemeId) },
    } as unknown as AssessmentAt);
  }
}

/** A department's row of a published month. */
const standing = (organisation: keyof typeof NAMES, payFactor: string): PublishedStanding => ({
  organisation,
  name: NAMES[organisation],
  ancestorIds: roster.find(({ organisationId }) => organisationId === organisation)!.ancestorIds,
  peerGroup: 'partyBlock',
  score: '90.00',
  rank: '1',
  pay: { payFactor },
  flags: [],
  consequences: [],
});

/** Factors of the three departments in a month. */
export type MonthFactors = Partial<Record<keyof typeof NAMES, string>>;

/** A month's ranking of departments as an event of its publication. */
export const publication = (
  type: 'ResultPublished' | 'ResultRevised',
  label: string,
  factors: MonthFactors,
): AssessmentPublicationEvent => {
  const revision = type === 'ResultPublished' ? 1 : 2;
  const standings = Object.entries(factors).map(([id, factor]) => standing(id as keyof typeof NAMES, factor));
  const title = { zh: `${label} 考评`, en: label };
  const data = {
    ...{ revision, title, ledgerPosition: 1, resultDigest: 'a'.repeat(64), reason: '月度通报' },
    publishedAt: '2024-04-05T08:00:00.000Z',
    result: {
      cycleId: label,
      period: { kind: 'month', label },
      scheme: { schemeId: 'changping-departments-month', version: 1, digest: 'd'.repeat(64) },
      peerGroup: { key: 'partyBlock', title },
      engineVersion: '1',
      standings,
      leftOut: [],
    },
    changes: [],
  };
  return { type, data } as AssessmentPublicationEvent;
};

/** The months as they were published: 丙部 has no assessment in March (003-09). */
const MONTHS: readonly (readonly [string, MonthFactors])[] = [
  ['2024-01', { jia: '1.2', yi: '1', bing: '0.8' }],
  ['2024-02', { jia: '1', yi: '1.2', bing: '1' }],
  ['2024-03', { jia: '1.2', yi: '1' }],
];

/** Pay of the first quarter by its months, by the unit's factor alone. */
export const quarter = (given: Partial<PayRunRequest> = {}): PayRunRequest => ({
  payRunId: '2024-Q1-party',
  title: '2024年第一季度党群部门绩效兑现',
  cycleId: '2024-Q1',
  peerGroup: 'partyBlock',
  results: MONTHS.map(([cycleId]) => ({ cycleId, peerGroup: 'partyBlock' })),
  personalFactors: 'none',
  unitBudgets: [],
  exemptions: [],
  reach: officer(),
  ...given,
});

/** A store with one tenant's ledger, and everything that pay works with. */
export const openPayDesk = async (
  tenant: TenantId = CHANGPING,
  store = openMemoryEventStore({ clock: fixedClock() }),
) => {
  const ledger = await store.createLedger(tenant);
  let told = 0;
  const tell = async (ranking: string, event: AssessmentPublicationEvent): Promise<void> => {
    told += 1;
    const stream = { category: 'assessment-publication', id: ranking };
    const { length } = await ledger.readStream(stream);
    const header = {
      id: `told-${String(told)}`,
      version: 1,
      actorId: 'wang-fang',
      correlationId: 'r',
      causationId: 'c',
    };
    await ledger.append([{ stream, expectedRevision: length - 1, events: [{ ...header, ...event }] }]);
  };
  return {
    store,
    ledger,
    tell,
    publishMonths: async () => {
      for (const [label, factors] of MONTHS)
        await tell(`${label}:partyBlock`, publication('ResultPublished', label, factors));
    },
    ports: { eventStore: store, assessments: new DeskAssessments(), commands: createCommandExecutor(store) },
    metadata: (commandId: string, actorId = 'wang-fang') =>
      commandMetadata({ tenantId: tenant, commandId, actorId }),
  };
};
