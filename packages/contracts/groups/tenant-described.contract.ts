import { z } from 'zod';
import { day, id, instant, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/**
 * An enterprise in its group: who is above it, and how it stands. A later telling (greater `sequence`) of the same
 * teller replaces an earlier one.
 *
 * An enterprise tells it of itself, to its own services (without `recipient`) and to its headquarters; of the
 * enterprises below it, it passes on to its headquarters what they told.
 */
export const tenantDescribed = {
  name: 'tenant-described',
  version: 1,
  producer: 'organisations',
  summary: { en: 'An enterprise joined a group, or its state changed.', zh: '企业加入集团或状态变化。' },
  data: z.strictObject({
    tenant: id,
    name: text,
    headquarters: id.exactOptional(),
    /** The invitation by which the teller belongs to the `recipient`. */
    invitationId: id.exactOptional(),
    state: z.enum(['invited', 'active', 'suspended', 'leaving', 'gone']),
    since: instant,
    /** The last day of one that is leaving. */
    lastDay: day.exactOptional(),
    /** How ready it is to begin, and nothing of what is inside. */
    readiness: z.strictObject({ hasOfficer: z.boolean(), hasTree: z.boolean() }).exactOptional(),
  }),
} as const satisfies Contract;
