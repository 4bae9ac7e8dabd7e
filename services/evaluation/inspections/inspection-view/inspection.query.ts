import type { Identity } from '@kaoping/nest-platform';

/** Asks for one inspection, as far as somebody may see it. */
export class InspectionQuery {
  constructor(
    readonly identity: Identity,
    readonly inspectionId: string,
  ) {}
}
