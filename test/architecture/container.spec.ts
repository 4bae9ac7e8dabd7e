import dockerfileUtils from 'dockerfile-utils';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { parseDocument } from 'yaml';
import { root } from './tracked-files.ts';

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

interface ComposeService {
  readonly build: { readonly context: string; readonly dockerfile: string };
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly [setting: string]: unknown;
}
interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** The instructions of a Dockerfile, with continued lines joined and comments left out. */
const instructionsOf = (dockerfile: string): readonly string[] =>
  dockerfile
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\\\n/gu, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');

const document = parseDocument(textOf('docker-compose.yml'), { strict: true, uniqueKeys: true });
const compose = document.toJS() as Compose;
const services = Object.entries(compose.services);

describe('the composition of containers', () => {
  it('is YAML without errors or warnings', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    expect(services.length).toBeGreaterThan(0);
  });

  it.each(services)('builds %s from a Dockerfile that is there', (_name, { build }) => {
    expect(existsSync(join(root, build.context, build.dockerfile))).toBe(true);
  });

  it.each(services)('gives %s no right that it does not need', (_name, service) => {
    expect(service).toMatchObject({
      restart: 'unless-stopped',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.stringMatching(/^\d+[mg]$/u) as unknown,
      stop_grace_period: expect.stringMatching(/^\d+s$/u) as unknown,
    });
    expect(service).not.toHaveProperty('privileged');
    expect(service).not.toHaveProperty('network_mode');
  });

  it.each(services)('keeps the data of %s in a volume that is declared', (_name, { volumes }) => {
    const named = volumes.map((volume) => volume.split(':')[0]!);
    expect(named.length).toBeGreaterThan(0);
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(named));
  });

  it.each(services)('asks %s whether it is ready, in JavaScript that parses', (_name, { healthcheck }) => {
    const [how, program, option, script] = healthcheck.test;
    expect([how, program, option]).toEqual(['CMD', 'node', '--eval']);
    expect(script).toContain('http://127.0.0.1:4000/health/ready');
    expect(() => new Script(script!)).not.toThrow();
  });
});

describe('the image', () => {
  const dockerfile = textOf('infra/docker/Dockerfile');
  const instructions = instructionsOf(dockerfile);
  const lastStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));

  it('is described without anything to object to', () => {
    expect(dockerfileUtils.validate(dockerfile).map(({ message }) => message)).toEqual([]);
  });

  it('would be objected to where it is wrong', () => {
    expect(dockerfileUtils.validate('FROM node\nEXPSE 4000\n')).not.toEqual([]);
  });

  it('stands on one minor version of Node in every stage', () => {
    const bases = new Set(
      instructions.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]),
    );
    expect(bases.size).toBe(1);
    expect([...bases][0]).toMatch(/^node:24\.\d+-bookworm-slim$/u);
  });

  it('takes the package manager that the start command takes', () => {
    const versionOf = (text: string) => new Set(text.match(/pnpm@\d+\.\d+\.\d+/gu));
    expect(versionOf(dockerfile)).toEqual(versionOf(textOf('packages/tooling/run/workspace.mjs')));
  });

  it('runs as a user by number who is not root', () => {
    expect(lastStage.filter((line) => line.startsWith('USER '))).toEqual(['USER 1000:1000']);
  });

  it('serves the data folder to other machines', () => {
    const command = lastStage.find((line) => line.startsWith('CMD '))!;
    expect(JSON.parse(command.slice('CMD '.length))).toEqual(
      expect.arrayContaining(['services/standalone/dist/main.js', 'serve', '--data', '/data', '0.0.0.0']),
    );
    expect(lastStage).toContain('VOLUME /data');
  });

  it('copies only what is there', () => {
    const named = instructions
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  it('leaves out of the build what belongs to a desk', () => {
    const ignored = textOf('.dockerignore').split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining(['.git', '**/node_modules', '**/dist', '/data', '**/.env*']),
    );
  });
});
