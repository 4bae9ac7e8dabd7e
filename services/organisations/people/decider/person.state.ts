import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { HeldPost, PersonDetails } from '../result/person-facts.ts';
import type { PersonEvent } from './person.events.ts';

/** A person in the directory; plain JSON, so that it can be a snapshot. */
export interface RegisteredPerson {
  readonly status: 'registered';
  readonly personId: string;
  readonly code: string;
  readonly details: PersonDetails;
  /** In the order in which they were recorded. */
  readonly posts: readonly HeldPost[];
  /** Posts that were withdrawn, so that a repeated command does not bring them back. */
  readonly withdrawnPostIds: readonly string[];
  readonly registeredBy: string;
  /** The commands that put details right, so that a repetition is recognised after a later one. */
  readonly describedBy: readonly string[];
}

/** What is so about a person. */
export type Person = { readonly status: 'absent' } | RegisteredPerson;

/** Before anything happened. */
export const initialPerson: Person = { status: 'absent' };

/** Folds one event into the person. */
export const evolvePerson = (state: Person, event: ProposedEvent<PersonEvent>): Person => {
  if (event.type === 'PersonRegistered') {
    const { personId, code, ...details } = event.data;
    const nothing = { posts: [], withdrawnPostIds: [], describedBy: [] };
    return { status: 'registered', personId, code, details, ...nothing, registeredBy: event.causationId };
  }
  return state.status === 'absent' ? state : evolveRegistered(state, event);
};

const evolveRegistered = (
  state: RegisteredPerson,
  event: Exclude<ProposedEvent<PersonEvent>, { readonly type: 'PersonRegistered' }>,
): RegisteredPerson => {
  switch (event.type) {
    case 'PersonDescribed':
      return { ...state, details: event.data, describedBy: [...state.describedBy, event.causationId] };
    case 'PostTaken':
      return { ...state, posts: [...state.posts, event.data] };
    case 'PostLeft': {
      const { postId, on: leftOn } = event.data;
      return {
        ...state,
        posts: state.posts.map((post) => (post.postId === postId ? { ...post, leftOn } : post)),
      };
    }
    case 'PostWithdrawn': {
      const { postId } = event.data;
      return {
        ...state,
        posts: state.posts.filter((post) => post.postId !== postId),
        withdrawnPostIds: [...state.withdrawnPostIds, postId],
      };
    }
  }
};
