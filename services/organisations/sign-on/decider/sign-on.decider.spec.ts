import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { ConfigureSignOn, SwitchOffSignOn } from './sign-on.commands.ts';
import { signOnDecider } from './sign-on.decider.ts';
import {
  IssuerMalformed,
  PublicUrlMalformed,
  SignOnFieldBlank,
  SignOnReasonBlank,
} from './sign-on.errors.ts';
import type { SignOnConfigured, SignOnSwitchedOff } from './sign-on.events.ts';

const data: SignOnConfigured['data'] = {
  issuer: 'https://sso.louxing.example/realms/main',
  clientId: 'kaoping',
  loginNameClaim: 'preferred_username',
  publicUrl: 'https://kaoping.louxing.example',
  hasClientSecret: true,
};
const configured: SignOnConfigured = { type: 'SignOnConfigured', data };
const switchedOff: SignOnSwitchedOff = { type: 'SignOnSwitchedOff', data: { reason: '更换平台' } };
const configure = (given: Partial<typeof data> = {}, commandId = 'command-2') =>
  new ConfigureSignOn(commandMetadata({ commandId }), { ...data, ...given });
const switchOff = (reason = '更换平台') =>
  new SwitchOffSignOn(commandMetadata({ commandId: 'command-2' }), { reason });
const spec = deciderSpec(signOnDecider);

describe('an enterprise’s own sign-on', () => {
  it('is configured, and again when something changes', () => {
    spec.given().when(configure()).then(configured);
    spec.given(configured).when(configure()).thenNothing();
    spec
      .given(configured)
      .when(configure({ clientId: 'other' }))
      .then({ ...configured, data: { ...data, clientId: 'other' } });
  });

  it('stays as it is when a command comes again after others', () => {
    spec.given(configured, switchedOff).when(configure({}, 'command-1')).thenNothing();
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1:3000/oidc', 'https://a.example:8443'])(
    'may have the issuer %p',
    (issuer) => {
      spec
        .given()
        .when(configure({ issuer }))
        .then({ ...configured, data: { ...data, issuer } });
    },
  );

  it.each([
    'http://sso.example.com',
    'sso.example.com',
    'https://',
    'https://a b',
    'javascript:alert(1)',
    '',
  ])('refuses the issuer %p', (issuer) => {
    spec.given().when(configure({ issuer })).thenRefuses(IssuerMalformed);
  });

  it.each(['http://kaoping.example.com', 'https://kaoping.example.com/', 'https://a.example/path', ''])(
    'refuses to send people back to %p',
    (publicUrl) => {
      spec.given().when(configure({ publicUrl })).thenRefuses(PublicUrlMalformed);
    },
  );

  it('needs a client and a claim', () => {
    spec
      .given()
      .when(configure({ clientId: '' }))
      .thenRefuses(SignOnFieldBlank);
    spec
      .given()
      .when(configure({ loginNameClaim: ' ' }))
      .thenRefuses(SignOnFieldBlank);
  });

  it('is switched off with a reason', () => {
    spec.given(configured).when(switchOff()).then(switchedOff);
    spec.given(configured, switchedOff).when(switchOff()).thenNothing();
    spec.given(configured).when(switchOff(' ')).thenRefuses(SignOnReasonBlank);
  });
});
