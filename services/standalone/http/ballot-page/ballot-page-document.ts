/** The voting page: large enough for thumbs, and readable without colours. */
export const BALLOT_PAGE_DOCUMENT = `<!doctype html>
<html lang="zh">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>民主测评</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/ballot/page.css" />
  </head>
  <body>
    <main><noscript>请启用浏览器的 JavaScript。 Please enable JavaScript.</noscript></main>
    <script src="/ballot/page.js"></script>
  </body>
</html>
`;

/** Its style. */
export const BALLOT_PAGE_STYLE = `
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 40rem; margin: 0 auto; padding: 1rem 1rem 4rem; }
h1 { font-size: 1.4rem; }
h2 { font-size: 1.1rem; margin-top: 2rem; }
fieldset { margin: 0 0 1rem; padding: .5rem .75rem; border: 1px solid #888; border-radius: .5rem; }
legend { font-weight: 600; padding: 0 .25rem; }
fieldset label { display: flex; align-items: center; gap: .75rem; min-height: 44px; }
input[type='radio'] { width: 1.4rem; height: 1.4rem; flex: none; }
form > label { display: block; margin-bottom: 1rem; }
form > label input { display: block; box-sizing: border-box; width: 100%; padding: .75rem; font: inherit; }
button { width: 100%; min-height: 48px; font: inherit; font-weight: 600; border: 0; border-radius: .5rem; background: #b3261e; color: #fff; }
button:disabled { opacity: .5; }
.quiet { opacity: .8; }
.problem:not(:empty) { border-left: 4px solid #b3261e; padding-left: .75rem; }
.done { font-size: 1.2rem; border-left: 4px solid #1b7f3b; padding-left: .75rem; }
`;
