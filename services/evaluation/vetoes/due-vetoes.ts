import {
  dueAggregates,
  orderFor,
  type CommandExecutor,
  type DueWork,
  type EventStore,
} from '@kaoping/event-sourcing';
import { ApplyVeto } from './decider/veto-record.commands.ts';
import { vetoRecordDecider } from './decider/veto-record.decider.ts';
import { isStanding, type Veto, type VetoRecord } from './decider/veto-record.state.ts';
import { touchedCycles } from './touched-cycles.ts';

/** What due work of vetoes works with. */
interface DueVetoesPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

const reachesOn = (veto: Veto): boolean => isStanding(veto) && veto.statement.scope.kind === 'period';
const vetoesReachingOn = ({ vetoes }: VetoRecord): readonly Veto[] => Object.values(vetoes).filter(reachesOn);

/** Has vetoes for a period stand in the cycles of that period that opened since they were raised. */
export const dueVetoes = ({ eventStore, commands }: DueVetoesPorts): DueWork => {
  const records = dueAggregates(vetoRecordDecider, (record) => vetoesReachingOn(record).length > 0);
  const cycles = touchedCycles(eventStore);
  return {
    name: 'vetoes',
    run: async (tenantId, now) => {
      const ledger = await eventStore.ledger(tenantId);
      for (const [organisationId, record] of await records.of(ledger)) {
        for (const veto of vetoesReachingOn(record)) {
          const touched = await cycles.of(tenantId, veto.statement);
          const cycleIds = missing(
            record,
            veto,
            touched.map(({ cycleId }) => cycleId),
          );
          if (cycleIds.length === 0) continue;
          const commandId = `vetoes:${organisationId}:${veto.vetoId}:${cycleIds.join(',')}`;
          const metadata = { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
          const command = new ApplyVeto(metadata, { organisationId, vetoId: veto.vetoId, cycleIds });
          await commands.execute(metadata, orderFor(vetoRecordDecider, organisationId, command));
        }
      }
    },
  };
};

/** Cycles in which no veto of the same key stands yet. */
const missing = ({ vetoes }: VetoRecord, veto: Veto, cycleIds: readonly string[]): readonly string[] => {
  const set = new Set(
    Object.values(vetoes)
      .filter((one) => isStanding(one) && one.statement.veto === veto.statement.veto)
      .flatMap(({ applications }) => applications.map(({ cycleId }) => cycleId)),
  );
  return cycleIds.filter((cycleId) => !set.has(cycleId)).sort();
};
