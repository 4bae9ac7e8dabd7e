/**
 * Who may know whom. The reasons stand in packages/tooling/decisions; every rule here has a tree in
 * test/architecture/seeded/boundaries that breaks it, and a spec that watches it fire.
 */

/** Code that only tests run. */
const TEST_CODE = [String.raw`\.spec\.ts$`, '/spec-support/', '^test/', '^packages/testing/'];

/** Anything of Nest: the framework itself, not our package around it. */
const NEST = '(^|node_modules/)@nestjs/';

/** The packages that hold a port with its adapters. */
const PORTS = '^packages/(event-store|read-models|evidence-store|messaging)/';

/** The folder of one adapter, below the package of its port. */
const ADAPTERS = `${PORTS}(memory|sqlite|kurrent|mongo|folder|s3|in-process|kafka)/`;

/** Every service but the one that composes the others. */
const SERVICE = '^services/(?!standalone/)([^/]+)';

/** A feature's folders that are no slices: its language, and pure results that several slices share. */
const SHARED_FOLDERS = '(?:decider|result)/';

/**
 * Read slices are named after what they show. A folder that is not named so counts as a write slice, so that
 * a new name is refused until somebody has thought about it.
 */
const READ_SLICE = '(?:live-[^/]+|[^/]+-(?:view|list|history|as-of|comparison|explanation|replay))';

