import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';

/** One operation that the product serves: where its code is, and so what it says of rights. */
export interface ServedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription' | 'route';
  readonly name: string;
  readonly target: Type;
  readonly handler: () => unknown;
}

type Imported = Type | DynamicModule | Promise<DynamicModule> | ForwardReference;

/** Everything that a module and what it imports serve, sorted; found in what their decorators say, so nothing starts. */
export const operationsOf = (root: Imported): readonly ServedOperation[] =>
  [...new Set(classesOf(root, new Set()))]
    .flatMap(operationsOfClass)
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

const keyOf = ({ kind, name }: ServedOperation): string => `${kind} ${name}`;

const classesOf = (imported: Imported, seen: Set<unknown>): readonly Type[] => {
  if (imported instanceof Promise || 'forwardRef' in imported) return [];
  const module = 'module' in imported ? imported.module : imported;
  const dynamic: Partial<DynamicModule> = 'module' in imported ? imported : {};
  if (seen.has(imported)) return [];
  seen.add(imported);
  const of = (key: 'imports' | 'providers' | 'controllers'): readonly unknown[] => [
    ...((Reflect.getMetadata(key, module) as unknown[] | undefined) ?? []),
    ...(dynamic[key] ?? []),
  ];
  return [
    ...[...of('providers'), ...of('controllers')].filter((one): one is Type => typeof one === 'function'),
    ...of('imports').flatMap((inner) => classesOf(inner as Imported, seen)),
  ];
};

const operationsOfClass = (target: Type): readonly ServedOperation[] => {
  const methods = Object.getOwnPropertyDescriptors(target.prototype) as Readonly<
    Record<string, PropertyDescriptor>
  >;
  return Object.entries(methods).flatMap(([property, { value }]) => {
    if (typeof value !== 'function' || property === 'constructor') return [];
    const handler = value as () => unknown;
    return [...resolved(target, handler, property), ...routed(target, handler)];
  });
};

const resolved = (target: Type, handler: () => unknown, property: string): readonly ServedOperation[] => {
  const type = Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined;
  if (type === undefined || !/^(?:Query|Mutation|Subscription)$/u.test(type)) return [];
  const named = Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined;
  const kind = type.toLowerCase() as ServedOperation['kind'];
  return [{ kind, name: named ?? property, target, handler }];
};

const routed = (target: Type, handler: () => unknown): readonly ServedOperation[] => {
  const path = Reflect.getMetadata('path', handler) as string | undefined;
  if (path === undefined) return [];
  const base = (Reflect.getMetadata('path', target) as string | undefined) ?? '';
  const method = METHODS[Reflect.getMetadata('method', handler) as number] ?? 'ALL';
  return [{ kind: 'route', name: `${method} /${base}/${path}`.replaceAll(/\/+/gu, '/'), target, handler }];
};

/** The framework's request methods, in the order of its own list. */
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];
