import type { Identity, Language } from '@kaoping/nest-platform';

/** The forms in which a payroll goes out. */
export type PayrollFormat = 'xlsx' | 'csv';

/** Asks for a settled round as a file for the payroll. */
export class PayrollQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: {
      readonly payRunId: string;
      readonly format: PayrollFormat;
      readonly language: Language;
      /** The last settled one where nobody said it. */
      readonly round?: number;
    },
  ) {}
}

/** A file on its way out. */
export interface PayrollFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
