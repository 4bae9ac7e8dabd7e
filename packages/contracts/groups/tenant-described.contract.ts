import { z } from 'zod';
import { id, instant, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** An enterprise in its group: who is above it, and how it stands. A later telling replaces an earlier one. */
export const tenantDescribed = {
  name: 'tenant-described',
  version: 1,
  producer: 'organisations',
  summary: { en: 'An enterprise joined a group, or its state changed.', zh: '企业加入集团或状态变化。' },
  data: z.strictObject({
    tenant: id,
    name: text,
    headquarters: id.exactOptional(),
    state: z.enum(['invited', 'active', 'suspended', 'leaving', 'gone']),
    since: instant,
  }),
} as const satisfies Contract;
