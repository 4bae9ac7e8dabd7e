import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, type Identity } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { loadCycle, type LoadedCycle } from '../cycles/decider/load-cycle.ts';
import { VetoNotInScheme, VetoTouchesNoCycle, VetoUnknown } from './decider/veto-record.errors.ts';
import type { VetoScope, VetoStatement } from './decider/veto-record.events.ts';
import { vetoRecordDecider } from './decider/veto-record.decider.ts';
import { vetoIn } from './decider/veto-record.state.ts';
import { flagsOf, touchedCycles, type TouchedCycles } from './touched-cycles.ts';

/** A veto that somebody wants raised. */
interface VetoWanted {
  readonly organisationId: string;
  readonly veto: string;
  readonly cycleId?: string;
  readonly from?: string;
  readonly until?: string;
}

/** What the cycles say of a veto that is wanted. */
type VetoPrepared = Pick<
  VetoStatement,
  'organisationId' | 'organisationName' | 'ancestorIds' | 'veto' | 'title' | 'scope'
> & { readonly approvals: 'one' | 'two'; readonly cycleIds: readonly string[] };

/** Says who may do what with vetoes, and which open cycles they touch. */
@Injectable()
export class VetoGate {
  private readonly cycles: TouchedCycles;

  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {
    this.cycles = touchedCycles(eventStore);
  }

  /** @throws {OutsideScope} unless the organisation is within reach of an officer or reviewer. */
  async forRaising(identity: Identity, wanted: VetoWanted): Promise<VetoPrepared> {
    const { organisationId, veto } = wanted;
    const scope = await this.scopeOf(identity, wanted);
    const touched = await this.cycles.of(identity.tenantId, { organisationId, veto, scope });
    const [first] = touched;
    if (!first) throw new VetoTouchesNoCycle();
    const { name, ancestorIds } = first.organisation(organisationId);
    reachOf(identity, ['officer', 'reviewer']).require({ organisationId, ancestorIds });
    const title = flagsOf(first).find((flag) => flag.name === veto)?.title ?? { zh: veto, en: veto };
    const isTwo = touched.some(({ scheme }) => scheme.entering.approval === 'two');
    return {
      ...{ organisationId, organisationName: name, ancestorIds, veto, title, scope },
      approvals: isTwo ? 'two' : 'one',
      cycleIds: touched.map(({ cycleId }) => cycleId),
    };
  }

  /** @throws {OutsideScope} unless the organisation is within reach of an officer or reviewer. */
  async forDeciding(
    identity: Identity,
    { organisationId, vetoId }: { readonly organisationId: string; readonly vetoId: string },
  ): Promise<readonly string[]> {
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const { state } = await loadState(ledger, vetoRecordDecider, organisationId);
    const statement = vetoIn(state, vetoId)?.statement;
    if (!statement) throw new VetoUnknown(vetoId);
    reachOf(identity, ['officer', 'reviewer']).require(statement);
    const touched = await this.cycles.of(identity.tenantId, statement);
    return touched.map(({ cycleId }) => cycleId);
  }

  private async scopeOf(identity: Identity, wanted: VetoWanted): Promise<VetoScope> {
    const { cycleId, veto, from, until } = wanted;
    if (cycleId === undefined) {
      return { kind: 'period', from: from ?? '', ...(until !== undefined && { until }) };
    }
    const loaded = await loadCycle(this.eventStore, identity.tenantId, cycleId);
    requireFlag(loaded, veto);
    loaded.organisation(wanted.organisationId);
    const { period } = loaded.cycle;
    return { kind: 'cycle', cycleId, from: period.from, until: period.until };
  }
}

const requireFlag = (loaded: LoadedCycle, veto: string): void => {
  const flags = flagsOf(loaded);
  if (flags.some(({ name }) => name === veto)) return;
  throw new VetoNotInScheme(
    veto,
    flags.map(({ name, title }) => ({ key: name, title })),
  );
};
