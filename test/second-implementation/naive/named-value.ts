import {
  isSetByCircumstance,
  namedCircumstance,
  sideExcess,
  sidePoints,
  type SideName,
} from './adjustment-points.ts';
import { ballotOf, type Ballot } from './ballot-result.ts';
import { indicatorAt, type Placed } from './indicator-tree.ts';
import { indicatorPoints } from './indicator-points.ts';
import { pointsByRater, ratersOf } from './rater-points.ts';
import { rational, yes, type Value } from './rational.ts';
import type { Method } from './scheme-parts.ts';
import type { World } from './world.ts';

const ofSide = (world: World, organisation: string, name: string): { value: Value } | undefined => {
  const [side, key] = name.split('.');
  if (side !== 'bonus' && side !== 'deduction') return undefined;
  const named: SideName = side;
  if (key === undefined) return { value: sidePoints(world, organisation, named) };
  if (key === 'excess') return { value: sideExcess(world, organisation, named) };
  return { value: namedCircumstance(world, organisation, { name: named, key }) };
};

const figureValue = (world: World, organisation: string, name: string): { value: Value } | undefined => {
  const figure = world.scheme.figures?.find(({ key }) => key === name);
  if (figure === undefined) return undefined;
  const { parameters } = world.input;
  const entered = figure.ofGroup === true ? parameters[name] : world.book.text(organisation, name);
  const text = entered ?? figure.ifNone;
  return { value: text === undefined ? undefined : rational(text) };
};

/** Vetoes and facts: entered as yes, or set by a circumstance. */
export const isFact = (world: World, organisation: string, key: string): boolean =>
  world.book.isYes(organisation, key) || isSetByCircumstance(world, organisation, key);

const factValue = (world: World, organisation: string, name: string): { value: Value } | undefined => {
  const { vetoes = [], facts = [] } = world.scheme;
  if (![...vetoes, ...facts].some(({ key }) => key === name)) return undefined;
  return { value: yes(isFact(world, organisation, name)) };
};

const hasVotes = (
  method: Method | undefined,
): method is Extract<Method, { kind: 'ballot' | 'share' | 'borda' }> =>
  method?.kind === 'ballot' || method?.kind === 'share' || method?.kind === 'borda';

const votesOf = (ballot: Ballot, part: string): Value =>
  part === 'valid' ? ballot.valid : ballot.votes(part);

/** `review.leaders` is what one group gives, `ballot.good` votes, `ballot.leaders.good` votes of one group. */
const partOf = (
  world: World,
  organisation: string,
  { place, part }: { place: Placed; part: readonly string[] },
): Value => {
  const [first = '', second] = part;
  const rater = ratersOf(world, place).find(({ rater: { key } }) => key === first)?.rater;
  if (rater !== undefined && second === undefined)
    return pointsByRater(world, organisation, { place, rater });
  const { method } = place.indicator;
  if (!hasVotes(method)) return undefined;
  const input = rater === undefined ? place.path : `${place.path}@${rater.key}`;
  return votesOf(ballotOf(world, organisation, { input, method }), second ?? first);
};

const indicatorValue = (world: World, organisation: string, name: string): Value => {
  const keys = name.split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const place = indicatorAt(world.scheme.indicators, keys.slice(0, length).join('.'));
    if (place === undefined) continue;
    if (length === keys.length) return indicatorPoints(world, organisation, place);
    return partOf(world, organisation, { place, part: keys.slice(length) });
  }
  throw new Error(`Nothing is called ${name}`);
};

/** Whatever a formula may name besides the steps of the calculation. */
export const namedValue = (world: World, organisation: string, name: string): Value => {
  const found =
    ofSide(world, organisation, name) ??
    figureValue(world, organisation, name) ??
    factValue(world, organisation, name);
  return found === undefined ? indicatorValue(world, organisation, name) : found.value;
};
