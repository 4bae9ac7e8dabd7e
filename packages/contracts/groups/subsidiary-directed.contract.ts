import { z } from 'zod';
import { id, instant, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/**
 * What headquarters want of a subsidiary (`recipient`), whole: a later telling (greater `sequence`) replaces an
 * earlier one, so that order and repetition do not matter.
 */
export const subsidiaryDirected = {
  name: 'subsidiary-directed',
  version: 1,
  producer: 'organisations',
  summary: { en: 'Headquarters directed a subsidiary.', zh: '集团对所属企业下达了管理指令。' },
  data: z.strictObject({
    tenant: id,
    headquarters: id,
    invitationId: id,
    /** Present while it is suspended. */
    suspension: z.strictObject({ reason: text, since: instant }).exactOptional(),
    /** The most bytes that its ledger may grow to. */
    quotaBytes: z.int().min(1),
    directedAt: instant,
  }),
} as const satisfies Contract;
