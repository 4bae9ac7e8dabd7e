import type { CheckedScheme, EntryCircumstance, Scheme } from '@kaoping/schemes';
import { CircumstanceUnknown } from '../decider/claim.errors.ts';
import type { CircumstanceTerms } from '../decider/adjustment-account.events.ts';

type Side = CircumstanceTerms['side'];
type SchemeSide = NonNullable<NonNullable<Scheme['adjustments']>[Side]>;

/** The circumstances of one side that a scheme names, as those who claim see them. */
export const circumstanceOf = ({ entering }: CheckedScheme, side: Side, key: string): EntryCircumstance => {
  const known = entering.circumstances.filter((each) => each.side === side);
  const found = known.find((each) => each.key === key);
  if (!found) throw new CircumstanceUnknown(side, key, known);
  return found;
};

/**
 * What a circumstance of a scheme is worth and which limits bind it.
 *
 * @throws {CircumstanceUnknown} when the scheme does not name it on that side.
 */
export const termsOfCircumstance = (checked: CheckedScheme, side: Side, key: string): CircumstanceTerms => {
  const { title, points, atMost, family, indicator } = circumstanceOf(checked, side, key);
  const data = checked.scheme.adjustments?.[side];
  return {
    ...{ side, circumstance: key, title },
    ...given({ points, atMost, family, indicator }),
    ...furtherOf(data, key),
    ...given({ familyCap: data?.families?.find((each) => each.key === family)?.cap }),
    ...limitOf(checked.scheme, data, { side, indicator }),
  };
};

/** Only what is there: optional fields are left out, never undefined. */
const given = <Field extends string>(
  fields: Readonly<Record<Field, string | undefined>>,
): Partial<Record<Field, string>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    Record<Field, string>
  >;

/** The bound of the indicator that it changes, or the cap of the side's total. */
const limitOf = (
  scheme: Scheme,
  data: SchemeSide | undefined,
  { side, indicator }: { readonly side: Side; readonly indicator: string | undefined },
): Pick<CircumstanceTerms, 'cap' | 'excess'> =>
  indicator === undefined
    ? { ...given({ cap: data?.cap }), excess: data?.excess ?? 'lost' }
    : { ...given({ cap: boundOf(scheme, side, indicator) }), excess: 'lost' };

const furtherOf = (data: SchemeSide | undefined, key: string): Pick<CircumstanceTerms, 'further'> => {
  const further = data?.circumstances.find((each) => each.key === key)?.further;
  return further === undefined ? {} : { further: { amount: further.amount, points: further.points } };
};

/** The bound of an indicator named by its dotted path. */
const boundOf = ({ indicators }: Scheme, side: Side, path: string): string | undefined => {
  const [first, ...rest] = path.split('.');
  let found = indicators.find(({ key }) => key === first);
  for (const key of rest) found = found?.indicators?.find((each) => each.key === key);
  return found?.bounds?.[side];
};
