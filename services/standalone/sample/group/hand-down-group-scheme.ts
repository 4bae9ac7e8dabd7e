import { newScheme, shippedSchemes } from '@kaoping/schemes';
import { onceKnown, type ApiCaller } from '../api-caller.ts';

const GROUP_SCHEME = 'jinmei-branches';

/** Publishes the group's scheme for branches and hands it down, once headquarters know their subsidiaries. */
export const handDownGroupScheme = async (
  headquarters: ApiCaller,
  recipients: readonly string[],
): Promise<void> => {
  const shipped = shippedSchemes().find(({ id }) => id === 'changping-branches-quarter')?.text ?? '';
  const yaml = newScheme(shipped, {
    id: GROUP_SCHEME,
    title: { zh: '晋煤集团基层党支部季度考核办法（示例）', en: 'Branches of the group, by quarter (sample)' },
  });
  await headquarters.ask('mutation ($input: DraftSchemeInput!) { draftScheme(input: $input) { position } }', {
    input: { yaml, requestId: 'sample-group-draft' },
  });
  await headquarters.ask(
    'mutation ($input: PublishSchemeInput!) { publishScheme(input: $input) { position } }',
    { input: { schemeId: GROUP_SCHEME, version: 1, requestId: 'sample-group-publish' } },
  );
  await onceKnown(
    () =>
      headquarters.ask(
        'mutation ($input: HandDownSchemeInput!) { handDownScheme(input: $input) { position } }',
        {
          input: {
            schemeId: GROUP_SCHEME,
            version: 1,
            recipients,
            note: '请结合实际采用，开放部分可调整',
            requestId: 'sample-group-handed-down',
          },
        },
      ),
    'DIRECTORY.NOT_A_SUBSIDIARY',
  );
};
