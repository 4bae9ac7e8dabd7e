import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { ArrangePeerGroups, MoveToPeerGroup, type PeerGroupsCommand } from './peer-groups.commands.ts';
import { peerGroupsDecider } from './peer-groups.decider.ts';
import type { PeerGroupsEvent } from './peer-groups.events.ts';
import { initialPeerGroups, type PeerGroups } from './peer-groups.state.ts';

const by = (commandId: string) => commandMetadata({ commandId });
const commands: Readonly<Record<PeerGroupsEvent['type'], PeerGroupsCommand>> = {
  SchemePeerGroupsArranged: new ArrangePeerGroups(by('arrange'), {
    schemeId: 'towns-2017',
    from: '2017-01-01',
    groups: [
      { key: 'towns', title: { zh: '镇', en: 'Towns' }, organisationIds: ['shijing', 'wanbao'] },
      { key: 'streets', title: { zh: '街道', en: 'Streets' }, organisationIds: ['dake'] },
    ],
    unknownIds: [],
  }),
  OrganisationMovedToPeerGroup: new MoveToPeerGroup(by('move'), {
    schemeId: 'towns-2017',
    organisationId: 'wanbao',
    toKey: 'streets',
    on: '2018-01-01',
    reason: '撤镇设街道',
    exists: true,
  }),
};
const history = (): readonly PeerGroupsEvent[] => {
  let state: PeerGroups = initialPeerGroups;
  return Object.values(commands).flatMap((command) =>
    peerGroupsDecider.decide(command, state).map((event) => {
      state = peerGroupsDecider.evolve(state, proposed(event, { causationId: command.metadata.commandId }));
      return event;
    }),
  );
};
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of peer groups', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(history()));
    expect(
      Object.values(golden)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(Object.keys(commands).sort());
  });

  it('are folded as they were when they were written', () => {
    const state = [
      'scheme-peer-groups-arranged.v1',
      'organisation-moved-to-peer-group.v1',
    ].reduce<PeerGroups>(
      (folded, name) =>
        peerGroupsDecider.evolve(
          folded,
          proposed(golden[name] as unknown as PeerGroupsEvent, { causationId: name }),
        ),
      initialPeerGroups,
    );
    expect(
      state.arrangements.map(({ from, groups }) => [from, groups.map((group) => group.organisationIds)]),
    ).toEqual([
      ['2017-01-01', [['shijing', 'wanbao'], ['dake']]],
      ['2018-01-01', [['shijing'], ['dake', 'wanbao']]],
    ]);
    expect(state.commandIds).toHaveLength(2);
  });
});
