import type { Reactor, RecordedEvent } from '@kaoping/event-sourcing';
import type { BanEvent } from '../bans/decider/ban.events.ts';
import type { AwardListEvent } from './decider/award-list.events.ts';
import type { OpenedAwardList } from './decider/award-list.state.ts';
import type { Concerns, RecheckAwardLists } from './recheck-award-lists.ts';

/** After these the list itself is looked at again: a fact may have come while somebody decided. */
const LOOKED_AT_AGAIN: readonly AwardListEvent['type'][] = ['AwardNominated', 'AwardListFinalised'];

/** What a ban that comes or goes means for award lists. */
export const recheckWhenBanChanges = (recheck: RecheckAwardLists): Reactor => ({
  name: 'recheck-award-lists-when-ban-changes',
  categories: ['ban', 'award-list'],
  react: async (event: RecordedEvent) => {
    const { category, id } = event.stream;
    if (category === 'ban')
      await recheck(event.tenantId, event, concernedBy(event as RecordedEvent<BanEvent>));
    else if (LOOKED_AT_AGAIN.some((type) => type === event.type))
      await recheck(event.tenantId, event, (_list, listId) => listId === id);
  },
});

/** A ban that comes concerns lists with those whom it meets; one that goes, lists on which something is in conflict. */
const concernedBy = (event: BanEvent): Concerns => {
  if (event.type !== 'BanImposed') return ({ conflicts }) => Object.keys(conflicts).length > 0;
  const ids = event.data.subjects.map((subject) =>
    subject.kind === 'person' ? subject.personId : subject.organisationId,
  );
  return (list) => ids.some((id) => isOn(list, id));
};

const isOn = ({ nominees, awarded }: OpenedAwardList, subjectId: string): boolean =>
  Object.hasOwn(nominees, subjectId) || awarded.some((one) => one.subjectId === subjectId);
