import type { Period as EnginePeriod } from '@kaoping/scoring-engine';
import type { Period, PeriodKind, SchemeReference } from '../generated/graphql.ts';

/** A period in the words of the public schema. */
export const publicPeriod = ({ kind, label }: EnginePeriod): Period => ({
  kind: kind.toUpperCase().replace('-', '_') as PeriodKind,
  label,
});

/** A scheme version in the shape of the public schema. */
export const publicScheme = ({
  schemeId,
  version,
  digest,
}: {
  readonly schemeId: string;
  readonly version: number;
  readonly digest: string;
}): SchemeReference => ({ id: schemeId, version, digest });
