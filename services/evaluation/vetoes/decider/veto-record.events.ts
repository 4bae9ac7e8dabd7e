// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** For one cycle, or for every cycle whose period touches these days; without `until`, for good. */
export type VetoScope =
  | { readonly kind: 'cycle'; readonly cycleId: string; readonly from: string; readonly until: string }
  | { readonly kind: 'period'; readonly from: string; readonly until?: string };

/** What a veto or grave fact says of an organisation. */
export interface VetoStatement {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly ancestorIds: readonly string[];
  /** Key of a veto or fact of the scheme, which is the name of the plan's flag. */
  readonly veto: string;
  readonly title: Sentence;
  readonly scope: VetoScope;
  readonly reason: string;
  /** Number of the paper that it rests on. */
  readonly documentNumber?: string;
  readonly evidenceIds: readonly string[];
}

/** Where a veto sets the plan's flag. */
export interface VetoApplication {
  readonly cycleId: string;
  readonly entryId: string;
}

type Fact<Name extends string, Data> = DomainEvent<Name, { readonly vetoId: string } & Data>;

/** One of two persons wants a veto raised. */
export type VetoProposed = Fact<
  'VetoProposed',
  VetoStatement & { readonly proposerId: string; readonly proposedOn: string }
>;

/** The second person did not agree; or the first took it back. */
export type VetoDismissed = Fact<'VetoDismissed', { readonly dismissedBy: string; readonly reason: string }>;

/** The veto stands: in these cycles now, and in others that its period touches as they open. */
export type VetoRaised = Fact<
  'VetoRaised',
  VetoStatement & {
    readonly approvals: 'one' | 'two';
    readonly proposerId: string;
    readonly confirmerId?: string;
    readonly raisedOn: string;
    readonly applications: readonly VetoApplication[];
  }
>;

/** A cycle that opened later lies in the period of a veto. */
export type VetoApplied = Fact<
  'VetoApplied',
  Pick<VetoStatement, 'organisationId' | 'veto' | 'scope' | 'reason'> & {
    readonly application: VetoApplication;
  }
>;

/** One of two persons wants a veto lifted. */
export type VetoLiftProposed = Fact<
  'VetoLiftProposed',
  { readonly proposerId: string; readonly reason: string }
>;

/** The second person did not agree that it be lifted: it stands on. */
export type VetoLiftDismissed = Fact<
  'VetoLiftDismissed',
  { readonly dismissedBy: string; readonly reason: string }
>;

/** The veto stands no longer, as if it had not been raised. */
export type VetoLifted = Fact<
  'VetoLifted',
  Pick<VetoStatement, 'organisationId' | 'veto'> & {
    readonly reason: string;
    readonly proposerId: string;
    readonly confirmerId?: string;
    readonly liftedOn: string;
    readonly applications: readonly VetoApplication[];
  }
>;

/** Everything that can happen to the vetoes over one organisation. */
export type VetoRecordEvent =
  VetoProposed | VetoDismissed | VetoRaised | VetoApplied | VetoLiftProposed | VetoLiftDismissed | VetoLifted;
