import { openSchemeText, type CheckedScheme } from '@kaoping/schemes';

/** The size that a large group has: enterprises × organisations × indicators × raters = 1.68 million scores. */
export const RECOMPUTE = { enterprises: 200, organisations: 20, indicators: 42, raters: 10 } as const;

/** So many points make 100 %: thirty-eight indicators at 2 and four at 6. */
export const weightOf = (indicator: number): number => (indicator < 38 ? 2 : 6);

/** A scheme of 42 indicators, each the mean of ten raters, weighted, rounded once and ranked. */
export const recomputeScheme = (): CheckedScheme => {
  const indicators = Array.from(
    { length: RECOMPUTE.indicators },
    (_, at) =>
      `      i${String(at)}: { zh: 指标${String(at)}, weight: ${String(weightOf(at))}%, fullMark: 100, method: direct, raters: [all] }`,
  );
  return soundScheme(`scheme: recompute
version: 1
title: { zh: 重算 }
period: year
source: { zh: 基准测试 }
peerGroups: { units: { zh: 单位 } }
raters: { all: { zh: 评委, weight: 100%, combine: mean } }
indicators:
  total:
    zh: 总分
    combine: weights
    indicators:
${indicators.join('\n')}
calculate: { final: total }
result: { score: final, round: { places: 2 } }
`);
};

/** A peer group with a coefficient: forty indicators in a summed base, four bodies behind the coefficient. */
export const liveScheme = (): CheckedScheme => {
  const indicators = Array.from(
    { length: 36 },
    (_, at) => `      i${String(at)}: { zh: 指标${String(at)}, fullMark: 3, method: direct }`,
  );
  const bodies = Array.from(
    { length: 4 },
    (_, at) => `      b${String(at)}: { zh: 部门${String(at)}, fullMark: 25, method: direct }`,
  );
  return soundScheme(`scheme: live
version: 1
title: { zh: 实时 }
period: year
source: { zh: 基准测试 }
peerGroups: { units: { zh: 单位 } }
indicators:
  base:
    zh: 基本分
    indicators:
${indicators.join('\n')}
  party:
    zh: 党建
    indicators:
${bodies.join('\n')}
calculate:
  coefficient: { rankStep: { of: party, step: 0.1% } }
  final: base × coefficient
result: { score: final, round: { places: 2 }, coefficient: coefficient }
`);
};

const soundScheme = (text: string): CheckedScheme => {
  const { checked, problems } = openSchemeText(text, { file: 'benchmark.yaml' });
  if (checked === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join('\n'));
  return checked;
};
