import {
  carryOut,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type CommandMetadata,
  type EventStore,
  type Reactor,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import type { EvaluationCycleEvent } from '../../cycles/decider/evaluation-cycle.events.ts';
import { foldCycles, type FoldedCycle } from '../../cycles/decider/fold-cycles.ts';
import type { CarriedInto } from '../decider/carried-into.ts';
import { CountCarriedProblems } from '../decider/unit-problems.commands.ts';
import { unitProblemsDecider } from '../decider/unit-problems.decider.ts';
import type { UnitProblemsEvent } from '../decider/unit-problems.events.ts';
import { carryingSchemes } from '../result/carrying-schemes.ts';
import { carriedInto, isCounting } from '../result/counting-cycle.ts';

/** What the policy works with. */
interface CountProblemsPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

type Cause = RecordedEvent<EvaluationCycleEvent | UnitProblemsEvent>;

/** Units that are counted in one commit: a roster of thousands is many commits. */
const UNITS_AT_ONCE = 100;

const NAME = 'count-problems-when-settled';

/**
 * Counts the problems that units carry into a cycle: all of them when it opens or gets more time, and those of one unit
 * when it is told how one of its problems stands, until the assessment is over.
 */
export const countProblemsWhenSettled = ({ eventStore, commands }: CountProblemsPorts): Reactor => {
  const counts = countsOf(eventStore);
  return {
    name: NAME,
    categories: ['evaluation-cycle', unitProblemsDecider.category],
    react: async (recorded) => {
      const event = recorded as Cause;
      const metadata = reactionMetadata(event.tenantId, event, NAME);
      const wanted = await counts(event);
      for (let from = 0; from < wanted.length; from += UNITS_AT_ONCE) {
        const commandId = `${metadata.commandId}:${String(from)}`;
        const orders = wanted
          .slice(from, from + UNITS_AT_ONCE)
          .map((count) => orderOf({ ...metadata, commandId }, count));
        await carryOut(commands, { ...metadata, commandId }, ...orders);
      }
    },
  };
};

/** One unit and one indicator of one cycle. */
interface WantedCount {
  readonly organisationId: string;
  readonly into: CarriedInto;
}

const orderOf = (metadata: CommandMetadata, count: WantedCount) =>
  orderFor(unitProblemsDecider, count.organisationId, new CountCarriedProblems(metadata, count));

/** What an event asks to be counted. */
const countsOf = (eventStore: EventStore): ((event: Cause) => Promise<readonly WantedCount[]>) => {
  const folded = foldCycles();
  const schemes = carryingSchemes(eventStore);
  return async (event) => {
    if (!isCause(event)) return [];
    const all = await folded.of(await eventStore.ledger(event.tenantId));
    const wanted: WantedCount[] = [];
    for (const cycle of all.filter((one) => concerns(event, one))) {
      const scheme = await schemes(event.tenantId, cycle.cycleId);
      const units = unitsOf(event, scheme.organisationIds);
      const into = units.length === 0 ? [] : carriedInto(cycle, scheme, all);
      wanted.push(...into.flatMap((one) => units.map((organisationId) => ({ organisationId, into: one }))));
    }
    return wanted;
  };
};

const isCause = ({ type }: Cause): boolean =>
  type === 'EvaluationCycleOpened' || type === 'EvaluationStageExtended' || type === 'UnitProblemLearned';

/** A cycle that opens is counted also when its assessment is over already: it was entered afterwards. */
const concerns = (event: Cause, cycle: FoldedCycle): boolean => {
  if (event.type === 'UnitProblemLearned') return isCounting(cycle, event.recordedAt);
  return cycle.cycleId === event.stream.id && cycle.status !== 'cancelled';
};

const unitsOf = (event: Cause, organisationIds: ReadonlySet<string>): readonly string[] => {
  if (event.type !== 'UnitProblemLearned') return [...organisationIds];
  return organisationIds.has(event.stream.id) ? [event.stream.id] : [];
};
