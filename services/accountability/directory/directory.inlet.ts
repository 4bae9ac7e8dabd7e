import {
  isOf,
  organisationsDescribed,
  postsDescribed,
  typeOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { Unavailable, type ReadModels, type TenantReadModels } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { keepOrganisations, keepPerson } from './result/keep-directory.ts';

/** Keeps what the organisations service says: whom a consequence meets is taken from it. */
export const directoryInlet = (readModels: ReadModels): Inlet => ({
  name: 'accountability-directory',
  types: [organisationsDescribed, postsDescribed].map(typeOf),
  receive: async (event) => {
    const rows = await readModels.forTenant(event.recipient ?? event.tenantid);
    try {
      await keep(rows, event);
    } catch (error) {
      throw new Unavailable('the directory cannot be written', error);
    }
  },
});

const keep = async (rows: TenantReadModels, event: IntegrationEvent): Promise<void> => {
  const said = { sequence: parseInt(event.sequence, 10) };
  if (isOf(organisationsDescribed, event)) await keepOrganisations(rows, event.data.organisations, said);
  if (isOf(postsDescribed, event)) await keepPerson(rows, event.data, said);
};
