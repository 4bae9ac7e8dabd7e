import { z } from 'zod';
import { digest, id, period, text, title } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

const organisation = z.strictObject({
  organisationId: id,
  name: text,
  peerGroup: id,
  ancestorIds: z.array(id).max(20),
});

/** A cycle was opened: the scheme and the roster are in it whole, so that no later change can score it anew. */
export const cycleOpened = {
  name: 'cycle-opened',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A cycle was opened.', zh: '考核周期已开启。' },
  data: z.strictObject({
    cycleId: id,
    title,
    period,
    scheme: z.strictObject({
      schemeId: id,
      version: z.int().min(1),
      digest,
      /** The scheme's canonical form, from which it compiles to the same plan anywhere. */
      canonical: z.string().min(1).max(524_288),
    }),
    roster: z.array(organisation).min(1).max(5_000),
  }),
} as const satisfies Contract;
