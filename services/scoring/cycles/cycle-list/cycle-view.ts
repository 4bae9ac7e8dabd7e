import type { Cycle, Indicator, PeriodKind } from '../../generated/graphql.ts';
import { schemeReferenceOf } from '../../scheme/scheme-reference.ts';
import type { SchemeVersion } from '../../scheme/scheme-version.ts';
import type { PeriodKind as PeriodKindOfCycle } from '../decider/cycle.events.ts';
import type { CycleView } from './cycle-list.query.ts';

const PERIOD_KINDS: Readonly<Record<PeriodKindOfCycle, PeriodKind>> = {
  month: 'MONTH',
  quarter: 'QUARTER',
  'half-year': 'HALF_YEAR',
  year: 'YEAR',
  term: 'TERM',
};

/** A cycle in the shape of the public schema. */
export const cycleOf = (cycle: CycleView): Cycle => {
  const { cycleId: id, title, period, scheme, peerGroups, roster, openedAt, openedAtPosition } = cycle;
  return {
    id,
    title,
    period: { kind: PERIOD_KINDS[period.kind], label: period.label },
    scheme: { ...scheme, digest: schemeReferenceOf(scheme).digest, indicators: indicatorsOf(scheme) },
    peerGroups: peerGroups.map((group) => ({
      ...group,
      organisations: roster
        .filter(({ peerGroupId }) => peerGroupId === group.id)
        .map(({ organisationId, name }) => ({ id: organisationId, name })),
    })),
    openedAt,
    openedAtPosition,
  };
};

const indicatorsOf = ({ rules, titles }: SchemeVersion): readonly Indicator[] =>
  rules.indicators.map(({ key, method, weight }) => ({
    key,
    title: titles[key] ?? { zh: key, en: key },
    method: method.kind,
    weight: weight ?? null,
  }));
