import { valueAt } from '../columns/column.ts';
import { columnOf } from '../columns/make-column.ts';
import { compare, multiply, sum, type Exact } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Operator } from '../plan/operator.ts';
import { rowsByMember, rowsOf } from '../run/input-rows.ts';
import type { RunView } from '../run/run-view.ts';
import { termText } from '../wording/number-text.ts';
import { problemOfEntries } from './check-input.ts';
import { problemOfEmpty, problemsOfDecimals } from './check-operator.ts';
import { type Making, operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';
import { numberAt } from './value-words.ts';

type BestOfDocument = Extract<Operator, { op: 'best-of-document' }>;

/** An entry of a document with the points that it would make. */
interface Claim {
  readonly input: string;
  readonly row: number;
  readonly document: string;
  readonly points: Exact;
}

const claimsOfInput = (
  { input, points }: BestOfDocument['inputs'][number],
  run: RunView,
): readonly (readonly Claim[])[] => {
  const rows = run.rows(input);
  const factor = parseDecimal(points);
  const sorted = rowsByMember(rows.members, run.members.length);
  return run.members.map((_, member) =>
    [...rowsOf(sorted, member)].flatMap((row) => {
      const value = valueAt(rows.values, row);
      // Rows without labels came in as plain columns: each is a document of its own.
      const document = rows.labels?.[row] ?? `${input} ${String(row)}`;
      return value === undefined ? [] : [{ input, row, document, points: multiply(value, factor) }];
    }),
  );
};

/** The best claim of each document, for each member. */
const bestClaims = ({ inputs }: BestOfDocument, run: RunView): readonly (readonly Claim[])[] => {
  const claims = inputs.map((input) => claimsOfInput(input, run));
  return run.members.map((_, member) => {
    const best = new Map<string, Claim>();
    for (const claim of claims.flatMap((ofInput) => ofInput[member] ?? [])) {
      const known = best.get(claim.document);
      if (known === undefined || compare(claim.points, known.points) > 0) best.set(claim.document, claim);
    }
    return [...best.values()];
  });
};

const explain = (operator: BestOfDocument, quantity: string, run: RunView, member: number): Making => {
  const claims = [...(bestClaims(operator, run)[member] ?? [])].sort((a, b) =>
    a.document < b.document ? -1 : 1,
  );
  const value = numberAt(run, quantity, member);
  const listed = claims.map(({ document, points }) => `${document} ${termText(points)}`).join(' + ');
  const entries = claims.map(({ input, row }) => ({ input, rows: [row] }));
  if (claims.length === 0) {
    return { text: { en: `nothing was entered, ${value}`, zh: `未录入，计 ${value}` }, inputs: [], entries };
  }
  return {
    text: {
      en: `each document once, at its highest: ${listed} = ${value}`,
      zh: `同一文件只计最高一项：${listed} = ${value}`,
    },
    inputs: [],
    entries,
  };
};

/** Documents that several inputs claim, each counted once at its highest. */
export const BEST_OF_DOCUMENT = operatorRule<BestOfDocument>({
  makes: NUMBERS,
  takes: () => [],
  inputs: ({ inputs }) => inputs.map(({ input }) => input),
  check: ({ inputs }, site) => [
    ...problemOfEmpty(site.quantity.name, inputs),
    ...problemsOfDecimals(
      site.quantity.name,
      inputs.map(({ points }) => points),
    ),
    ...inputs.flatMap(({ input }) => problemOfEntries(site, input, 'many')),
  ],
  compile: (operator, { quantity: { name } }) => ({
    compute: (run) =>
      columnOf(bestClaims(operator, run).map((claims) => sum(claims.map(({ points }) => points)))),
    explain: (run, member) => explain(operator, name, run, member),
    absences: () => [],
  }),
});
