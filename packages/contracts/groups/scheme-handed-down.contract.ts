import { z } from 'zod';
import { digest, id, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** Headquarters hands a published scheme to a subsidiary (`recipient`), whole and with its open parts. */
export const schemeHandedDown = {
  name: 'scheme-handed-down',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'Headquarters handed a scheme down to a subsidiary.', zh: '集团向所属企业下发考核方案。' },
  data: z.strictObject({
    schemeId: id,
    version: z.int().min(1),
    digest,
    title: text,
    /** The scheme's file, as it was published. */
    yaml: z.string().min(1).max(262_144),
    note: z.string().max(4_000).exactOptional(),
  }),
} as const satisfies Contract;
