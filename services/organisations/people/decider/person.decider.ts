import { isDay } from '@kaoping/calendar';
import type { Decider, DomainError } from '@kaoping/event-sourcing';
import type { HeldPost, PersonDetails } from '../result/person-facts.ts';
import type {
  DescribePerson,
  LeavePost,
  PersonCommand,
  RegisterPerson,
  TakePost,
  WithdrawPost,
} from './person.commands.ts';
import { problemsOfDetails, problemsOfPost } from './person-problems.ts';
import type { PersonEvent, PostTaken } from './person.events.ts';
import {
  PersonAlreadyRegistered,
  PersonDayMalformed,
  PersonUnknown,
  PostIdTaken,
  PostNotHeld,
  PostReasonRefused,
  PostsTooMany,
  PostUnknown,
} from './person.errors.ts';
import { evolvePerson, initialPerson, type Person, type RegisteredPerson } from './person.state.ts';

/** Posts of one person: other services are told all of them at once. */
const POST_MAX = 500;

/** Characters of a reason. */
const REASON_LENGTH_MAX = 500;

const register = ({ data, metadata }: RegisterPerson, state: Person): readonly PersonEvent[] => {
  if (state.status === 'registered') {
    if (state.registeredBy === metadata.commandId) return [];
    throw new PersonAlreadyRegistered(data.personId);
  }
  refuseFirst(problemsOfDetails(data));
  const { personId, code } = data;
  return [{ type: 'PersonRegistered', data: { personId, code, ...detailsOf(data) } }];
};

/** Telling what is known already decides nothing. */
const describe = ({ data, metadata }: DescribePerson, state: Person): readonly PersonEvent[] => {
  const person = requireRegistered(state, data.personId);
  if (person.describedBy.includes(metadata.commandId)) return [];
  refuseFirst(problemsOfDetails(data));
  const details = detailsOf(data);
  return isSame(details, person.details) ? [] : [{ type: 'PersonDescribed', data: details }];
};

const takePost = ({ data }: TakePost, state: Person): readonly PersonEvent[] => {
  const person = requireRegistered(state, data.personId);
  if (person.withdrawnPostIds.includes(data.postId)) return [];
  const taken = postOf(data);
  const known = person.posts.find(({ postId }) => postId === data.postId);
  if (known) {
    if (isSame(taken, postOf(known))) return [];
    throw new PostIdTaken(data.postId);
  }
  refuseFirst(problemsOfPost(data, person.posts));
  if (person.posts.length >= POST_MAX) throw new PostsTooMany(POST_MAX);
  return [{ type: 'PostTaken', data: taken }];
};

/** Leaving on the same day again is a repetition: it decides nothing. */
const leavePost = ({ data }: LeavePost, state: Person): readonly PersonEvent[] => {
  const person = requireRegistered(state, data.personId);
  const { postId, on } = data;
  if (person.withdrawnPostIds.includes(postId)) return [];
  const post = requirePost(person, postId);
  if (post.leftOn === on) return [];
  if (!isDay(on)) throw new PersonDayMalformed('on', on);
  const isLeavable =
    post.leftOn === undefined && post.from <= on && (post.until === undefined || on <= post.until);
  if (!isLeavable) throw new PostNotHeld(post.title, on);
  return [{ type: 'PostLeft', data: { postId, on } }];
};

const withdrawPost = ({ data }: WithdrawPost, state: Person): readonly PersonEvent[] => {
  const person = requireRegistered(state, data.personId);
  const { postId } = data;
  if (person.withdrawnPostIds.includes(postId)) return [];
  requirePost(person, postId);
  const reason = data.reason.trim();
  if (reason === '' || reason.length > REASON_LENGTH_MAX) throw new PostReasonRefused(REASON_LENGTH_MAX);
  return [{ type: 'PostWithdrawn', data: { postId, reason } }];
};

/** The rules of one person's record; its stream id is the person's id. */
export const personDecider: Decider<Person, PersonCommand, PersonEvent> = {
  category: 'person',
  initialState: initialPerson,
  stateVersion: 1,
  evolve: evolvePerson,
  decide: (command, state) => {
    switch (command.type) {
      case 'RegisterPerson':
        return register(command, state);
      case 'DescribePerson':
        return describe(command, state);
      case 'TakePost':
        return takePost(command, state);
      case 'LeavePost':
        return leavePost(command, state);
      case 'WithdrawPost':
        return withdrawPost(command, state);
    }
  },
};

/**
 * The person, if registered.
 *
 * @throws {PersonUnknown} when not.
 */
export const requireRegistered = (state: Person, personId: string): RegisteredPerson => {
  if (state.status === 'absent') throw new PersonUnknown(personId);
  return state;
};

const requirePost = ({ posts }: RegisteredPerson, postId: string): HeldPost => {
  const post = posts.find((known) => known.postId === postId);
  if (!post) throw new PostUnknown(postId);
  return post;
};

const refuseFirst = ([problem]: readonly DomainError[]): void => {
  if (problem) throw problem;
};

const detailsOf = ({ name, gender, phone, joinedOn }: PersonDetails): PersonDetails => ({
  name: name.trim(),
  ...(gender !== undefined && { gender }),
  ...(phone !== undefined && { phone }),
  ...(joinedOn !== undefined && { joinedOn }),
});

const postOf = ({
  postId,
  organisationId,
  postKind,
  title,
  from,
  until,
  basis,
}: HeldPost): PostTaken['data'] => ({
  postId,
  organisationId,
  postKind,
  title: title.trim(),
  from,
  ...(until !== undefined && { until }),
  ...(basis !== undefined && { basis: basis.trim() }),
});

/** Both are made by the functions above, so that equal ones read alike. */
const isSame = (one: PersonDetails | PostTaken['data'], other: PersonDetails | PostTaken['data']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
