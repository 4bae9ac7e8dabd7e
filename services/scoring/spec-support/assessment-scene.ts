import { CONTRACTS, typeOf, type IntegrationEvent } from '@kaoping/contracts';
import {
  createCommandExecutor,
  projectionsByTenant,
  tenantId,
  type EventStore,
  type TenantId,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { canonicalScheme, openSchemeText, shippedSchemes, type CheckedScheme } from '@kaoping/schemes';
import type { PastResult } from '@kaoping/scoring-engine';
import { fixedClock, noSleep } from '@kaoping/testing';
import { assessmentsInlet } from '../assessments/assessments.inlet.ts';
import { liveAssessmentsProjection } from '../assessments/live-assessments/live-assessments.projection.ts';
import { LiveAssessments } from '../assessments/live-assessments/live-assessments.ts';
import type { AssessmentScheme } from '../assessments/result/assessment.ts';
import { LedgerAssessments } from '../assessments/result/ledger-assessments.ts';
import { PublishedHistory } from '../publications/result/published-history.ts';

/** The district whose towns are assessed. */
export const DINGHAI = tenantId('dinghai');

/** The cycle of the scene. */
export const TOWNS_2018 = '2018-towns';

/** A past that a test lays down. */
class GivenHistory extends PublishedHistory {
  results: readonly PastResult[] = [];

  override before(): Promise<readonly PastResult[]> {
    return Promise.resolve(this.results);
  }
}

const opened = new Map<string, CheckedScheme>();

/** A shipped scheme, ready to be computed with. */
export const shippedScheme = (schemeId: string): CheckedScheme => {
  const known = opened.get(schemeId);
  if (known) return known;
  const shipped = shippedSchemes().find(({ id }) => id === schemeId);
  const { checked } = openSchemeText(shipped?.text ?? '', { file: schemeId });
  if (!checked) throw new Error(`there is no shipped scheme ${schemeId}`);
  opened.set(schemeId, checked);
  return checked;
};

/** A shipped scheme as a cycle copies it in. */
export const assessmentScheme = (schemeId: string): AssessmentScheme => {
  const { scheme, digest } = shippedScheme(schemeId);
  return { schemeId, version: scheme.version, digest, canonical: JSON.stringify(canonicalScheme(scheme)) };
};

/** What evaluation tells of a cycle that it opened. */
export const cycleOpenedData = (
  units: readonly string[],
  { cycleId = TOWNS_2018, schemeId = 'dinghai-towns-2018' } = {},
) => ({
  cycleId,
  title: { zh: '2018 年度镇（街道）考核', en: 'Towns 2018' },
  period: { kind: 'year' as const, label: '2018' },
  scheme: assessmentScheme(schemeId),
  roster: units.map((name) => ({
    ...{ organisationId: name, name, ancestorIds: ['定海区'] },
    peerGroup: shippedScheme(schemeId).entering.peerGroups[0]?.key ?? '',
  })),
});

/** Where and when something was recorded in evaluation, and by whom. */
export interface ToldBy {
  readonly sequence?: number;
  readonly tenant?: TenantId;
  readonly actorId?: string;
}

/** An integration event of evaluation: `told('scores-recorded', { … }, { sequence: 7 })`; its id comes of the sequence. */
export const told = (
  name: string,
  data: object,
  { sequence = 1, tenant = DINGHAI, actorId = 'wang-fang' }: ToldBy = {},
): IntegrationEvent => {
  const contract = CONTRACTS.find((one) => one.name === name);
  if (!contract) throw new Error(`there is no contract ${name}`);
  return {
    specversion: '1.0',
    id: `evaluation-${String(sequence)}#${name}`,
    source: '/evaluation',
    type: typeOf(contract),
    subject: 'assessment-sheet/1',
    time: '2018-11-20T08:00:00.000Z',
    datacontenttype: 'application/json',
    tenantid: tenant,
    sequence: String(sequence),
    actorid: actorId,
    correlationid: 'request-1',
    data: contract.data.parse(data),
  };
};

/** One entry as evaluation tells it. */
export const toldEntry = (organisationId: string, input: string, value: string, entryId?: string) => ({
  ...{ entryId: entryId ?? `${organisationId}/${input}`, organisationId, input, value },
});

/** Assessments over stores in memory, told by events, read live and from the ledger. */
export const openAssessmentScene = async (
  tenants: readonly TenantId[] = [DINGHAI],
  eventStore: EventStore = openMemoryEventStore({ clock: fixedClock('2018-11-20T08:00:00.000Z') }),
) => {
  const commands = createCommandExecutor(eventStore);
  const readModels = openMemoryReadModels();
  const history = new GivenHistory();
  const projections = projectionsByTenant({
    ...{ eventStore, readModels, sleep: noSleep().sleep, projection: liveAssessmentsProjection },
  });
  for (const tenant of tenants) await eventStore.createLedger(tenant);
  const inlet = assessmentsInlet(commands);
  return {
    ...{ eventStore, commands, readModels, history, projections, inlet },
    onLedger: new LedgerAssessments(eventStore, history),
    live: new LiveAssessments(eventStore, projections, history),
    /** A reader that remembers nothing. */
    freshLive: () => new LiveAssessments(eventStore, projections, history),
    hear: async (...events: readonly IntegrationEvent[]): Promise<void> => {
      for (const event of events) await inlet.receive(event);
    },
    headOf: async (tenant = DINGHAI): Promise<number> =>
      (await (await eventStore.ledger(tenant)).head()).position,
    stop: () => projections.stop(),
  };
};

/** What {@link openAssessmentScene} gives. */
export type AssessmentScene = Awaited<ReturnType<typeof openAssessmentScene>>;
