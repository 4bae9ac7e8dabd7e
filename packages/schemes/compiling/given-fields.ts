/** The same fields, none of them undefined; each may be left out. */
type Given<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/**
 * The fields that have a value: what is undefined is left out, as plain JSON and exact optional fields want it.
 *
 * @example givenFields({ weight: '40%', clause: undefined }) // { weight: '40%' }
 */
export const givenFields = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
