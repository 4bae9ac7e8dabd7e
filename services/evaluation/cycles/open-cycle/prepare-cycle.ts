import { loadState, type EventStore, type ReadModels, type TenantId } from '@kaoping/event-sourcing';
import type { CheckedScheme } from '@kaoping/schemes';
import { directoryOf } from '../../directory/result/directory-reader.ts';
import { schemeDecider } from '../../schemes/decider/scheme.decider.ts';
import type { WrittenScheme } from '../../schemes/decider/scheme.events.ts';
import { latestPublished } from '../../schemes/decider/scheme.state.ts';
import { PeriodRefused, SchemeNotInForce } from '../decider/evaluation-cycle.errors.ts';
import type { OpenEvaluationCycle } from '../decider/evaluation-cycle.commands.ts';
import type { CycleStage } from '../decider/evaluation-cycle.events.ts';
import { periodOf } from '../result/period-days.ts';
import { scheduleStages } from '../result/schedule-stages.ts';
import { schemeOfCycle } from '../result/scheme-of-cycle.ts';
import type { CycleWanted } from './open-cycle.request.ts';
import { rosterFor } from './roster-for.ts';

/** Where a cycle's scheme and roster are taken from. */
export interface CycleSources {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
}

/**
 * Gathers everything that a cycle copies in: the published scheme, the roster, the stages with their days.
 *
 * @throws {SchemeNotInForce} {@link PeriodRefused} {@link RosterRefused} with what would be right.
 */
export const prepareCycle = async (
  { eventStore, readModels }: CycleSources,
  tenantId: TenantId,
  wanted: CycleWanted,
): Promise<OpenEvaluationCycle['data']> => {
  const { cycleId, schemeId, startsOn, opened } = wanted;
  const written = await publishedScheme(eventStore, tenantId, wanted);
  const { version, digest, canonical } = written;
  const scheme = { schemeId, version, digest, canonical };
  const checked = schemeOfCycle(scheme);
  const period = periodOf(written.period, wanted.period);
  if (!period) throw new PeriodRefused(wanted.period, written.period);
  const directory = await directoryOf(readModels, tenantId);
  return {
    cycleId,
    title: wanted.title ?? titleOf(written, wanted.period),
    period,
    scheme,
    peerGroups: checked.entering.peerGroups.map(({ key }) => key),
    roster: await rosterFor(directory, wanted),
    stages: stagesOf(checked, wanted, startsOn),
    opened,
  };
};

const publishedScheme = async (
  eventStore: EventStore,
  tenantId: TenantId,
  { schemeId, version }: CycleWanted,
): Promise<WrittenScheme> => {
  const { state } = await loadState(await eventStore.ledger(tenantId), schemeDecider, schemeId);
  const found = version === undefined ? latestPublished(state) : state.versions[String(version)];
  if (found?.status !== 'published') throw new SchemeNotInForce(schemeId, version);
  return found;
};

const titleOf = ({ title }: WrittenScheme, period: string) => ({
  zh: `${title.zh}（${period}）`,
  en: `${title.en} (${period})`,
});

const stagesOf = (
  { entering }: CheckedScheme,
  { stages = [] }: CycleWanted,
  startsOn: string,
): readonly CycleStage[] =>
  scheduleStages(entering.stages, startsOn).map((scheduled) => {
    const given = stages.find(({ stage }) => stage === scheduled.stage);
    return given ? { ...scheduled, from: given.from, until: given.until } : scheduled;
  });
