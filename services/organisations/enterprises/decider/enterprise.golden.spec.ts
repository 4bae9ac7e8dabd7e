import { asGolden, goldenSamples, commandMetadata, proposed } from '@kaoping/testing';
import { RegisterEnterprise } from './enterprise.commands.ts';
import { enterpriseDecider } from './enterprise.decider.ts';
import type { EnterpriseEvent } from './enterprise.events.ts';
import { initialEnterprise } from './enterprise.state.ts';

/** Every kind of event; one more must have its sample. */
const types: Readonly<Record<EnterpriseEvent['type'], true>> = { EnterpriseRegistered: true };
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of an enterprise', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    const register = new RegisterEnterprise(commandMetadata(), { name: '娄星区' });
    expect(golden).toEqual(asGolden(enterpriseDecider.decide(register, initialEnterprise)));
    expect(Object.values(golden).map(({ type }) => type)).toEqual(Object.keys(types));
  });

  it('are folded as they were when they were written', () => {
    const sample = golden['enterprise-registered.v1'] as unknown as EnterpriseEvent;
    expect(enterpriseDecider.evolve(initialEnterprise, proposed(sample))).toEqual({
      status: 'active',
      name: '娄星区',
      registeredAt: '2017-05-03T08:00:00.000Z',
    });
  });
});
