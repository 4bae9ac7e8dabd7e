import { isOf, tenantDescribed, typeOf } from '@kaoping/contracts';
import { Unavailable, type ReadModels } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { keepStanding } from './result/headquarters-of.ts';

/** Keeps what the enterprise tells its own services of its place in a group. */
export const headquartersInlet = (readModels: ReadModels): Inlet => ({
  name: 'accountability-headquarters',
  types: [typeOf(tenantDescribed)],
  receive: async (event) => {
    if (!isOf(tenantDescribed, event)) return;
    const here = event.recipient ?? event.tenantid;
    // What a headquarters is told of the enterprises below it is not about itself.
    if (event.data.tenant !== here) return;
    const { headquarters, state } = event.data;
    const standing = { state, ...(headquarters !== undefined && { headquarters }) };
    try {
      await keepStanding(await readModels.forTenant(here), {
        ...standing,
        sequence: parseInt(event.sequence, 10),
      });
    } catch (error) {
      throw new Unavailable('the place in the group cannot be written', error);
    }
  },
});
