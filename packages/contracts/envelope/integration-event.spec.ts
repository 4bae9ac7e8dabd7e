import { tenantId, type RecordedEvent, type TenantId } from '@kaoping/event-sourcing';
import { cycleCancelled } from '../evaluation/cycle-cancelled.contract.ts';
import { integrationEvent } from './integration-event.ts';

const HEADQUARTERS = tenantId('jinmei');
const data = { cycleId: '2026-Q1', reason: '误开' };

/** The same id in each ledger, as clocks of two enterprises may give it. */
const toldBy = (enterprise: string, recipient?: TenantId) => {
  const event: RecordedEvent = {
    id: 'due:2026-04-12/0.0',
    type: 'EvaluationCycleCancelled',
    version: 1,
    data,
    actorId: 'policy:due',
    correlationId: 'c',
    causationId: 'c',
    tenantId: tenantId(enterprise),
    stream: { category: 'evaluation-cycle', id: '2026-Q1' },
    revision: 1,
    position: 7,
    recordedAt: '2026-04-12T01:00:00.000Z',
  };
  return integrationEvent(cycleCancelled, event, data, recipient === undefined ? {} : { recipient });
};

describe('the id of an integration event', () => {
  it('is the same however often the same fact is told', () => {
    expect(toldBy('changping').id).toBe(toldBy('changping').id);
    expect(toldBy('changping', HEADQUARTERS).id).toBe(toldBy('changping', HEADQUARTERS).id);
  });

  it('is another for each enterprise that tells one recipient: there they stand in one ledger', () => {
    expect(toldBy('changping', HEADQUARTERS).id).not.toBe(toldBy('wangtai', HEADQUARTERS).id);
  });
});
