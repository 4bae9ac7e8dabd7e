import type { Identity } from '@kaoping/nest-platform';
import type { DaySpan } from '../result/period-days.ts';

/** Asks for a person's record of a term, as it was known on a day. */
export class OfficeRecordQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: {
      readonly personId: string;
      readonly term: DaySpan;
      readonly asOf: string;
      /** Of today, by which it is decided who may read it. */
      readonly today: string;
    },
  ) {}
}
