import {
  floorOf,
  greater,
  lesser,
  over,
  minus,
  plus,
  rational,
  times,
  total,
  whole,
  ZERO,
  type Rational,
  type Value,
} from './rational.ts';
import { pastFigure } from './past-figure.ts';
import type { Circumstance, Side } from './scheme-parts.ts';
import type { World } from './world.ts';

/** Bonuses, or deductions. */
export type SideName = 'bonus' | 'deduction';

const atMost = (points: Rational, most: string | undefined): Rational =>
  most === undefined ? points : lesser(points, rational(most));

/** Points of one circumstance: so many each time, or as many as were claimed, and some for every further amount. */
const circumstancePoints = (
  world: World,
  organisation: string,
  { input, circumstance }: { input: string; circumstance: Circumstance },
): Rational => {
  const { points = '1', upTo, further } = circumstance;
  const entered = world.book.sum(organisation, input);
  const first = upTo === undefined ? times(rational(points), entered) : atMost(entered, upTo);
  const amounts = further && over(world.book.sum(organisation, `${input}/beyond`), rational(further.amount));
  const beyond = further && amounts ? times(whole(floorOf(amounts)), rational(further.points)) : ZERO;
  return atMost(plus(first, beyond), circumstance.atMost);
};

/** Every document counts once, at the highest that any circumstance of the family gives it. */
const familyPoints = (
  world: World,
  organisation: string,
  members: readonly { input: string; circumstance: Circumstance }[],
): Rational => {
  const best = new Map<string, Rational>();
  for (const { input, circumstance } of members)
    for (const { label = '', value } of world.book.all(organisation, input)) {
      const worth = times(rational(value), rational(circumstance.points ?? '1'));
      best.set(label, greater(best.get(label) ?? ZERO, worth));
    }
  return total([...best.values()]);
};

const sideOf = ({ scheme }: World, name: SideName): Side | undefined => scheme.adjustments?.[name];

const membersOf = (side: Side, name: SideName) =>
  side.circumstances.map((circumstance) => ({ input: `${name}/${circumstance.key}`, circumstance }));

/** Everything of one side before its cap, what was carried over from last period included. */
const uncapped = (world: World, organisation: string, name: SideName): Rational => {
  const side = sideOf(world, name);
  if (side === undefined) return ZERO;
  const ofTotal = membersOf(side, name).filter(({ circumstance }) => circumstance.indicator === undefined);
  const single = ofTotal.filter(({ circumstance }) => circumstance.family === undefined);
  const families = Map.groupBy(
    ofTotal.filter(({ circumstance }) => circumstance.family !== undefined),
    ({ circumstance }) => circumstance.family,
  );
  const ofFamilies = [...families].map(([key, members]) =>
    atMost(
      familyPoints(world, organisation, members),
      side.families?.find((family) => family.key === key)?.cap,
    ),
  );
  const carried =
    side.excess === 'carried'
      ? pastFigure(world, organisation, { figure: `${name}.excess`, reduce: 'last', periods: 1, ifNone: '0' })
      : ZERO;
  return total([
    ...single.map((member) => circumstancePoints(world, organisation, member)),
    ...ofFamilies,
    carried ?? ZERO,
  ]);
};

/** All bonuses, or all deductions, of an organisation. */
export const sidePoints = (world: World, organisation: string, name: SideName): Rational =>
  atMost(uncapped(world, organisation, name), sideOf(world, name)?.cap);

/** What the cap cut off and the next period gets. */
export const sideExcess = (world: World, organisation: string, name: SideName): Rational =>
  minus(uncapped(world, organisation, name), sidePoints(world, organisation, name));

/** Points of one circumstance by its key. */
export const namedCircumstance = (
  world: World,
  organisation: string,
  { name, key }: { name: SideName; key: string },
): Value => {
  const side = sideOf(world, name);
  const member = side && membersOf(side, name).find(({ circumstance }) => circumstance.key === key);
  return member && circumstancePoints(world, organisation, member);
};

/** What changes one indicator instead of the total; nothing where no circumstance does. */
export const tiedPoints = (
  world: World,
  organisation: string,
  { side: name, path }: { side: SideName; path: string },
): Value => {
  const side = sideOf(world, name);
  const tied =
    side === undefined
      ? []
      : membersOf(side, name).filter(({ circumstance }) => circumstance.indicator === path);
  if (tied.length === 0) return undefined;
  return total(tied.map((member) => circumstancePoints(world, organisation, member)));
};

/** Whether a circumstance that sets this fact was entered. */
export const isSetByCircumstance = (world: World, organisation: string, fact: string): boolean =>
  (['bonus', 'deduction'] as const).some((name) => {
    const side = sideOf(world, name);
    return (
      side !== undefined &&
      membersOf(side, name).some(
        ({ input, circumstance }) => circumstance.sets === fact && world.book.sum(organisation, input).n > 0n,
      )
    );
  });
