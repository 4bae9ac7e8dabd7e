import type { TenantId } from '@kaoping/event-sourcing';
import type { PersonWish } from '../result/require-person.ts';

/** Asks how posts are linked. */
export class PostRatiosQuery {
  constructor(readonly tenantId: TenantId) {}
}

/** Asks for a person's linked result of a year. */
export class LinkedAppraisalQuery {
  constructor(
    readonly wish: PersonWish,
    readonly year: string,
  ) {}
}
