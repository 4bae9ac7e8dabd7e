import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { RegisterEnterprise } from './enterprise.commands.ts';
import { enterpriseDecider } from './enterprise.decider.ts';
import { EnterpriseAlreadyRegistered, EnterpriseNameBlank } from './enterprise.errors.ts';
import type { EnterpriseRegistered } from './enterprise.events.ts';

const now = '2017-05-03T08:00:00.000Z';
const registered: EnterpriseRegistered = {
  type: 'EnterpriseRegistered',
  data: { name: '娄星区', registeredAt: now },
};
const register = (name: string) => new RegisterEnterprise(commandMetadata({ now }), { name });

describe('an enterprise', () => {
  it('is registered under its name, without stray spaces', () => {
    deciderSpec(enterpriseDecider).given().when(register(' 娄星区 ')).then(registered);
  });

  it('is not registered twice by a repeated command', () => {
    deciderSpec(enterpriseDecider).given(registered).when(register('娄星区')).thenNothing();
  });

  it('refuses a name of blanks', () => {
    deciderSpec(enterpriseDecider).given().when(register('  ')).thenRefuses(EnterpriseNameBlank);
  });

  it('refuses the id of another enterprise', () => {
    deciderSpec(enterpriseDecider)
      .given(registered)
      .when(register('双峰县'))
      .thenRefuses(EnterpriseAlreadyRegistered);
  });
});
