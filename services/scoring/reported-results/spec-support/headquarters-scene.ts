import { integrationEvent, resultReported, type IntegrationEvent } from '@kaoping/contracts';
import {
  createCommandExecutor,
  projectionsByTenant,
  tenantId,
  type EventStore,
  type TenantId,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Grant, RequestContext } from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { countingReadModels, fixedClock, noSleep, recorded } from '@kaoping/testing';
import { GroupResultsResolver } from '../group-results.resolver.ts';
import { ReportedMovesHandler } from '../reported-moves-view/reported-moves.handler.ts';
import { reportedResultListProjection } from '../reported-result-list/reported-result-list.projection.ts';
import { ReportedResultsHandler } from '../reported-result-list/reported-results.handler.ts';
import { ReportedResultHandler } from '../reported-result-view/reported-result.handler.ts';
import { reportedResultsInlet } from '../reported-results.inlet.ts';
import { REPORTED_TABLES } from '../result/reported-rows.ts';
import { SubsidiaryResultsResolver } from '../subsidiary-results.resolver.ts';

export const JINMEI = tenantId('jinmei');
export const LANHUA = tenantId('lanhua');

const TITLES: Readonly<Record<string, string>> = { 优秀: 'Excellent', 良好: 'Good', 一般: 'Fair' };

/** A unit with its score and grade; its place is its place in the list. */
export type ToldUnit = readonly [organisationId: string, score: string, grade: string];

export interface ToldResult {
  readonly label: string;
  readonly units: readonly ToldUnit[];
  readonly revision?: number;
  readonly reason?: string;
  readonly subsidiary?: string;
  readonly recipient?: TenantId;
  readonly digit?: string;
}

/** A quarter's ranking of branches as a subsidiary reports it. */
export const told = ({ label, units, revision = 1, ...given }: ToldResult): IntegrationEvent => {
  const { subsidiary = 'changping', recipient = JINMEI, digit = 'c', reason = '季度考核结束' } = given;
  const id = `${subsidiary}-${label}-${String(revision)}-${digit}`;
  return integrationEvent(
    resultReported,
    recorded({ type: 'Told', data: {} }, { id, tenantId: tenantId(subsidiary) }),
    {
      ...{ cycleId: `${label}-branches`, period: { kind: 'quarter', label }, revision, reason },
      title: { zh: `${label} 党支部考核`, en: `Branches, ${label}` },
      ...{ schemeId: 'changping-branches-quarter', schemeDigest: 'a'.repeat(64) },
      peerGroup: { key: 'branches', title: { zh: '生产支部', en: 'Branches' } },
      publishedAt: `${label.slice(0, 4)}-1${String(revision)}-20T01:00:00.000Z`,
      resultDigest: digit.repeat(64),
      standings: units.map(([organisationId, score, grade], index) => ({
        ...{ organisationId, name: `${organisationId}党支部`, rank: index + 1, score },
        grade: { zh: grade, en: TITLES[grade] ?? grade },
      })),
    },
    { recipient },
  );
};

/** The headquarters of two groups, with whatever they are told. */
export const openHeadquarters = async () => {
  const inner = openMemoryEventStore({ clock: fixedClock() });
  for (const tenant of [JINMEI, LANHUA]) await inner.createLedger(tenant);
  const opened: TenantId[] = [];
  const eventStore: EventStore = {
    createLedger: (tenant) => inner.createLedger(tenant),
    ledger: (tenant) => {
      opened.push(tenant);
      return inner.ledger(tenant);
    },
    tenants: () => inner.tenants(),
    close: () => inner.close(),
  };
  const { reads, readModels } = countingReadModels(openMemoryReadModels());
  const { sleep } = noSleep();
  const lists = projectionsByTenant({
    eventStore,
    readModels,
    sleep,
    projection: reportedResultListProjection,
  });
  // They follow from the start, as in a process that serves.
  for (const tenant of [JINMEI, LANHUA]) await (await lists.of(tenant)).list(REPORTED_TABLES.subsidiaries);
  // No time passes here: who is not waited for is late.
  const settled = async () =>
    (await lists.of(JINMEI)).reached((await (await inner.ledger(JINMEI)).head()).position);
  return {
    ...{ reads, opened },
    inlet: reportedResultsInlet(createCommandExecutor(eventStore)),
    subsidiary: new SubsidiaryResultsResolver(lists),
    group: new GroupResultsResolver(lists),
    rankings: new ReportedResultsHandler(lists),
    result: new ReportedResultHandler(lists),
    moves: new ReportedMovesHandler(lists),
    row: async (table: string, key: string) => {
      await settled();
      return (await lists.of(JINMEI)).get(table, key);
    },
    settled,
    stop: () => lists.stop(),
  };
};

/** A request of an officer at headquarters, or of somebody else. */
export const asking = (
  grants: readonly Grant[] = [{ role: 'officer', scope: { kind: 'tenant' } }],
): RequestContext =>
  ({ identity: () => ({ tenantId: JINMEI, actorId: 'wang-fang', grants }) }) as unknown as RequestContext;
