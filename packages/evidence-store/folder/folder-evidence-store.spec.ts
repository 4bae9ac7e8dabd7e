import { tenantId } from '@kaoping/event-sourcing';
import { evidenceStoreContract } from '@kaoping/testing';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolderEvidenceStore } from './folder-evidence-store.ts';

const LOUXING = tenantId('louxing');
const LIMIT = { limitBytes: 1_000 };

const open = () => {
  const directory = mkdtempSync(join(tmpdir(), 'evidence-'));
  return {
    directory,
    store: openFolderEvidenceStore({ directory }),
    names: () =>
      Promise.resolve(
        readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
          statSync(join(directory, name)).isFile(),
        ),
      ),
    reopen: () => Promise.resolve(openFolderEvidenceStore({ directory })),
    remove: async () => {
      rmSync(directory, { recursive: true });
    },
  };
};

const content = async function* (text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
};

evidenceStoreContract('in a folder', () => Promise.resolve(open()));

describe('a folder of evidence', () => {
  let scene: ReturnType<typeof open>;
  beforeEach(() => {
    scene = open();
  });
  afterEach(() => scene.remove());

  it('replaces a file that was damaged when its content comes again', async () => {
    const { store, directory } = scene;
    const { digest } = await store.write(LOUXING, content('会议记录'), LIMIT);
    const path = join(directory, 'louxing', 'evidence', digest.slice(0, 2), digest);
    writeFileSync(path, 'torn');
    await store.write(LOUXING, content('会议记录'), LIMIT);
    expect(readFileSync(path, 'utf8')).toBe('会议记录');
  });

  it('sweeps what a process that died left behind, once it is a day old', async () => {
    const { store, directory } = scene;
    await store.write(LOUXING, content('会议记录'), LIMIT);
    const incoming = join(directory, 'louxing', 'evidence', 'incoming');
    for (const name of ['old', 'fresh']) writeFileSync(join(incoming, name), 'half');
    utimesSync(join(incoming, 'old'), new Date(0), new Date(0));
    await (await scene.reopen()).write(LOUXING, content('另一份'), LIMIT);
    expect(readdirSync(incoming)).toEqual(['fresh']);
  });
});
