import { z } from 'zod';
import { method, PLAIN_METHODS, type Method } from './method.ts';
import { missing } from './rater.ts';
import { decimal, key, keyed, percent, text, titled, yesNo } from './scalars.ts';

/** How a number is rounded; where a part rounds for itself the explanation shows it as a step. */
export const rounding = z.strictObject({
  places: z
    .string()
    .regex(/^\d$/u)
    .meta({ id: 'places' })
    .transform((digit) => parseInt(digit, 10)),
  mode: z.enum(['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor']).exactOptional(),
});

/** Least and greatest change that adjustments may make to one indicator (004-10). */
const bounds = z.strictObject({ bonus: decimal, deduction: decimal });

const criterion = z.strictObject({ ...titled, points: decimal.exactOptional() });

/** What an indicator and a dimension have in common. */
const common = {
  ...titled,
  fullMark: decimal.exactOptional(),
  /** In per cent, where the dimension above combines by weights. */
  weight: percent.exactOptional(),
  /** A special task (巡视巡察、重大专项任务): its weight stays within 10–40 % (000-40). */
  special: yesNo.exactOptional(),
  missing: missing.exactOptional(),
  round: rounding.exactOptional(),
  /** What the assessed are told about it: how much work, by which means, when, to what effect (002-08). */
  responsibility: z.array(z.enum(['main', 'first', 'direct', 'dual'])).exactOptional(),
};

const leaf = {
  kind: z.enum(['quantitative', 'qualitative']).exactOptional(),
  /** Veto (否定), controllable (可控), elastic (弹性) or optional (自选动作). */
  class: z.enum(['veto', 'controllable', 'elastic', 'optional']).exactOptional(),
  /** By which procedure it is assessed; every procedure has its own form. */
  by: z
    .enum([
      'self-assessment',
      'daily-record',
      'inspection',
      'spot-check',
      'special-task',
      'duty-report',
      'ballot',
      'leader-evaluation',
      'peer-evaluation',
      'service-evaluation',
      'department-evaluation',
      'third-party',
      'imported-result',
    ])
    .exactOptional(),
  method: z.union([z.enum(PLAIN_METHODS).transform((kind): Method => ({ kind })), method]).exactOptional(),
  /** Who rates it: keys, with the groups' own weights, or keys with weights; one entry by the office if left out. */
  raters: z.union([z.array(key).min(1), z.record(key, percent)]).exactOptional(),
  bounds: bounds.exactOptional(),
  evidence: z.array(text).exactOptional(),
  criteria: keyed(criterion).exactOptional(),
};

/** What is scored: an indicator, or a dimension with indicators under it. */
export interface Indicator extends z.output<typeof plain> {
  readonly key: string;
  readonly combine?: 'sum' | 'weights';
  /** In a dimension by weights: so much goes to one special child, the rest to the others in proportion (000-40). */
  readonly specialTakes?: string;
  readonly indicators?: readonly Indicator[];
}

const plain = z.strictObject({ ...common, ...leaf });

const indicator: z.ZodType<Omit<Indicator, 'key'>> = z
  .lazy(() =>
    plain.extend({
      /** Children's points are added (`sum`), or their shares of 100 by weight (`weights`); `sum` if left out. */
      combine: z.enum(['sum', 'weights']).exactOptional(),
      specialTakes: percent.exactOptional(),
      indicators: keyed(indicator).exactOptional(),
    }),
  )
  .meta({ id: 'indicator' });

/** All dimensions and indicators, by key. */
export const indicators = keyed(indicator);
