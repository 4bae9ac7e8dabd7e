import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { OrganisationKind } from '../result/organisation-facts.ts';

/** An organisation to be founded. */
export interface Founding {
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly parentId?: string;
  readonly on: string;
}

/** An organisation to be renamed. */
export interface Renaming {
  readonly organisationId: string;
  readonly name: string;
  readonly on: string;
}

/** An organisation that becomes of another kind. */
export interface Reclassifying {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly on: string;
}

/** An organisation to be moved with all below it; to the top where no parent is named. */
export interface Moving {
  readonly organisationId: string;
  readonly parentId?: string;
  readonly on: string;
}

/** An organisation to be ended. With neither said, one that others stand below is refused. */
export interface Dissolving {
  readonly organisationId: string;
  readonly on: string;
  /** Where those right below it go. */
  readonly childrenToId?: string;
  /** Ends all below it, too. */
  readonly withSubtree?: boolean;
}

/** Founds organisations, all or none; those above may come after those below. */
export class FoundOrganisations {
  readonly type = 'FoundOrganisations';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly organisations: readonly Founding[] },
  ) {}
}

/** Gives an organisation another name from a day on. */
export class RenameOrganisation {
  readonly type = 'RenameOrganisation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Renaming,
  ) {}
}

/** Makes an organisation one of another kind from a day on. */
export class ReclassifyOrganisation {
  readonly type = 'ReclassifyOrganisation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Reclassifying,
  ) {}
}

/** Moves an organisation with all below it. */
export class MoveOrganisation {
  readonly type = 'MoveOrganisation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Moving,
  ) {}
}

/** Makes organisations part of another; what stands right below them goes to that one. */
export class MergeOrganisations {
  readonly type = 'MergeOrganisations';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly intoId: string; readonly fromIds: readonly string[]; readonly on: string },
  ) {}
}

/** A part that comes of a split, with those right below the whole that go along with it. */
export interface SplitPart extends Omit<Founding, 'on'> {
  readonly childIds: readonly string[];
}

/** Splits an organisation into new ones. */
export class SplitOrganisation {
  readonly type = 'SplitOrganisation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly fromId: string;
      readonly into: readonly SplitPart[];
      readonly on: string;
      /** Whether the organisation itself goes on beside its parts; if not, every child goes with a part. */
      readonly continues: boolean;
    },
  ) {}
}

/** Ends an organisation. */
export class DissolveOrganisation {
  readonly type = 'DissolveOrganisation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Dissolving,
  ) {}
}

/** Takes back a change that was a mistake, as long as nothing recorded later rests on it. */
export class WithdrawOrganisationChange {
  readonly type = 'WithdrawOrganisationChange';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly changeId: string; readonly reason: string },
  ) {}
}

/**
 * Many changes at once, all or none: the way of an import. A refusal names every bad change by its list and
 * its index there. Lists are worked off in this order, and within a list in whatever order works out.
 */
export class ApplyTreeChanges {
  readonly type = 'ApplyTreeChanges';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly found?: readonly Founding[];
      readonly rename?: readonly Renaming[];
      readonly reclassify?: readonly Reclassifying[];
      readonly move?: readonly Moving[];
      readonly dissolve?: readonly Dissolving[];
    },
  ) {}
}

/** Everything that can be asked of the organisation tree. */
export type OrganisationTreeCommand =
  | FoundOrganisations
  | RenameOrganisation
  | ReclassifyOrganisation
  | MoveOrganisation
  | MergeOrganisations
  | SplitOrganisation
  | DissolveOrganisation
  | WithdrawOrganisationChange
  | ApplyTreeChanges;
