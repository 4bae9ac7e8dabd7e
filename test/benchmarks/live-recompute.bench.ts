import { openSchemeText, shippedSchemes } from '@kaoping/schemes';
import { rerun, resultOf, runPlan, type GroupInput, type PlanEntry } from '@kaoping/scoring-engine';
import { figure, quantile, type Figure } from './figure.ts';
import { liveScheme } from './recompute-scheme.ts';

const ORGANISATIONS = 200;
const ROUNDS = 7;
const CHANGES_PER_ROUND = 600;
const CHECKS = 30;

const entryOf = (organisation: number, input: string, change: number): PlanEntry => ({
  id: `${String(organisation)}/${input}/${String(change)}`,
  organisation: String(organisation),
  input,
  value: `${String((organisation * 31 + change * 17) % 3)}.${String((organisation + change) % 10)}`,
});

const measureLive = (): Figure => {
  const { plan } = liveScheme();
  const inputs = plan.inputs.map(({ name }) => name);
  const input: GroupInput = {
    period: { kind: 'year', label: '2024' },
    members: Array.from({ length: ORGANISATIONS }, (_, at) => ({
      organisation: String(at),
      peerGroup: 'units',
    })),
    entries: Array.from({ length: ORGANISATIONS }, (_, at) =>
      inputs.map((name) => entryOf(at, name, 0)),
    ).flat(),
    history: [],
    parameters: {},
  };
  let run = runPlan(plan, input);
  let change = 0;
  const changeOnce = (): number => {
    change += 1;
    const organisation = (change * 7_919) % ORGANISATIONS;
    const name = inputs[change % inputs.length]!;
    const start = performance.now();
    run = rerun(run, [
      { organisation: String(organisation), input: name, entries: [entryOf(organisation, name, change)] },
    ]);
    const { standings } = resultOf(run);
    const duration = performance.now() - start;
    if (standings.length !== ORGANISATIONS) throw new Error('the ranking is not complete');
    return duration;
  };
  // The first round only warms up the compiler.
  const rounds = Array.from({ length: ROUNDS + 1 }, () =>
    quantile(Array.from({ length: CHANGES_PER_ROUND }, changeOnce), 0.99),
  ).slice(1);
  return figure(
    {
      name: `live recompute after one score, ${String(ORGANISATIONS)} organisations × ${String(inputs.length)} indicators with a coefficient, p99 (floor: the limit of 2 ms)`,
      unit: 'ms',
      durability: 'in memory',
    },
    rounds.map((value) => ({ value, floor: 2 })),
    { ratioMax: 1 },
  );
};

const measureCheck = (): Figure => {
  const largest = shippedSchemes().reduce((one, other) =>
    one.text.length >= other.text.length ? one : other,
  );
  const durations: number[] = [];
  for (let check = 0; check < CHECKS; check += 1) {
    const start = performance.now();
    const { checked } = openSchemeText(largest.text, { file: largest.file });
    durations.push(performance.now() - start);
    if (checked === undefined) throw new Error(`${largest.file} is not sound`);
  }
  const value = quantile(durations.slice(3), 0.5);
  return figure(
    {
      name: `scheme check of the largest shipped scheme, ${largest.id} (floor: the limit of 50 ms)`,
      unit: 'ms',
      durability: 'in memory; read, checked, compiled',
    },
    [{ value, floor: 50 }],
    { ratioMax: 1 },
  );
};

/** What a person waits for: a changed score, and a scheme checked while it is typed. */
export const figures = async (): Promise<readonly Figure[]> => [measureLive(), measureCheck()];
