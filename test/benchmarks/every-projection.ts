import { EvaluationModule } from '@kaoping/evaluation';
import type { EventStore, ProjectionsByTenant, ReadModels, Sleep } from '@kaoping/event-sourcing';
import { OrganisationsModule } from '@kaoping/organisations';
import { ScoringModule } from '@kaoping/scoring';
import { ofTheServer } from './of-the-server.ts';

/** What the projections stand on. */
interface Ground {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  readonly sleep: Sleep;
}

/** A projection of the product under the name that the server gives it. */
interface NamedProjection {
  readonly name: string;
  readonly projections: ProjectionsByTenant;
}

/** As a module declares it. */
interface Provider {
  readonly inject?: readonly unknown[];
  readonly useFactory?: (...given: readonly unknown[]) => unknown;
}

interface Parts {
  readonly module?: object;
  readonly imports?: readonly object[];
  readonly providers?: readonly Provider[];
}

/** What Nest noted of a module when it was declared. */
const notedOf = (module: object): Parts => {
  const { getMetadata } = Reflect as unknown as {
    readonly getMetadata: (key: string, of: object) => unknown;
  };
  const noted = (part: keyof Parts): unknown => getMetadata(part, module) ?? [];
  return { imports: noted('imports'), providers: noted('providers') } as Parts;
};

const providersOf = (module: object, seen: Set<object>): readonly Provider[] => {
  if (seen.has(module)) return [];
  seen.add(module);
  const own = module as Parts;
  const noted = notedOf(own.module ?? module);
  const imported = [...(own.imports ?? []), ...(noted.imports ?? [])];
  return [
    ...(own.providers ?? []),
    ...(noted.providers ?? []),
    ...imported.flatMap((each) => providersOf(each, seen)),
  ];
};

const { accountability, platform } = await ofTheServer();
const { AccountabilityModule } = accountability;
const SERVICES = [OrganisationsModule, EvaluationModule, ScoringModule.serving(), AccountabilityModule];

/** Every projection that the server keeps live, made by the very providers that the server is made of. */
export const everyProjection = ({ eventStore, readModels, sleep }: Ground): readonly NamedProjection[] => {
  const { EVENT_STORE, READ_MODELS, SLEEP, Followers } = platform;
  const seen = new Set<object>();
  const providers = SERVICES.flatMap((service) => providersOf(service, seen));
  return providers.flatMap(({ inject = [], useFactory }) => {
    const followers = new Followers();
    const given = new Map<unknown, unknown>([
      [EVENT_STORE, eventStore],
      [READ_MODELS, readModels],
      [SLEEP, sleep],
      [Followers, followers],
    ]);
    if (!useFactory || !inject.includes(Followers) || !inject.every((token) => given.has(token))) return [];
    const projections = useFactory(...inject.map((token) => given.get(token))) as ProjectionsByTenant;
    return followers.all().map(({ name }) => ({ name, projections }));
  });
};
