import { READ_LIMIT, type Ledger, type RecordedEvent } from '@kaoping/event-sourcing';
import type {
  HandedDownSchemeAdopted,
  HandedDownSchemeEvent,
  HandedDownVersion,
} from '../decider/handed-down-scheme.events.ts';

/** What an enterprise received from its headquarters, or its subsidiaries made of what it handed down. */
export interface HandedDownList {
  readonly received: readonly (HandedDownVersion & { readonly schemeId: string })[];
  readonly adoptions: readonly (HandedDownSchemeAdopted['data'] & { readonly schemeId: string })[];
}

/** Everything that was handed down to an enterprise or adopted from it: some a year, so it is read each time. */
export const handedDownList = async (ledger: Ledger): Promise<HandedDownList> => {
  const received: HandedDownList['received'][number][] = [];
  const adoptions: HandedDownList['adoptions'][number][] = [];
  for (let afterPosition = 0; ;) {
    const events = await ledger.read({ afterPosition, categories: ['handed-down-scheme'] });
    for (const recorded of events) {
      const event = recorded as RecordedEvent<HandedDownSchemeEvent>;
      const schemeId = event.stream.id;
      if (event.type === 'HandedDownSchemeReceived') received.push({ schemeId, ...event.data });
      else adoptions.push({ schemeId, ...event.data });
    }
    if (events.length < READ_LIMIT) return { received, adoptions };
    afterPosition = events.at(-1)?.position ?? afterPosition;
  }
};
