import type { Decider } from '@kaoping/event-sourcing';
import type { EnterpriseCommand, RegisterEnterprise } from './enterprise.commands.ts';
import { EnterpriseAlreadyRegistered, EnterpriseNameBlank } from './enterprise.errors.ts';
import type { EnterpriseEvent } from './enterprise.events.ts';
import { evolveEnterprise, initialEnterprise, type Enterprise } from './enterprise.state.ts';

/** Registering the same enterprise twice is a retry: it decides nothing. */
const register = ({ data, metadata }: RegisterEnterprise, state: Enterprise): readonly EnterpriseEvent[] => {
  const name = data.name.trim();
  if (name === '') throw new EnterpriseNameBlank();
  if (state.status === 'absent') {
    return [{ type: 'EnterpriseRegistered', data: { name, registeredAt: metadata.now } }];
  }
  if (state.name !== name) throw new EnterpriseAlreadyRegistered(state.name);
  return [];
};

/** The rules of an enterprise; its stream id is its tenant id. */
export const enterpriseDecider: Decider<Enterprise, EnterpriseCommand, EnterpriseEvent> = {
  category: 'enterprise',
  initialState: initialEnterprise,
  stateVersion: 1,
  evolve: evolveEnterprise,
  decide: register,
};
