/**
 * A real OpenID Connect provider on this machine, for specs: it lets in whoever types a name, with any password.
 * Started with the redirect address of its one client; prints its own address once it listens.
 */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [redirectUri, clientSecret] = process.argv.slice(2);

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${String(server.address().port)}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'kaoping', client_secret: clientSecret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { profile: ['preferred_username'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for specs'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        preferred_username: id,
        email: `${id}@louxing.example`,
        email_verified: id !== 'unverified',
      }),
    }),
  });
  server.on('request', provider.callback());
  process.stdout.write(`${issuer}\n`);
});
