import type { INestApplication } from '@nestjs/common';
import express, { type Request, type RequestHandler } from 'express';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const ASSETS = {
  'react.js': packageFile('react', 'umd/react.production.min.js'),
  'react-dom.js': packageFile('react-dom', 'umd/react-dom.production.min.js'),
  'graphiql.js': packageFile('graphiql', 'graphiql.min.js'),
  'graphiql.css': packageFile('graphiql', 'graphiql.min.css'),
};

/** A first look for whoever signs in: what there is, and how the towns stood. */
const FIRST_QUERY = `# 在下方 Headers 填入令牌，再点运行
# Put your token into Headers below, press play
query FirstLook {
  ranking(
    cycleId: "2017-04-towns"
    peerGroupId: "towns"
  ) {
    standings { rank name score }
    leftOut { name }
    position
  }
  cycles {
    id
    title { zh en }
    peerGroups { id }
  }
  enterprises { id name }
}
`;

const FIRST_HEADERS = '{\n  "Authorization": "Bearer kp.…",\n  "Accept-Language": "zh"\n}';

const page = `<!doctype html>
<html lang="zh">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Kaoping 考评 · GraphQL</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>
      html, body, #graphiql { height: 100%; margin: 0; }
      /* On a phone the editor stands above the answer instead of beside it. */
      @media (max-width: 700px) {
        .graphiql-container .graphiql-sessions > div:has(> .graphiql-response) { flex-direction: column !important; }
        .graphiql-container .graphiql-horizontal-drag-bar { display: none; }
      }
    </style>
  </head>
  <body>
    <div id="graphiql">…</div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;

const START_SCRIPT = `ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultQuery: ${JSON.stringify(FIRST_QUERY)},
    defaultHeaders: ${JSON.stringify(FIRST_HEADERS)},
    defaultEditorToolsVisibility: 'headers',
    shouldPersistHeaders: true,
  }),
);
`;

/** The page runs our own files and reaches our own address, whatever a file of it may try. */
const SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ');

const wantsPage = (request: Request): boolean =>
  request.method === 'GET' && request.accepts(['json', 'html']) === 'html' && !request.query['query'];

/**
 * Serves GraphiQL from files that were installed with the product: many users' networks reach no other host.
 * A browser that opens `/graphql` gets the page, and every other request goes on to the API.
 */
export const serveGraphiql = (app: INestApplication): void => {
  const servePage: RequestHandler = (request, response, next) => {
    if (wantsPage(request)) response.set('Content-Security-Policy', SECURITY_POLICY).type('html').send(page);
    else next();
  };
  app.use('/graphql', servePage);
  const assets = express.Router();
  for (const [name, file] of Object.entries(ASSETS)) {
    assets.get(`/${name}`, (_request, response) => {
      response.sendFile(file, { maxAge: '1h', dotfiles: 'allow' });
    });
  }
  assets.get('/start.js', (_request, response) => {
    response.type('js').send(START_SCRIPT);
  });
  app.use('/graphiql', assets);
  const toPage: RequestHandler = (request, response, next) => {
    if (request.path === '/' && request.method === 'GET') response.redirect('/graphql');
    else next();
  };
  app.use(toPage);
};

function packageFile(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file);
}