/** Folders of a service that any of its features may use. */
const SERVICE_SHARED = '^services/[^/]+/(?:scheme|generated)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Files that import each other, by whatever detour, cannot be read or changed one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'A file that imports nothing and that nothing imports is dead, unless somebody starts it by name: specs and what they spawn, entry points, tools.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          ...TEST_CODE,
          '^packages/tooling/',
          '^packages/[^/]+/index\\.ts$',
          '^services/[^/]+/(index|main)\\.ts$',
          '^services/[^/]+/bin/',
        ],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment:
        'Every import leads to a file. A deep import past the `exports` of a package ends here too, since `exports` hides it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-dependency',
      comment:
        'A library is declared by the package that imports it. The tools of the repository and their tests use what the root declares.',
      severity: 'error',
      from: { pathNot: ['^packages/tooling/', '^test/architecture/'] },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['triple-slash-type-reference'],
      },
    },
    {
      name: 'no-dev-dependency-in-production',
      comment: 'Production code imports no library that an installation for production leaves out.',
      severity: 'error',
      from: { path: '^(packages|services)/', pathNot: [...TEST_CODE, '^packages/tooling/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-import-of-dist',
      comment: 'Sources are run as they are; what is in dist may be of yesterday.',
      severity: 'error',
      from: {},
      to: { path: '^(packages|services)/[^/]+/dist/' },
    },
    {
      name: 'no-import-past-the-package-name',
      comment:
        'Another workspace is named by its package name, so that its `exports` say what may be used; a relative path would go past them.',
      severity: 'error',
      from: { path: '^(packages|services|test)/([^/]+)/' },
      to: { path: '^(packages|services)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-import-of-own-index',
      comment: 'The index is the face to the outside; inside, a file names the file it means.',
      severity: 'error',
      from: { path: '^(packages|services)/([^/]+)/', pathNot: TEST_CODE },
      to: { path: '^$1/$2/index\\.ts$' },
    },
    {
      name: 'packages-import-no-service',
      comment: 'Packages are what services are made of, never the other way round.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^services/' },
    },
    {
      name: 'services-import-no-service',
      comment: 'Services speak through events. Only standalone composes them into one process.',
      severity: 'error',
      from: { path: `${SERVICE}/` },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'nest-in-platform-and-services-only',
      comment:
        'nest-platform is the only package that knows Nest, so that all others outlive a change of framework.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/nest-platform/' },
      to: { path: [NEST, '^packages/nest-platform/'] },
    },
    {
      name: 'event-sourcing-stands-alone',
      comment:
        'The language of event sourcing imports no runtime, no driver, no library and no package of ours; its specs may.',
      severity: 'error',
      from: { path: '^packages/event-sourcing/', pathNot: TEST_CODE },
      to: { pathNot: '^packages/event-sourcing/' },
    },
    {
      name: 'scoring-engine-stands-alone',
      comment:
        'The arithmetic imports nothing but itself, so that an old result can be computed again anywhere; its specs may use test libraries.',
      severity: 'error',
      from: { path: '^packages/scoring-engine/', pathNot: TEST_CODE },
      to: { pathNot: '^packages/scoring-engine/' },
    },
    {
      name: 'adapters-are-chosen-by-composition',
      comment:
        'Only a composition root (services/*/composition) names an adapter; everybody else asks for the port.',
      severity: 'error',
      from: {
        pathNot: [...TEST_CODE, '^services/[^/]+/composition/', PORTS],
      },
      to: { path: ADAPTERS },
    },
    {
      name: 'adapters-know-no-other-adapter',
      comment: 'An adapter can be taken out without another noticing; what they share stands beside them.',
      severity: 'error',
      from: { path: ADAPTERS, pathNot: TEST_CODE },
      to: { path: ADAPTERS, pathNot: '^packages/$1/$2/' },
    },
    {
      name: 'testing-kit-in-tests-only',
      comment: 'packages/testing holds fakes: a product must not run on them.',
      severity: 'error',
      from: { pathNot: TEST_CODE },
      to: { path: '^packages/testing/' },
    },
    {
      name: 'no-test-code-in-production',
      comment: 'Production code imports no spec, nothing that only specs use, and nothing of test/.',
      severity: 'error',
      from: { path: '^(packages|services)/', pathNot: TEST_CODE },
      to: { path: [String.raw`\.spec\.ts$`, '/spec-support/', '^test/'] },
    },
    {
      name: 'deciders-import-no-slice',
      comment:
        'A decider is the language of its feature. Of its service it may import itself, pure shared results, the scheme, and the events of other features.',
      severity: 'error',
      from: { path: `${SERVICE}/([^/]+)/decider/`, pathNot: TEST_CODE },
      to: {
        path: '^services/',
        pathNot: [
          '^services/$1/$2/decider/',
          '^services/$1/[^/]+/result/',
          '^services/$1/scheme/',
          String.raw`^services/$1/[^/]+/decider/[^/]+\.events\.ts$`,
        ],
      },
    },
    {
      name: 'deciders-share-types-of-events-only',
      comment:
        'A decider may know the events of another feature by their types; running its code would tie two histories together.',
      severity: 'error',
      from: { path: `${SERVICE}/([^/]+)/decider/`, pathNot: TEST_CODE },
      to: {
        path: '^services/$1/[^/]+/decider/',
        pathNot: '^services/$1/$2/decider/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'deciders-import-no-framework',
      comment: 'A decider knows neither Nest nor the platform of the process: it must run in a plain test.',
      severity: 'error',
      from: { path: [`${SERVICE}/[^/]+/decider/`], pathNot: TEST_CODE },
      to: { path: NEST },
    },
    {
      name: 'deciders-take-only-types-of-the-platform',
      comment:
        'A decider or a shared result may speak of a role by its type; nothing of nest-platform runs inside it.',
      severity: 'error',
      from: { path: `${SERVICE}/[^/]+/${SHARED_FOLDERS}`, pathNot: TEST_CODE },
      to: { path: '^packages/nest-platform/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-results-are-pure',
      comment:
        'Folders that every slice may import (result, scheme) import no slice and no Nest, or every slice would know every other through them.',
      severity: 'error',
      from: { path: `${SERVICE}/(?:[^/]+/result|scheme)/`, pathNot: TEST_CODE },
      to: {
        path: ['^services/', NEST],
        pathNot: ['^services/$1/[^/]+/(?:result|decider)/', '^services/$1/(?:scheme|generated)/'],
      },
    },
    {
      name: 'write-slices-stand-alone',
      comment:
        'A write slice imports no other slice: what two of them share is a rule, and rules live in a decider or a shared result.',
      severity: 'error',
      from: {
        path: `${SERVICE}/([^/]+)/(?!${SHARED_FOLDERS})(?!${READ_SLICE}/)([^/]+)/`,
        pathNot: TEST_CODE,
      },
      to: {
        path: `^services/$1/[^/]+/(?!${SHARED_FOLDERS})[^/]+/`,
        pathNot: '^services/$1/$2/$3/',
      },
    },
    {
      name: 'read-slices-import-no-write-slice',
      comment: 'A read slice may use another read slice of its feature, never what changes the ledger.',
      severity: 'error',
      from: { path: `${SERVICE}/([^/]+)/(${READ_SLICE})/`, pathNot: TEST_CODE },
      to: {
        path: `^services/$1/[^/]+/(?!${SHARED_FOLDERS})(?!${READ_SLICE}/)[^/]+/`,
      },
    },
    {
      name: 'features-meet-at-deciders',
      comment:
        "The language of a feature is its decider folder: other features may import that and its pure results, not its slices or root files; a module may import a module. The scheme and the generated types are the service's.",
      severity: 'error',
      from: { path: `${SERVICE}/([^/]+)/`, pathNot: TEST_CODE },
      to: {
        path: '^services/$1/[^/]+/',
        pathNot: [
          '^services/$1/$2/',
          `^services/$1/[^/]+/${SHARED_FOLDERS}`,
          String.raw`^services/$1/[^/]+/[^/]+\.module\.ts$`,
          SERVICE_SHARED,
        ],
      },
    },
    {
      name: 'nest-classes-are-named-by-modules',
      comment:
        'Handlers, resolvers and controllers are wiring: a module lists them, and nobody else needs to know that they exist.',
      severity: 'error',
      from: { pathNot: [...TEST_CODE, String.raw`\.module\.ts$`] },
      to: { path: String.raw`^services/.+\.(?:handler|resolver|controller)\.ts$` },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
