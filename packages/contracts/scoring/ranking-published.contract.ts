import { z } from 'zod';
import { decimal, digest, id, instant, period, text, title } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

const standing = z.strictObject({
  organisationId: id,
  name: text,
  ancestorIds: z.array(id).max(20),
  /** As printed; a tie of two that share a place may be 1.5. */
  rank: decimal,
  /** Rank as it would be with every coefficient at 1. */
  rankBefore: decimal.exactOptional(),
  coefficient: z.string().min(1).max(200).exactOptional(),
  /** As printed. */
  score: decimal,
  /** Key and title of the grade. */
  grade: z.strictObject({ key: id, title }).exactOptional(),
  /** The grade that the scheme gave, where a calibration changed it. */
  uncalibratedGrade: id.exactOptional(),
  /** Vetoes, facts and fail rules that stood. */
  flags: z.array(id).max(200),
  /** Pay by the scheme's names, as exact text. */
  pay: z.record(id, z.string().min(1).max(200)),
});

/** A ranking was fixed: for the first time (`revision` 1) or anew, with what the revision changed. */
export const rankingPublished = {
  name: 'ranking-published',
  version: 1,
  producer: 'scoring',
  summary: { en: 'A ranking was published or revised.', zh: '排名已公布或更正。' },
  data: z.strictObject({
    cycleId: id,
    title,
    period,
    scheme: z.strictObject({ schemeId: id, version: z.int().min(1), digest }),
    peerGroup: z.strictObject({ key: id, title }),
    revision: z.int().min(1),
    reason: text,
    publishedAt: instant,
    ledgerPosition: z.int().min(1),
    resultDigest: digest,
    standings: z.array(standing).max(5_000),
    /** Organisations without a standing. */
    leftOut: z.array(z.strictObject({ organisationId: id, name: text })).max(5_000),
  }),
} as const satisfies Contract;
