import { shippedSchemes } from '@kaoping/schemes';
import type { StoryPeople } from './story-people.ts';

interface Versions {
  readonly scheme: {
    readonly versions: readonly { readonly digest: string; readonly needsSecondPerson: boolean }[];
  };
}

/** Publishes a shipped scheme as the enterprise's own, with a second person where it asks for one. */
export const publishScheme = async ({ officer, leader }: StoryPeople, schemeId: string): Promise<void> => {
  const yaml = shippedSchemes().find(({ id }) => id === schemeId)?.text;
  await officer.change(['draftScheme', 'DraftSchemeInput'], { yaml });
  const { scheme } = await leader.ask<Versions>(
    'query ($id: ID!) { scheme(schemeId: $id) { versions { digest needsSecondPerson } } }',
    { id: schemeId },
  );
  const [version] = scheme.versions;
  if (version?.needsSecondPerson === true) {
    const { digest } = version;
    await leader.change(['approveScheme', 'ApproveSchemeInput'], { schemeId, version: 1, digest });
  }
  await officer.change(['publishScheme', 'PublishSchemeInput'], { schemeId, version: 1 });
};
