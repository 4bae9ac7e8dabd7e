// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** A version of a scheme as it was written and read. */
export interface WrittenScheme {
  readonly version: number;
  readonly title: Sentence;
  readonly period: 'month' | 'quarter' | 'half-year' | 'year' | 'term';
  readonly digest: string;
  /** The file as it was written, comments too. */
  readonly yaml: string;
  /** The canonical form as JSON text, with everything that a derived scheme took over. */
  readonly canonical: string;
  /** How many persons must agree before it is published. */
  readonly approval: 'one' | 'two';
  /** The scheme it is derived from. */
  readonly basedOn?: BasedOn;
}

/** A scheme that another rests on, and the headquarters that handed it down, where one did. */
export interface BasedOn {
  readonly schemeId: string;
  readonly version: number;
  readonly digest: string;
  readonly handedDownBy?: string;
}

/** Somebody wrote a version, or wrote it anew: approvals of what stood there before are void. */
export type SchemeVersionDrafted = DomainEvent<
  'SchemeVersionDrafted',
  WrittenScheme & { readonly draftedBy: string }
>;

/** Those concerned were heard about a version (004-01). */
export type SchemeVersionConsulted = DomainEvent<
  'SchemeVersionConsulted',
  {
    readonly version: number;
    readonly consultation: 'committee' | 'discussion' | 'questionnaire';
    readonly heldOn: string;
    readonly participants: string;
    readonly opinion: string;
  }
>;

/** A person agreed to a version as it is written. */
export type SchemeVersionApproved = DomainEvent<
  'SchemeVersionApproved',
  { readonly version: number; readonly digest: string; readonly approvedBy: string }
>;

/** A version may be used from now on, and never changes again. */
export type SchemeVersionPublished = DomainEvent<
  'SchemeVersionPublished',
  WrittenScheme & { readonly approvedBy: readonly string[]; readonly publishedAt: string }
>;

/** A published version went to subsidiaries. */
export type SchemeVersionHandedDown = DomainEvent<
  'SchemeVersionHandedDown',
  {
    readonly version: number;
    readonly digest: string;
    readonly title: Sentence;
    readonly yaml: string;
    readonly recipients: readonly string[];
    readonly note?: string;
  }
>;

/** Everything that can happen to a scheme. */
export type SchemeEvent =
  | SchemeVersionDrafted
  | SchemeVersionConsulted
  | SchemeVersionApproved
  | SchemeVersionPublished
  | SchemeVersionHandedDown;
