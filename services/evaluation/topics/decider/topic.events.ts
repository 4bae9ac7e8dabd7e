// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { EvidencePlace } from '../../evidence/decider/evidence.events.ts';

/** 领办, 交办, 督办 (001-22), and key projects of 双学双比 (001-23). */
export type TopicKind = 'led' | 'assigned' | 'supervised' | 'key-project';

/** The unit that sees to a topic, as it stood then. */
export interface TopicUnit extends EvidencePlace {
  readonly name: string;
}

/** A step with its last day. */
export interface Milestone {
  readonly milestoneId: string;
  readonly title: string;
  readonly dueOn: string;
}

/** What a topic is about. */
export interface TopicContent {
  readonly kind: TopicKind;
  readonly title: string;
  readonly description: string;
  readonly unit: TopicUnit;
  readonly milestones: readonly Milestone[];
}

/** What being late costs: a deduction of a cycle's scheme, and how often or how much of it. */
export interface TopicLateness {
  readonly cycleId: string;
  readonly circumstance: string;
  readonly value: string;
}

/** How a topic ended. */
export type TopicOutcome = 'achieved' | 'partly-achieved' | 'not-achieved';

/** The superior gave a topic out. */
export type TopicPublished = DomainEvent<
  'TopicPublished',
  TopicContent & { readonly publishedAt: string; readonly overdue?: TopicLateness }
>;

/** A unit put a topic forward, with its plan. */
export type TopicProposed = DomainEvent<'TopicProposed', TopicContent & { readonly proposedAt: string }>;

/** The superior took a proposal: the topic is under way. */
export type TopicProposalAccepted = DomainEvent<
  'TopicProposalAccepted',
  { readonly acceptedAt: string; readonly overdue?: TopicLateness }
>;

/** The superior did not take it. */
export type TopicProposalDeclined = DomainEvent<'TopicProposalDeclined', { readonly reason: string }>;

/** The steps are these from now on; what was done stays done. */
export type TopicPlanned = DomainEvent<
  'TopicPlanned',
  { readonly milestones: readonly Milestone[]; readonly reason?: string }
>;

/** What the unit says of a month. */
export type TopicProgressReported = DomainEvent<
  'TopicProgressReported',
  {
    /** E.g. 2026-03. */
    readonly month: string;
    readonly text: string;
    readonly doneMilestoneIds: readonly string[];
    readonly evidenceIds: readonly string[];
    readonly reportedAt: string;
  }
>;

/** The unit was told that a step is nearly or already due, and what it costs to leave it undone. */
export type TopicOverdueNoticed = DomainEvent<
  'TopicOverdueNoticed',
  {
    readonly organisationId: string;
    readonly topicTitle: string;
    readonly milestoneId: string;
    readonly title: string;
    readonly dueOn: string;
    readonly noticedOn: string;
    readonly overdue?: TopicLateness;
  }
>;

/** A step was not done in time, and the unit had been told: deductions may follow. */
export type TopicOverdue = DomainEvent<
  'TopicOverdue',
  {
    readonly topicId: string;
    readonly organisationId: string;
    readonly ancestorIds: readonly string[];
    readonly milestoneId: string;
    readonly title: string;
    readonly dueOn: string;
    readonly days: number;
    readonly on: string;
  }
>;

/** The topic ended, with a review. */
export type TopicClosed = DomainEvent<
  'TopicClosed',
  { readonly outcome: TopicOutcome; readonly review: string; readonly closedAt: string }
>;

/** Everything that can happen to a topic. */
export type TopicEvent =
  | TopicPublished
  | TopicProposed
  | TopicProposalAccepted
  | TopicProposalDeclined
  | TopicPlanned
  | TopicProgressReported
  | TopicOverdueNoticed
  | TopicOverdue
  | TopicClosed;
