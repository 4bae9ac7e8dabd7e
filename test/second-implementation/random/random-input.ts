import type { GroupInput, GroupMember } from '@kaoping/scoring-engine';
import type { Scheme } from '@kaoping/schemes';
import { randomEntries } from './random-entries.ts';
import { presentPeriod, randomHistory } from './random-history.ts';
import { Tape } from './tape.ts';

/** One tape for each part of what was entered. */
export interface InputTapes {
  readonly members: Uint8Array;
  readonly entries: Uint8Array;
  readonly history: Uint8Array;
}

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑', '寅', '卯'];
const PARAMETERS = ['high', 'low'] as const;

/** One to fourteen organisations in up to three peer groups, what was entered for them, and their past. */
export const randomInput = (scheme: Scheme, tapes: InputTapes): GroupInput => {
  const tape = new Tape(tapes.members);
  const gaps = tape.pick([0, 0, 0, 4, 12]);
  const groupCount = 1 + tape.below(3);
  const members = NAMES.slice(0, 1 + tape.below(NAMES.length)).map((organisation, index): GroupMember => ({
    organisation,
    peerGroup: ['one', 'two', 'three'][(index * groupCount) % 3 === 0 ? 0 : tape.below(groupCount)] ?? 'one',
    scopes: { company: tape.pick(['east', 'west']) },
  }));
  const parameters = (scheme.figures ?? [])
    .filter(({ ofGroup }) => ofGroup === true)
    .map(
      ({ key, type }) => [key, type === 'choice' ? tape.pick(PARAMETERS) : tape.pick(['1', '0.5'])] as const,
    );
  const groups = Map.groupBy(members, ({ peerGroup }) => peerGroup);
  const entryTape = new Tape(tapes.entries);
  return {
    period: presentPeriod(scheme),
    members,
    entries: members.flatMap((member) => randomEntries(entryTape, { scheme, member, gaps })),
    history: randomHistory(new Tape(tapes.history), {
      scheme,
      groups: new Map(
        [...groups].map(([key, those]) => [key, those.map(({ organisation }) => organisation)]),
      ),
    }),
    parameters: Object.fromEntries(parameters),
  };
};
