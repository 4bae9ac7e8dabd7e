import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { NoteAdoption, ReceiveHandedDownScheme } from './handed-down-scheme.commands.ts';
import { handedDownSchemeDecider } from './handed-down-scheme.decider.ts';
import { HandedDownOtherwise } from './handed-down-scheme.errors.ts';

const schemeId = 'group-2026';
const metadata = commandMetadata();
const spec = deciderSpec(handedDownSchemeDecider);
const version = {
  version: 1,
  digest: 'a',
  title: '集团考核办法',
  yaml: 'scheme: group-2026',
  from: 'jinmei',
};
const received = { type: 'HandedDownSchemeReceived', data: version } as const;
const receive = (digest = 'a') => new ReceiveHandedDownScheme(metadata, { ...version, digest, schemeId });
const adoption = {
  version: 1,
  subsidiary: 'changping',
  adopted: { schemeId: 'changping-own', version: 1, digest: 'b' },
  adoptedAt: '2026-01-20T01:00:00.000Z',
};
const adopted = { type: 'HandedDownSchemeAdopted', data: adoption } as const;

describe('a scheme between headquarters and subsidiary', () => {
  it('is received once, however often it is delivered', () => {
    spec.given().when(receive()).then(received);
    spec.given(received).when(receive()).thenNothing();
  });

  it('refuses a version that comes with another content', () => {
    spec.given(received).when(receive('other')).thenRefuses(HandedDownOtherwise);
  });

  it('is adopted once by each subsidiary', () => {
    const note = (subsidiary = 'changping') =>
      new NoteAdoption(metadata, { ...adoption, subsidiary, schemeId });
    spec.given().when(note()).then(adopted);
    spec.given(adopted).when(note()).thenNothing();
    spec
      .given(adopted)
      .when(note('wangtai'))
      .then({ ...adopted, data: { ...adoption, subsidiary: 'wangtai' } });
  });
});
