import type { CommandMetadata } from '@kaoping/event-sourcing';
import type {
  PayBase,
  PayBasesImported,
  PayResultsClaimed,
  PersonalFactor,
  StaffRulesArranged,
} from './pay-table.events.ts';

/** A row of a table of bases, with the person's factor or grade where the table has it. */
export interface PayRow extends PayBase, PersonalFactor {}

/** Takes in the bases of a table, all of them or none. */
export class ImportPayBases {
  readonly type = 'ImportPayBases';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Omit<PayBasesImported['data'], 'bases'> & { readonly rows: readonly PayRow[] },
  ) {}
}

/** Enters personal factors or grades; a grade counts by the staff rules. */
export class EnterPersonalFactors {
  readonly type = 'EnterPersonalFactors';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      readonly peerGroup: string;
      readonly reason: string;
      readonly factors: readonly PersonalFactor[];
    },
  ) {}
}

/** Settles how staff are graded. */
export class ArrangeStaffRules {
  readonly type = 'ArrangeStaffRules';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: StaffRulesArranged['data'],
  ) {}
}

/** Keeps other runs from paying by the same results once more. */
export class ClaimPayResults {
  readonly type = 'ClaimPayResults';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PayResultsClaimed['data'],
  ) {}
}

/** Everything that can be asked of a pay table. */
export type PayTableCommand = ImportPayBases | EnterPersonalFactors | ArrangeStaffRules | ClaimPayResults;
