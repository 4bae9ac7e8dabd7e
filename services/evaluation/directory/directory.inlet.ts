import {
  isOf,
  organisationsDescribed,
  peerGroupsArranged,
  postsDescribed,
  tenantDescribed,
  typeOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { Unavailable, type ReadModels } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { DIRECTORY } from './result/directory-rows.ts';
import { keepLatest, type Latest } from './result/keep-latest.ts';

/** Keeps what the organisations service says: rosters, raters and recipients are taken from it. */
export const directoryInlet = (readModels: ReadModels): Inlet => ({
  name: 'evaluation-directory',
  types: [organisationsDescribed, postsDescribed, peerGroupsArranged, tenantDescribed].map(typeOf),
  receive: async (event) => {
    const tenant = await readModels.forTenant(event.recipient ?? event.tenantid);
    try {
      await keepLatest(tenant, latestOf(event));
    } catch (error) {
      throw new Unavailable('the directory cannot be written', error);
    }
  },
});

const latestOf = (event: IntegrationEvent): readonly Latest[] => {
  const sequence = parseInt(event.sequence, 10);
  if (isOf(organisationsDescribed, event)) {
    return event.data.organisations.map((organisation) => ({
      collection: DIRECTORY.organisations,
      key: organisation.organisationId,
      data: { ...organisation, sequence },
    }));
  }
  if (isOf(postsDescribed, event)) {
    const { personId: key } = event.data;
    return [{ collection: DIRECTORY.persons, key, data: { ...event.data, sequence } }];
  }
  if (isOf(peerGroupsArranged, event)) {
    const { schemeId: key } = event.data;
    return [{ collection: DIRECTORY.peerGroups, key, data: { ...event.data, sequence } }];
  }
  return isOf(tenantDescribed, event) ? subsidiaryOf(event, event.data, sequence) : [];
};

/** Only what is said to a headquarters of an enterprise below it concerns whom schemes can be handed down to. */
const subsidiaryOf = (
  event: IntegrationEvent,
  data: { readonly tenant: string; readonly headquarters?: string },
  sequence: number,
): readonly Latest[] => {
  const here = event.recipient ?? event.tenantid;
  if (data.headquarters !== here || data.tenant === here) return [];
  return [{ collection: DIRECTORY.subsidiaries, key: data.tenant, data: { ...data, sequence } }];
};
