import { z } from 'zod';
import { decimal, digest, id, instant, period, text, title } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

const standing = z.strictObject({
  organisationId: id,
  name: text,
  rank: z.int().min(1).exactOptional(),
  score: decimal.exactOptional(),
  grade: title.exactOptional(),
});

/** A subsidiary reports a published ranking to its headquarters (`recipient`): results only, nothing behind them. */
export const resultReported = {
  name: 'result-reported',
  version: 1,
  producer: 'scoring',
  summary: { en: 'A subsidiary reported a published ranking.', zh: '所属企业报送已公布的排名。' },
  data: z.strictObject({
    cycleId: id,
    title,
    period,
    schemeId: id,
    schemeDigest: digest,
    peerGroup: z.strictObject({ key: id, title }),
    revision: z.int().min(1),
    /** Why it was published, or published anew. */
    reason: text.exactOptional(),
    publishedAt: instant,
    resultDigest: digest,
    standings: z.array(standing).max(5_000),
  }),
} as const satisfies Contract;
