import { z } from 'zod';
import { decimal, digest, id, instant, period, text, title } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

const barred = z.enum(['awards', 'collective-awards', 'promotion', 'annual-excellent']);

/** A consequence as the scheme states it. */
const definition = z.strictObject({
  key: id,
  title,
  does: z.enum([
    'commendation',
    'reward',
    'priority',
    'award-bar',
    'promotion-bar',
    'interview',
    'admonition-talk',
    'self-criticism',
    'warning',
    'removal-proposal',
    'dismissal-proposal',
    'public-notice',
    'inspection',
    'rectification',
    'notice',
    'bonus-next-period',
  ]),
  whom: z
    .array(z.enum(['organisation', 'secretary', 'head', 'leading-body', 'responsible', 'member']))
    .min(1),
  severity: z.enum(['soft', 'hard']),
  confirmedBy: z.enum(['officer', 'leader', 'committee']).exactOptional(),
  bars: z.array(barred).max(4),
  lasts: z
    .strictObject({
      months: z.int().min(1).exactOptional(),
      years: z.int().min(1).exactOptional(),
      periods: z.int().min(1).exactOptional(),
    })
    .exactOptional(),
  points: decimal.exactOptional(),
  clause: text.exactOptional(),
  /** The trigger in words. */
  when: title,
});

const triggered = z.strictObject({
  /** Key of the definition. */
  consequence: id,
  organisationId: id,
  name: text,
  ancestorIds: z.array(id).max(20),
  /** Why, in a sentence. */
  evidence: title,
  /** Ids of the earlier results that it rests on. */
  history: z.array(id).max(200),
});

const bar = z.strictObject({
  /** Key of the veto or fail rule. */
  key: id,
  title,
  organisationId: id,
  name: text,
  ancestorIds: z.array(id).max(20),
  barsFrom: z.array(barred).min(1).max(4),
  clause: text.exactOptional(),
});

/**
 * What follows from one published ranking, seen with all that is published by now: the whole list each time, so that
 * a consequence that is missing from a later list has lost its ground. An empty list after a recall.
 */
export const consequencesDerived = {
  name: 'consequences-derived',
  version: 1,
  producer: 'scoring',
  summary: { en: 'The consequences of a ranking were derived.', zh: '已推导排名的结果运用。' },
  data: z.strictObject({
    cycleId: id,
    title,
    period,
    scheme: z.strictObject({ schemeId: id, version: z.int().min(1), digest }),
    peerGroup: z.strictObject({ key: id, title }),
    /** Counts the lists of one ranking, from 1: the highest holds, whatever order they come in. */
    derivation: z.int().min(1),
    /** Revision of the ranking that it was derived from; 0 where the ranking is recalled. */
    revision: z.int().min(0),
    /** Which ranking's publication or recall made it be derived again. */
    because: z.strictObject({ cycleId: id, revision: z.int().min(0), reason: text }),
    derivedAt: instant,
    definitions: z.array(definition).max(200),
    triggered: z.array(triggered).max(20_000),
    bars: z.array(bar).max(20_000),
  }),
} as const satisfies Contract;
