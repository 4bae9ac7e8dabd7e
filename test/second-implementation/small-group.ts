import type { GroupInput, PastResult, PlanEntry } from '@kaoping/scoring-engine';
import { scheme, type Scheme } from '@kaoping/schemes';

/** A scheme as it stands in a file, with one indicator and its points as the score unless `parts` say otherwise. */
export const schemeFrom = (parts: Readonly<Record<string, unknown>>): Scheme =>
  scheme.parse({
    scheme: 'worked-example',
    version: '1',
    title: { zh: '算例' },
    period: 'year',
    source: { zh: '算例' },
    peerGroups: { units: { zh: '单位' } },
    indicators: { work: { zh: '工作', fullMark: '100', method: 'direct' } },
    calculate: { final: 'work' },
    result: { score: 'final' },
    ...parts,
  });

/** What was entered for one organisation: a value by input, or several with the labels they carry. */
export type Entered = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const entriesOf = (organisation: string, entered: Entered): readonly PlanEntry[] =>
  Object.entries(entered).flatMap(([input, value]) =>
    typeof value === 'string'
      ? [{ id: `${organisation}/${input}`, organisation, input, value }]
      : Object.entries(value).map(([label, one]) => ({
          id: `${organisation}/${input}/${label}`,
          organisation,
          input,
          label,
          value: one,
        })),
  );

/** Organisations of one peer group in 2017 and what was entered for each. */
export const groupOf = (
  entered: Readonly<Record<string, Entered>>,
  more: Partial<Pick<GroupInput, 'period' | 'parameters' | 'history'>> = {},
): GroupInput => ({
  period: { kind: 'year', label: '2017' },
  members: Object.keys(entered).map((organisation) => ({ organisation, peerGroup: 'units' })),
  entries: Object.entries(entered).flatMap(([organisation, inputs]) => entriesOf(organisation, inputs)),
  history: [],
  parameters: {},
  ...more,
});

/** So many organisations, the first with 100 points and each other with one less than the one before. */
export const descending = (count: number, inputs: readonly string[]): GroupInput =>
  groupOf(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `unit${index + 1}`,
        Object.fromEntries(inputs.map((input) => [input, `${100 - index}`])),
      ]),
    ),
  );

/** An earlier result in which the organisations are ranked in the order given. */
export const pastOf = (
  kind: PastResult['period']['kind'],
  label: string,
  order: readonly string[],
): PastResult => ({
  id: `${kind} ${label}`,
  period: { kind, label },
  peerGroup: 'units',
  standings: order.map((organisation, index) => ({
    organisation,
    rank: `${index + 1}`,
    score: `${90 - index}`,
    grade: index === 0 ? 'A' : 'B',
  })),
});
