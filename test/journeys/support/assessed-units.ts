import { shippedSchemes } from '@kaoping/schemes';
import { eventually } from './eventually.ts';
import type { SignedInClient } from './signed-in-client.ts';

/** A unit as the journeys found it. */
export interface Unit {
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: 'PARTY_COMMITTEE' | 'BRANCH' | 'DEPARTMENT' | 'SUBSIDIARY';
  readonly parentId?: string;
}

/** Founds organisations on one day. */
export const foundUnits = (officer: SignedInClient, on: string, units: readonly Unit[]): Promise<unknown> =>
  officer.change(
    'foundOrganisations',
    { organisations: units.map((unit) => ({ ...unit, on })) },
    '{ organisationIds }',
  );

/** Registers people, each under an id of the journey's choice. */
export const registerPeople = (
  officer: SignedInClient,
  people: readonly { readonly personId: string; readonly name: string }[],
): Promise<unknown> =>
  officer.change(
    'registerPeople',
    { people: people.map(({ personId, name }) => ({ personId, code: personId, name })) },
    '{ personIds }',
  );

/** Who writes schemes, and who approves them. */
export interface SchemePeople {
  readonly officer: SignedInClient;
  readonly reviewer: SignedInClient;
}

interface Versions {
  readonly scheme: {
    readonly versions: readonly [{ readonly digest: string; readonly needsSecondPerson: boolean }];
  };
}

/** Writes a scheme, has a second person approve it where it asks for one, and publishes it. */
export const publishScheme = async (
  { officer, reviewer }: SchemePeople,
  { schemeId, yaml }: { readonly schemeId: string; readonly yaml: string },
): Promise<void> => {
  await officer.change('draftScheme', { yaml });
  const { scheme } = await reviewer.ask<Versions>(
    'query ($id: ID!) { scheme(schemeId: $id) { versions { digest needsSecondPerson } } }',
    { id: schemeId },
  );
  const [{ digest, needsSecondPerson }] = scheme.versions;
  if (needsSecondPerson) await reviewer.change('approveScheme', { schemeId, version: 1, digest });
  await officer.change('publishScheme', { schemeId, version: 1 });
};

/** Publishes a shipped scheme as the enterprise's own. */
export const publishShipped = (people: SchemePeople, schemeId: string): Promise<void> =>
  publishScheme(people, { schemeId, yaml: shippedSchemes().find(({ id }) => id === schemeId)!.text });

/** Arranges units in peer groups of a scheme and opens a cycle for them, once evaluation knows of them. */
export const openCycle = async (
  officer: SignedInClient,
  {
    groups,
    ...cycle
  }: {
    readonly cycleId: string;
    readonly schemeId: string;
    readonly period: string;
    readonly startsOn: string;
    readonly groups: Readonly<Record<string, readonly string[]>>;
    readonly stages?: readonly { readonly stage: string; readonly from: string; readonly until: string }[];
  },
): Promise<void> => {
  await officer.change('arrangePeerGroups', {
    schemeId: cycle.schemeId,
    from: cycle.startsOn,
    groups: Object.entries(groups).map(([key, organisationIds]) => ({
      key,
      title: { zh: key },
      organisationIds,
    })),
  });
  await eventually(() => officer.change('openEvaluationCycle', cycle));
};
