import { browser } from './browser.ts';
import { PASSWORD, type EmptyProduct } from './empty-product.ts';
import type { SignedInClient } from './signed-in-client.ts';

/** An enterprise that headquarters take in, with its first officer. */
export interface Joining {
  readonly enterpriseId: string;
  readonly name: string;
  readonly officer: { readonly loginName: string; readonly displayName: string };
}

/** Headquarters invite a subsidiary, which accepts; gives its officer, signed in. */
export const joinGroup = async (
  { url, signIn }: Pick<EmptyProduct, 'url' | 'signIn'>,
  headquarters: SignedInClient,
  { enterpriseId, name, officer }: Joining,
): Promise<SignedInClient> => {
  const { link } = await headquarters.change<{ readonly link: string }>(
    'inviteSubsidiary',
    { name },
    '{ link }',
  );
  const { errors } = await browser(url).send(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { position } }',
    { input: { invitation: link, enterpriseId, name, officer: { ...officer, password: PASSWORD } } },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return signIn(enterpriseId, officer.loginName);
};
