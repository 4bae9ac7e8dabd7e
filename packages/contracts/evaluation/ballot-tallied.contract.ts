import { z } from 'zod';
import { entry, id } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

const turnout = z.strictObject({
  /** Voters with the same ballot paper. */
  electorate: id,
  /** Absent where the scheme asks no rater groups apart. */
  raterGroup: id.exactOptional(),
  due: z.int().min(0),
  issued: z.int().min(0),
  returned: z.int().min(0),
  /** Why the group gives no result: too few returns, no quorum, more votes than were handed out. */
  withoutResult: z.enum(['too-few', 'no-quorum', 'more-than-issued']).exactOptional(),
});

/** A ballot was counted after closing. Groups without a result have no entries: too few returns could tell who voted what. */
export const ballotTallied = {
  name: 'ballot-tallied',
  version: 1,
  producer: 'evaluation',
  summary: { en: 'A ballot was tallied.', zh: '民主测评已计票。' },
  data: z.strictObject({
    cycleId: id,
    campaignId: id,
    turnout: z.array(turnout).min(1).max(500),
    entries: z.array(entry).max(5_000),
  }),
} as const satisfies Contract;
