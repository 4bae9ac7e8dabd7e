import type { TakenEffect } from '../../consequences/result/taken-effect.ts';
import type { ImposeBan } from '../decider/ban.commands.ts';
import type { BanSubject } from '../decider/ban.events.ts';
import { banOfConsequence } from './ban-id.ts';
import { spanOf } from './ban-span.ts';

/** What a consequence that took effect bars whom from: nothing, or one ban, from that day on. */
export const bansOf = (taken: TakenEffect): readonly ImposeBan['data'][] => {
  const { consequenceId, round, ground, effect, on, decidedBy } = taken;
  const { definition, organisation, period, title, evidence, cycleId, peerGroup } = ground;
  const subjects = subjectsOf(taken);
  if (effect.bars.length === 0 || subjects.length === 0) return [];
  return [
    {
      banId: banOfConsequence(consequenceId, round),
      organisation,
      subjects,
      blocks: effect.bars,
      ...spanOf(on, definition.lasts, period.kind),
      title: definition.title,
      fact: { zh: `${title.zh}：${evidence.zh}`, en: `${title.en}: ${evidence.en}` },
      ...(definition.clause !== undefined && { clause: definition.clause }),
      cycleId,
      peerGroup: peerGroup.key,
      cause: { kind: 'consequence', consequenceId, round },
      ...(decidedBy !== undefined && { imposedBy: decidedBy }),
    },
  ];
};

const subjectsOf = ({ ground, effect }: TakenEffect): readonly BanSubject[] => {
  const { organisationId, name } = ground.organisation;
  const unit = { kind: 'organisation', organisationId, name } as const;
  return [
    ...(ground.definition.whom.includes('organisation') ? [unit] : []),
    ...effect.persons.map(
      ({ personId, name: person }) => ({ kind: 'person', personId, name: person }) as const,
    ),
  ];
};
