/** One step into a scheme: the key of a map, or the place in a list. */
export type EditPath = readonly (string | number)[];

/** A value in the canonical form of a scheme. */
type Form = string | boolean | readonly Form[] | { readonly [key: string]: Form };

/** The canonical form of a scheme as plain data. */
export const formOf = (canonical: string): Form => JSON.parse(canonical) as Form;

const isList = (form: Form): form is readonly Form[] => Array.isArray(form);

const childOf = (form: Form | undefined, key: string | number): Form | undefined => {
  if (form === undefined || typeof form !== 'object') return undefined;
  if (isList(form)) return typeof key === 'number' ? form[key] : undefined;
  return Object.hasOwn(form, key) ? form[String(key)] : undefined;
};

/** What stands at a place; undefined where nothing does. */
export const standingAt = (form: Form, path: EditPath): Form | undefined =>
  path.reduce<Form | undefined>(childOf, form);

/** The same form with another text at a place, whose map or list is there already. */
export const withText = (form: Form, path: EditPath, text: string): Form => {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  const child = withText(childOf(form, key) ?? {}, rest, text);
  if (isList(form)) return form.map((each, at) => (at === key ? child : each));
  const entries = typeof form === 'object' ? Object.entries(form) : [];
  const kept = entries.filter(([each]) => each !== String(key));
  const at = entries.findIndex(([each]) => each === String(key));
  // A key keeps its place: the order of a scheme's maps is the order in which people read it.
  return Object.fromEntries(kept.toSpliced(at < 0 ? kept.length : at, 0, [String(key), child]));
};

export type { Form };
