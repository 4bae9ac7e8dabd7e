import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import * as append from './append.bench.ts';
import * as assessmentAsOf from './assessment-as-of.bench.ts';
import * as assessmentLatency from './assessment-latency.bench.ts';
import * as ballots from './ballots.bench.ts';
import * as consequences from './consequences.bench.ts';
import type { Figure } from './figure.ts';
import * as graphqlOverhead from './graphql-overhead.bench.ts';
import * as headquarters from './headquarters.bench.ts';
import * as imports from './import.bench.ts';
import * as liveRecompute from './live-recompute.bench.ts';
import * as liveLatency from './live-latency.bench.ts';
import * as ranking from './ranking.bench.ts';
import * as rebuild from './rebuild.bench.ts';
import * as recompute from './recompute.bench.ts';
import * as replay from './replay.bench.ts';
import * as sheets from './sheets.bench.ts';
import * as sheetsOverHttp from './sheets-over-http.bench.ts';
import * as tree from './tree.bench.ts';

// `pnpm bench [--json FILE] [--only NAME]`: every figure beside its own floor, measured in the same run.
const SUITES = {
  append,
  replay,
  rebuild,
  ranking,
  'live-latency': liveLatency,
  'assessment-latency': assessmentLatency,
  'assessment-as-of': assessmentAsOf,
  consequences,
  'graphql-overhead': graphqlOverhead,
  recompute,
  'live-recompute': liveRecompute,
  sheets,
  'sheets-over-http': sheetsOverHttp,
  tree,
  imports,
  ballots,
  headquarters,
};

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });

const figures: Figure[] = [];
for (const [name, suite] of Object.entries(SUITES)) {
  if (values.only !== undefined && values.only !== name) continue;
  process.stderr.write(`measuring ${name} …\n`);
  figures.push(...(await suite.figures()));
}

const table = figures.map(({ name, value, unit, floor, ratio, goal, met, durability }) => ({
  figure: name,
  value: `${value.toLocaleString('en')} ${unit}`,
  floor: floor.toLocaleString('en'),
  ratio,
  goal,
  met,
  durability,
}));
for (const row of table) {
  console.log(`${row.met ? '✓' : '✗'} ${row.figure}`);
  console.log(`    ${row.value}, floor ${row.floor}, ratio ${String(row.ratio)}; goal: ${row.goal}`);
  console.log(`    ${row.durability}`);
}
console.log(
  `Node ${process.versions.node}, ${String(cpus().length)} cores, ${process.platform} ${process.arch}`,
);

if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ figures }, null, 2)}\n`);
