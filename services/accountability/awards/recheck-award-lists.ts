import { addMonths, dayOf } from '@kaoping/calendar';
import {
  dueAggregates,
  carryOut,
  orderFor,
  reactionMetadata,
  type Cause,
  type CommandExecutor,
  type EventStore,
  type Ledger,
  type ReadModels,
  type TenantId,
} from '@kaoping/event-sourcing';
import { RecheckAwardList } from './decider/award-list.commands.ts';
import { awardListDecider } from './decider/award-list.decider.ts';
import type { AwardList, OpenedAwardList } from './decider/award-list.state.ts';
import { assessEverybody } from './result/assess-everybody.ts';
import { awardFactsOf } from './result/award-facts.ts';
import { LedgerBans } from './result/ledger-bans.ts';

/** What looking anew at lists works with. */
export interface RecheckPorts {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  readonly commands: CommandExecutor;
}

/** For so long what comes speaks against those on a final list: until lists of the next year are drawn up (自定). */
const WATCH_MONTHS = 12;

const NAME = 'recheck-award-lists';

/** Whether something may change who is eligible on a list: most of what happens concerns few of them. */
export type Concerns = (list: OpenedAwardList, listId: string) => boolean;

/** Looks anew at who is eligible, in those lists that something concerns and that anything may still change. */
export type RecheckAwardLists = (tenantId: TenantId, cause: Cause, concerns: Concerns) => Promise<void>;

/** Removes those who are barred by now from lists that are not final, and shows conflicts in those that are. */
export const recheckAwardLists = ({ eventStore, readModels, commands }: RecheckPorts): RecheckAwardLists => {
  const lists = dueAggregates(awardListDecider, ({ status }) => status !== 'absent');
  const bans = new LedgerBans(eventStore);
  return async (tenantId, cause, concerns) => {
    const ledger = await eventStore.ledger(tenantId);
    const now = await latestInstant(ledger, cause.recordedAt);
    const day = dayOf(now);
    const facts = await awardFactsOf(readModels, bans, tenantId);
    for (const [listId, list] of await lists.of(ledger)) {
      if (!isWatched(list, day) || !concerns(list, listId)) continue;
      const assessed = await assessEverybody(facts, list, day);
      const about = { ...cause, id: `${cause.id}:${listId}`, recordedAt: now };
      const metadata = reactionMetadata(tenantId, about, NAME);
      const command = new RecheckAwardList(metadata, { listId, assessed });
      await carryOut(commands, metadata, orderFor(awardListDecider, listId, command));
    }
  };
};

/** What comes late is judged by what is so by now: by its own day, results that came since would be missing. */
const latestInstant = async (ledger: Ledger, recordedAt: string): Promise<string> => {
  const { recordedAt: last = recordedAt } = await ledger.head();
  return last > recordedAt ? last : recordedAt;
};

const isWatched = (list: AwardList, day: string): list is OpenedAwardList =>
  list.status !== 'absent' &&
  (list.finalisedOn === undefined || day <= addMonths(list.finalisedOn, WATCH_MONTHS));
