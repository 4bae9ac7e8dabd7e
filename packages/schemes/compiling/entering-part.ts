import type { PlanInput } from '@kaoping/scoring-engine';
import type { Circumstance } from '../language/adjustment.ts';
import type { Scheme } from '../language/scheme.ts';
import { entryIndicator } from './entry-indicators.ts';
import type { EntryCircumstance, EntryDutyReport, EntryPart, EntryStage } from './entry-part.ts';
import { SIDES, type Side } from './indicator-names.ts';
import type { IndicatorNode } from './indicator-node.ts';
import { clauseOf, titleOf } from './scheme-titles.ts';
import { givenFields } from './given-fields.ts';

const circumstanceOf = (
  scheme: Scheme,
  side: Side,
  each: Circumstance,
  inputs: readonly PlanInput[],
): EntryCircumstance => {
  const { key, points, upTo, atMost, family, indicator, evidence } = each;
  const aspect = scheme.adjustments?.aspects?.find((known) => known.key === each.aspect);
  const input = `${side}/${key}`;
  return {
    ...{ side, key, title: titleOf(each, key) },
    ...clauseOf(each),
    ...givenFields({ points, upTo, atMost, family, indicator, evidence }),
    ...(aspect === undefined ? {} : { aspect: titleOf(aspect, aspect.key) }),
    inputs: inputs.map(({ name }) => name).filter((name) => name === input || name === `${input}/beyond`),
  };
};

const circumstancesOf = (scheme: Scheme, inputs: readonly PlanInput[]): readonly EntryCircumstance[] =>
  SIDES.flatMap((side) =>
    (scheme.adjustments?.[side]?.circumstances ?? []).map((each) =>
      circumstanceOf(scheme, side, each, inputs),
    ),
  );

const dutyReportOf = ({ dutyReport }: Scheme): { readonly dutyReport?: EntryDutyReport } => {
  if (dutyReport === undefined) return {};
  const { who, directions, sections, how } = dutyReport;
  const titled = sections.map((each) => ({
    key: each.key,
    title: titleOf(each, each.key),
    ...clauseOf(each),
  }));
  return { dutyReport: { who, directions, sections: titled, how: titleOf(how, 'how') } };
};

const stageOf = (each: NonNullable<NonNullable<Scheme['ceremony']>['stages']>[number]): EntryStage => ({
  stage: each.stage,
  ...(each.zh === undefined
    ? {}
    : { title: titleOf({ zh: each.zh, ...(each.en === undefined ? {} : { en: each.en }) }, each.stage) }),
  ...(each.days === undefined ? {} : { days: each.days }),
  ...(each.clause === undefined ? {} : { clause: each.clause }),
});

const adjustmentRules = ({
  adjustments,
}: Scheme): Pick<EntryPart, 'publicityDays' | 'formalDocumentsOnly' | 'lateCounts'> => ({
  ...(adjustments?.publicityDays === undefined
    ? {}
    : { publicityDays: parseInt(adjustments.publicityDays, 10) }),
  formalDocumentsOnly: adjustments?.formalDocumentsOnly === true,
  ...(adjustments?.lateCounts === undefined ? {} : { lateCounts: adjustments.lateCounts }),
});

const groupFields = (
  scheme: Scheme,
): Pick<EntryPart, 'subjects' | 'peerGroups' | 'posts' | 'parameters'> => ({
  subjects: scheme.subjects ?? ['organisation'],
  peerGroups: scheme.peerGroups.map((each) => ({
    key: each.key,
    title: titleOf(each, each.key),
    ...(each.size === undefined ? {} : { size: each.size }),
  })),
  posts: (scheme.posts ?? []).map((each) => ({
    key: each.key,
    title: titleOf(each, each.key),
    linked: each.linked,
  })),
  parameters: (scheme.figures ?? [])
    .filter(({ ofGroup }) => ofGroup === true)
    .map((each) => ({ name: each.key, title: titleOf(each, each.key), type: each.type })),
});

const othersOf = (scheme: Scheme, inputs: readonly PlanInput[]): readonly string[] => {
  const keys = new Set(
    [...(scheme.vetoes ?? []), ...(scheme.facts ?? []), ...(scheme.figures ?? [])].map(({ key }) => key),
  );
  return inputs.map(({ name }) => name).filter((name) => keys.has(name) || name === 'grade/exempt');
};

/** The part of a scheme that says what is entered, by whom, with which evidence and in which stages. */
export const enteringPart = (
  scheme: Scheme,
  { tree, inputs, digest }: { tree: readonly IndicatorNode[]; inputs: readonly PlanInput[]; digest: string },
): EntryPart => ({
  ...{ scheme: scheme.scheme, version: scheme.version, digest, period: scheme.period },
  title: titleOf(scheme.title, scheme.scheme),
  ...groupFields(scheme),
  ...dutyReportOf(scheme),
  indicators: tree.map((node) => entryIndicator(scheme, inputs, node)),
  circumstances: circumstancesOf(scheme, inputs),
  ...adjustmentRules(scheme),
  others: othersOf(scheme, inputs),
  stages: (scheme.ceremony?.stages ?? []).map(stageOf),
  approval: scheme.ceremony?.approval ?? 'one',
  late: scheme.ceremony?.late ?? 'refused',
  inputs,
});
