import { canonicalScheme, openSchemeText } from '@kaoping/schemes';
import type { AssessmentScheme } from '../../assessments/result/assessment.ts';

/** 长平公司's rules for branches, cut down to one score, a veto and what follows from ranks (003-07, 003-13, 003-14). */
const BRANCHES = `
scheme: changping-branches
version: 1
title: { zh: 党支部季度考核, en: Branches by quarter }
period: quarter
source: { zh: 长平公司“113”工作模式, en: "Changping's 113 model" }
peerGroups:
  branches: { zh: 党支部, en: Branches }
indicators:
  base: { zh: 季度考评, en: Quarterly assessment, fullMark: 100, method: direct }
calculate:
  final: { zh: 季度得分, en: Score of the quarter, is: base }
result: { score: final, round: { places: 2 } }
vetoes:
  safety: { zh: 安全目标, en: Safety, barsFrom: [awards], clause: 003-07 }
consequences:
  admonition:
    { zh: 诫勉谈话, en: Admonition talk, when: { rank: { bottom: 2 }, running: 2 }, does: admonition-talk, whom: [secretary], severity: hard, confirmedBy: leader, clause: 003-13 }
  removal:
    { zh: 岗位淘汰, en: Removal, when: { rank: last, running: 3 }, does: removal-proposal, whom: [secretary], severity: hard, confirmedBy: committee, clause: 003-14 }
`;

/** Two people, five days of publicity, and an appeal, as in 定海. */
const CEREMONY = `
ceremony:
  stages: [{ stage: assess }, { stage: publicity, days: 5 }, { stage: appeal, days: 5 }, { stage: apply }]
  approval: two
`;

const GRADES = `
grades:
  list: [{ grade: A, zh: 优秀, from: 90 }, { grade: B, zh: 合格 }]
`;

const PARTS = { plain: '', 'with-ceremony': CEREMONY, graded: GRADES };

/** The scheme as a cycle copies it in. */
export const branchesScheme = (kind: keyof typeof PARTS = 'plain'): AssessmentScheme => {
  const { checked, problems } = openSchemeText(BRANCHES + PARTS[kind], { file: 'branches.yaml' });
  if (!checked) throw new Error(JSON.stringify(problems));
  const { scheme, digest } = checked;
  return {
    ...{ schemeId: scheme.scheme, version: scheme.version, digest },
    canonical: JSON.stringify(canonicalScheme(scheme)),
  };
};
