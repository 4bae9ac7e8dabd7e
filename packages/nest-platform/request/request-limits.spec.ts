import { tenantId } from '@kaoping/event-sourcing';
import { fixedClock, sequentialIds } from '@kaoping/testing';
import { requestContextOf, type RequestContext } from './request-context.ts';
import { requestGate, TooManyRequests, type RequestLimits } from './request-limits.ts';

const limits: RequestLimits = {
  tenant: { perSecond: 1, burst: 3 },
  identity: { perSecond: 1, burst: 2 },
  address: { perSecond: 1, burst: 1 },
};
const clock = fixedClock();

/** A request of a holder (`tenant/name`), or of nobody from an address. */
const requestOf = (holder: string | undefined, address = '10.0.0.7'): Promise<RequestContext> =>
  requestContextOf(holder === undefined ? {} : { authorization: `Bearer ${holder}` }, {
    verifier: {
      verify: async (text) => {
        const [tenant, actorId] = text.split('/');
        return { tenantId: tenantId(tenant), actorId: actorId!, grants: [] };
      },
    },
    now: clock.now(),
    nextId: () => sequentialIds('id').next(),
    address,
  });

describe('the limits of requests', () => {
  it('stop one identity before it takes all that its tenant has', async () => {
    const gate = requestGate(limits);
    const pass = async (holder: string): Promise<void> => {
      gate.pass(await requestOf(holder));
    };
    await pass('louxing/wang-fang');
    await pass('louxing/wang-fang');
    await expect(pass('louxing/wang-fang')).rejects.toThrow(TooManyRequests);
    await pass('louxing/li-qiang');
    await expect(pass('louxing/li-qiang')).rejects.toMatchObject({ retryAfterSeconds: 1 });
    await pass('yangtze/wang-fang');
  });

  it('count requests of nobody by address, and take from no tenant', async () => {
    const gate = requestGate(limits);
    gate.pass(await requestOf(undefined, '10.0.0.7'));
    const again = await requestOf(undefined, '10.0.0.7');
    expect(() => {
      gate.pass(again);
    }).toThrow('wait 1 s');
    gate.pass(await requestOf(undefined, '10.0.0.8'));
    gate.pass(await requestOf('louxing/wang-fang'));
  });
});
