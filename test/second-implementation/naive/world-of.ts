import type { GroupInput } from '@kaoping/scoring-engine';
import type { Scheme } from '@kaoping/schemes';
import { entryBook } from './entry-book.ts';
import { formulaValue } from './formula-value.ts';
import { namedValue } from './named-value.ts';
import { ONE, type Value } from './rational.ts';
import { rounded } from './rational-text.ts';
import { isCoefficient } from './scheme-parts.ts';
import { stepValue, type OfResult } from './step-value.ts';
import type { World } from './world.ts';

/** What makes a world besides scheme and input. */
interface Setting {
  /** Every coefficient counts as 1. */
  readonly isBeforeCoefficient?: boolean;
  /** What steps of pay are told of the result. */
  readonly resultOf?: (organisation: string) => OfResult;
}

/** The score that ranks and grades follow: rounded only where the scheme says so. */
export const rankedScore = (world: World, organisation: string): Value => {
  const { score, rankBy, round = { places: 2 } } = world.scheme.result;
  const value = world.named(score, organisation);
  return value && rankBy === 'rounded' ? rounded(value, round) : value;
};

/** Asks each question once: the answers of a world never change. */
const remembered = (ask: (name: string, organisation: string) => Value) => {
  const answers = new Map<string, Value>();
  return (name: string, organisation: string): Value => {
    const question = `${organisation}\n${name}`;
    if (!answers.has(question)) answers.set(question, ask(name, organisation));
    return answers.get(question);
  };
};

/** A world in which a scheme and what was entered can be asked for any number. */
export const worldOf = (scheme: Scheme, input: GroupInput, setting: Setting = {}): World => {
  const groups = new Map(input.members.map((member) => [member.organisation, member]));
  const where = (holds: (member: GroupInput['members'][number]) => boolean) =>
    input.members.filter(holds).map(({ organisation }) => organisation);
  const world: World = {
    scheme,
    input,
    book: entryBook(input),
    named: remembered((name, organisation) => {
      if (name === 'score') return rankedScore(world, organisation);
      const step = [...scheme.calculate, ...(scheme.pay ?? [])].find(({ key }) => key === name);
      if (step === undefined) return namedValue(world, organisation, name);
      if (setting.isBeforeCoefficient === true && isCoefficient(scheme, step)) return ONE;
      return stepValue(world, organisation, step, setting.resultOf?.(organisation));
    }),
    formula: remembered((text, organisation) => formulaValue(world, text, organisation)),
    peers: (organisation) => {
      const own = groups.get(organisation)?.peerGroup;
      return where(({ peerGroup }) => peerGroup === own);
    },
    sharing: (scope, organisation) => {
      const own = groups.get(organisation)?.scopes?.[scope];
      return own === undefined ? [] : where(({ scopes }) => scopes?.[scope] === own);
    },
  };
  return world;
};
