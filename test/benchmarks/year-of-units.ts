import { compileScheme, openSchemeText, type CompiledScheme } from '@kaoping/schemes';
import type { computeAssessment } from '@kaoping/scoring';

/** A large group's year: as many units, each with as many years behind it. */
export const YEAR = { units: 2_000, indicators: 40, years: 10, year: 2024 } as const;

type Facts = Parameters<typeof computeAssessment>[0];

const indicators = Array.from(
  { length: YEAR.indicators },
  (_, at) =>
    `      i${String(at)}: { zh: 重点工作第${String(at + 1)}项, weight: 2.5%, fullMark: 100, method: direct }`,
);

/** Five grades and what follows from them, as the energy group has it (000-43 to 000-51). */
const TEXT = `scheme: energy-year
version: 1
title: { zh: 年度考核 }
period: year
source: { zh: 基准测试 }
peerGroups: { units: { zh: 单位 } }
indicators:
  total:
    zh: 总分
    combine: weights
    indicators:
${indicators.join('\n')}
calculate: { final: total }
result: { score: final, round: { places: 2 } }
grades:
  list:
    - { grade: Aplus, zh: A+, share: 10% }
    - { grade: A, zh: A, share: 25% }
    - { grade: B, zh: B, share: 40% }
    - { grade: C, zh: C, share: 20% }
    - { grade: D, zh: D, share: 5% }
  distribution: { kind: exact, ties: lower }
consequences:
  commendation: { zh: 通报表扬, when: { any: [{ grade: Aplus }, { grade: A, orBetter: true, running: 3 }] }, does: commendation, whom: [organisation], severity: soft }
  lastPlaceWarning: { zh: 末位警示, when: { rank: { bottom: 10% } }, does: warning, whom: [leading-body], severity: soft }
  elimination: { zh: 末位淘汰建议, when: { rank: { bottom: 10% }, running: 2 }, does: removal-proposal, whom: [leading-body], severity: hard, confirmedBy: committee }
  rectification: { zh: 限期整改, when: { grade: C, orWorse: true }, does: rectification, whom: [organisation], severity: soft }
`;

const soundScheme = (): CompiledScheme & { readonly digest: string } => {
  const { checked, problems } = openSchemeText(TEXT, { file: 'energy-year.yaml' });
  if (checked === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join('\n'));
  const { scheme, digest } = checked;
  return { ...compileScheme(scheme, digest), digest };
};

const unitIdOf = (unit: number): string => `unit-${String(unit)}`;

/** Where a unit stood in a year, from 1: most stay about where they were, and some move far. */
const placeOf = (unit: number, year: number): number =>
  ((unit + ((unit * 7 + year * 31) % 60)) % YEAR.units) + 1;

const gradeOf = (place: number): string => {
  const share = place / YEAR.units;
  if (share <= 0.1) return 'Aplus';
  if (share <= 0.35) return 'A';
  if (share <= 0.75) return 'B';
  return share <= 0.95 ? 'C' : 'D';
};

/** The published results of the years before. */
const historyOf = (): Facts['history'] =>
  Array.from({ length: YEAR.years }, (_, at) => {
    const label = String(YEAR.year - YEAR.years + at);
    return {
      ...{ id: `${label}:units`, period: { kind: 'year', label }, peerGroup: 'units' },
      standings: Array.from({ length: YEAR.units }, (_unit, unit) => {
        const place = placeOf(unit, at);
        const score = `${String(100 - Math.floor(place / 50))}.00`;
        return { organisation: unitIdOf(unit), rank: String(place), score, grade: gradeOf(place) };
      }),
    };
  });

const entriesOf = (unit: number, inputs: readonly string[]): Facts['entries'] =>
  inputs.map((input, at) => ({
    ...{ id: `${unitIdOf(unit)}/${input}`, organisation: unitIdOf(unit), input },
    value: `${String(50 + ((unit * 13 + at) % 50))}.${String((unit * 7 + at) % 100).padStart(2, '0')}`,
    origin: {
      procedure: 'leader-evaluation',
      sourceId: `sheet-${String(unit)}`,
      at: '2024-12-31T08:00:00.000Z',
    },
    position: unit + 2,
  }));

/** Everything that a year's assessment is computed from. */
export const yearOfUnits = (): Facts => {
  const compiled = soundScheme();
  const inputs = compiled.plan.inputs.map(({ name }) => name);
  const units = Array.from({ length: YEAR.units }, (_, unit) => unit);
  return {
    compiled,
    assessment: {
      title: { zh: '2024 年度考核', en: 'Year 2024' },
      period: { kind: 'year', label: String(YEAR.year) },
      scheme: { schemeId: 'energy-year', version: 1, digest: compiled.digest, canonical: '' },
      roster: units.map((unit) => ({
        ...{ organisationId: unitIdOf(unit), name: `第 ${String(unit + 1)} 单位`, peerGroup: 'units' },
        ancestorIds: ['root'],
      })),
      ...{ closedStages: {}, openAppeals: [], parameters: {} },
    },
    entries: units.flatMap((unit) => entriesOf(unit, inputs)),
    history: historyOf(),
  };
};
