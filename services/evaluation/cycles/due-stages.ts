import {
  orderFor,
  type CommandExecutor,
  type CommandMetadata,
  type DueWork,
  type EventStore,
  type TenantId,
} from '@kaoping/event-sourcing';
import { CloseStage, RemindOfStage } from './decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from './decider/evaluation-cycle.decider.ts';
import { foldCycles } from './decider/fold-cycles.ts';
import { dueStageWork, type DueStage } from './result/due-stage-work.ts';

/** What due work of cycles works with. */
export interface DueStagesPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Closes stages whose last day is over, and notes reminders that fell due. */
export const dueStages = ({ eventStore, commands }: DueStagesPorts): DueWork => {
  const cycles = foldCycles();
  return {
    name: 'cycle-stages',
    run: async (tenantId, now) => {
      const ledger = await eventStore.ledger(tenantId);
      for (const due of dueStageWork(await cycles.of(ledger), now)) {
        const metadata = metadataOf(tenantId, now, due);
        await commands.execute(
          metadata,
          orderFor(evaluationCycleDecider, due.cycleId, commandOf(metadata, due)),
        );
      }
    },
  };
};

/** The same stage with the same last day is due once: what is ordered again is the same command. */
const metadataOf = (tenantId: TenantId, now: string, due: DueStage): CommandMetadata => {
  const { cycleId, stage, until, kind } = due;
  const what = kind === 'close' ? kind : `${kind}-${String(due.daysLeft)}`;
  const commandId = `cycle-stages:${what}:${cycleId}:${stage}:${until}`;
  return { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
};

const commandOf = (metadata: CommandMetadata, due: DueStage): CloseStage | RemindOfStage => {
  const { cycleId, stage } = due;
  if (due.kind === 'close') return new CloseStage(metadata, { cycleId, stage, closed: 'by-deadline' });
  const { daysLeft, on } = due;
  return new RemindOfStage(metadata, { cycleId, stage, daysLeft, on });
};
