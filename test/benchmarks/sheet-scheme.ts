import { canonicalScheme, openSchemeText } from '@kaoping/schemes';

/** Indicators that one officer rates on one sheet. */
export const INDICATORS = 40;

const indicators = Array.from(
  { length: INDICATORS },
  (_, at) =>
    `      i${String(at)}: { zh: 党委重点工作第${String(at + 1)}项, weight: 2.5%, fullMark: 100, method: direct }`,
).join('\n');

const TEXT = `scheme: forty
version: 1
title: { zh: 四十项重点工作 }
period: month
source: { zh: 基准测试 }
peerGroups: { departments: { zh: 部门 } }
indicators:
  total:
    zh: 总分
    combine: weights
    indicators:
${indicators}
calculate: { final: total }
result: { score: final, round: { places: 2 } }
`;

/** A scheme of forty indicators as a cycle keeps it, and what it has people enter. */
export const sheetScheme = () => {
  const { checked, problems } = openSchemeText(TEXT, { file: 'forty.yaml' });
  if (checked === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join('\n'));
  const { scheme, digest, entering } = checked;
  const canonical = JSON.stringify(canonicalScheme(scheme));
  return { entering, pinned: { schemeId: 'forty', version: 1, digest, canonical } };
};
