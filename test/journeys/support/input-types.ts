interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeRef | null;
}

interface Introspected {
  readonly data: {
    readonly __schema: {
      readonly mutationType: {
        readonly fields: readonly {
          readonly name: string;
          readonly args: readonly { readonly name: string; readonly type: TypeRef }[];
        }[];
      };
    };
  };
}

const QUERY =
  '{ __schema { mutationType { fields { name args { name type { kind name ofType { kind name } } } } } } }';

const asked = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** The type of every mutation's input as the schema of a server tells it, so that a journey only names what it sends. */
export const inputTypes = (url: string): Promise<ReadonlyMap<string, string>> => {
  const known = asked.get(url) ?? introspect(url);
  asked.set(url, known);
  return known;
};

const introspect = async (url: string): Promise<ReadonlyMap<string, string>> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data } = (await response.json()) as Introspected;
  return new Map(
    data.__schema.mutationType.fields.flatMap(({ name, args }) => {
      const type = args.find((arg) => arg.name === 'input')?.type;
      return type ? [[name, written(type)] as const] : [];
    }),
  );
};

const written = ({ kind, name, ofType }: TypeRef): string =>
  kind === 'NON_NULL' && ofType ? `${written(ofType)}!` : (name ?? '');
