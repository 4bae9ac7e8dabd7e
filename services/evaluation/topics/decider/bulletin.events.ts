// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** A key project as it stood when a month was published. */
export interface PublishedProject {
  readonly topicId: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly light?: 'red' | 'yellow' | 'green';
  readonly milestones: number;
  readonly milestonesDone: number;
  /** What the unit said last, and of which month. */
  readonly report?: { readonly month: string; readonly text: string };
}

/** The progress of all key projects was published for a month (001-23). */
export type KeyProjectsPublished = DomainEvent<
  'KeyProjectsPublished',
  {
    readonly month: string;
    readonly projects: readonly PublishedProject[];
    readonly publishedAt: string;
  }
>;
