// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { HeldPost, PersonDetails } from '../result/person-facts.ts';

/** A person came into the enterprise's directory. Personal data. */
export type PersonRegistered = DomainEvent<
  'PersonRegistered',
  PersonDetails & {
    readonly personId: string;
    /** The business key, e.g. the staff number; it stays the same. */
    readonly code: string;
  }
>;

/** What is known of a person was put right: the details are all of it from now on. Personal data. */
export type PersonDescribed = DomainEvent<'PersonDescribed', PersonDetails>;

/** A person took a post. */
export type PostTaken = DomainEvent<'PostTaken', Omit<HeldPost, 'leftOn'>>;

/** A person left a post before its term was over, or one without a term. */
export type PostLeft = DomainEvent<'PostLeft', { readonly postId: string; readonly on: string }>;

/** A post had been recorded by mistake: it never was. */
export type PostWithdrawn = DomainEvent<
  'PostWithdrawn',
  { readonly postId: string; readonly reason: string }
>;

/** Everything that can happen to a person. */
export type PersonEvent = PersonRegistered | PersonDescribed | PostTaken | PostLeft | PostWithdrawn;
