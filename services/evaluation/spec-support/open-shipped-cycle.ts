import { openSchemeText, shippedSchemes, type CheckedScheme } from '@kaoping/schemes';
import type { EvaluationCycleOpened, RosterOrganisation } from '../cycles/decider/evaluation-cycle.events.ts';
import type { LoadedCycle } from '../cycles/decider/load-cycle.ts';
import { canonicalText } from '../cycles/result/canonical-text.ts';

/** A shipped scheme, ready to be computed with. */
export const shippedScheme = (schemeId: string): CheckedScheme => {
  const shipped = shippedSchemes().find(({ id }) => id === schemeId);
  const { checked } = openSchemeText(shipped?.text ?? '', { file: schemeId });
  if (!checked) throw new Error(`there is no shipped scheme ${schemeId}`);
  return checked;
};

/** Organisations of the scheme's first peer group, under one root: `rosterOf(scheme, '开拓', '东峰')`. */
export const rosterOf = (scheme: CheckedScheme, ...names: readonly string[]): readonly RosterOrganisation[] =>
  names.map((name) => ({
    organisationId: name,
    name,
    peerGroup: scheme.entering.peerGroups[0]?.key ?? '',
    ancestorIds: ['root'],
  }));

/** The event that opened a cycle of a shipped scheme in 2026, with every stage open all year. */
export const shippedCycleOpened = (schemeId: string, ...names: readonly string[]): EvaluationCycleOpened => {
  const checked = shippedScheme(schemeId);
  const { scheme, digest, entering } = checked;
  return {
    type: 'EvaluationCycleOpened',
    data: {
      title: { zh: '2026 年度考核', en: 'Assessment of 2026' },
      period: { kind: 'year', label: '2026', from: '2026-01-01', until: '2026-12-31' },
      scheme: { schemeId, version: scheme.version, digest, canonical: canonicalText(scheme) },
      roster: rosterOf(checked, ...names),
      stages: entering.stages.map(({ stage }) => ({
        stage,
        title: { zh: stage, en: stage },
        from: '2026-01-01',
        until: '2026-12-31',
      })),
      opened: 'by-hand',
      openedAt: '2026-01-01T00:00:00.000Z',
    },
  };
};

/** What `loadCycle` gives for it. */
export const shippedCycle = (schemeId: string, ...names: readonly string[]): LoadedCycle => {
  const { opened: _, ...data } = shippedCycleOpened(schemeId, ...names).data;
  return {
    cycleId: '2026',
    cycle: {
      status: 'open',
      ...data,
      stages: data.stages.map((stage) => ({ ...stage, remindedDays: [] })),
    },
    scheme: shippedScheme(schemeId),
    organisation: (organisationId) => {
      const found = data.roster.find((one) => one.organisationId === organisationId);
      if (!found) throw new Error(`the roster does not hold ${organisationId}`);
      return found;
    },
  };
};
