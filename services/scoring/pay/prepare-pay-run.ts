import { loadState, type CommandExecutor, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { AssessmentReader } from '../assessments/result/assessment-reader.ts';
import { payRunDecider } from './decider/pay-run.decider.ts';
import { PayRunUnknown } from './decider/pay-run.errors.ts';
import type { PayTerms } from './decider/pay-run.events.ts';
import type { OpenedPayRun } from './decider/pay-run.state.ts';
import { loadPayBasis } from './load-pay-basis.ts';
import type { PayRunRequest } from './pay.request.ts';
import { resolveTerms } from './resolve-terms.ts';
import type { PayBasis } from './result/pay-basis.ts';

/** What working on pay runs takes. */
export interface PayRunPorts {
  readonly eventStore: EventStore;
  readonly assessments: AssessmentReader;
}

/** What changing pay runs takes. */
export interface PayRunWritePorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** Terms with everything that their lines come of. */
export interface PreparedRun {
  readonly terms: PayTerms;
  readonly basis: PayBasis;
}

/** A run that is asked for, as the ledger makes it now. Whoever asks reaches everybody who is paid. */
export const prepareNewRun = async (
  { eventStore, assessments }: PayRunPorts,
  tenantId: TenantId,
  request: PayRunRequest,
): Promise<PreparedRun> => {
  const terms = await resolveTerms(assessments, tenantId, request);
  const basis = await loadPayBasis(eventStore, tenantId, terms);
  requireAll(request.reach, basis);
  return { terms, basis };
};

/**
 * A run that was opened, with what it would be computed from now. Whoever asks reaches everybody who is paid.
 *
 * @throws {PayRunUnknown} when there is none.
 */
export const prepareOpenedRun = async (
  eventStore: EventStore,
  tenantId: TenantId,
  { payRunId, reach }: { readonly payRunId: string; readonly reach: Reach },
): Promise<PreparedRun> => {
  const run = await openedRun(eventStore, tenantId, payRunId);
  const basis = await loadPayBasis(eventStore, tenantId, run.terms);
  for (const line of run.rounds.at(-1)?.lines ?? []) reach.require(line);
  requireAll(reach, basis);
  return { terms: run.terms, basis };
};

/** @throws {PayRunUnknown} when there is no such run. */
export const openedRun = async (
  eventStore: EventStore,
  tenantId: TenantId,
  payRunId: string,
): Promise<OpenedPayRun> => {
  const ledger = await eventStore.ledger(tenantId);
  const { state } = await loadState(ledger, payRunDecider, payRunId);
  if (state.status === 'absent') throw new PayRunUnknown(payRunId);
  return state;
};

const requireAll = (reach: Reach, { people, results }: PayBasis): void => {
  for (const person of people) reach.require(person);
  for (const { units } of results) {
    for (const [organisationId, { ancestorIds }] of Object.entries(units))
      reach.require({ organisationId, ancestorIds });
  }
};
