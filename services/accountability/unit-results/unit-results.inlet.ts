import {
  consequencesDerived,
  isOf,
  rankingPublished,
  rankingRecalled,
  typeOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { Unavailable, type ReadModels, type TenantReadModels } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { keepMerits } from './result/keep-merits.ts';
import { keepPublication } from './result/keep-publication.ts';
import { keepRecall } from './result/keep-recall.ts';

/** Told of an event once it is kept: what rests on results looks at them anew. */
type AfterKeeping = (event: IntegrationEvent) => Promise<void>;

/** Keeps what scoring published of organisations and people, over the years. */
export const unitResultsInlet = (readModels: ReadModels, afterKeeping?: AfterKeeping): Inlet => ({
  name: 'accountability-unit-results',
  types: [rankingPublished, rankingRecalled, consequencesDerived].map(typeOf),
  receive: async (event) => {
    const rows = await readModels.forTenant(event.tenantid);
    try {
      await keep(rows, event);
    } catch (error) {
      throw new Unavailable('the published results cannot be written', error);
    }
    await afterKeeping?.(event);
  },
});

const keep = async (rows: TenantReadModels, event: IntegrationEvent): Promise<void> => {
  if (isOf(rankingPublished, event)) await keepPublication(rows, event.data);
  if (isOf(rankingRecalled, event)) await keepRecall(rows, event.data);
  if (isOf(consequencesDerived, event)) await keepMerits(rows, event.data);
};
