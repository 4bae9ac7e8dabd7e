import type { PastResult, PastStanding } from '@kaoping/scoring-engine';
import { earlier, sameSpan, spanOf, type Span } from './calendar.ts';
import type { World } from './world.ts';

/** How an organisation stood once, and among whom. */
export interface Past {
  readonly span: Span;
  readonly standing: PastStanding;
  readonly result: PastResult;
}

type Kind = PastResult['period']['kind'];

/** All that an organisation has behind it of one kind, the oldest first, in whichever group it was. */
export const pastOf = ({ input }: World, organisation: string, kind: Kind): readonly Past[] =>
  input.history
    .filter(({ period }) => period.kind === kind)
    .flatMap((result) => {
      const standing = result.standings.find((row) => row.organisation === organisation);
      return standing === undefined ? [] : [{ span: spanOf(result.period), standing, result }];
    })
    .toSorted((a, b) => a.span.from - b.span.from);

/** So many periods ago by calendar; nothing where there is a gap. */
export const pastAgo = (world: World, organisation: string, count: number): Past | undefined => {
  const { period } = world.input;
  const span = earlier(spanOf(period), count);
  return pastOf(world, organisation, period.kind).find((past) => sameSpan(past.span, span));
};
