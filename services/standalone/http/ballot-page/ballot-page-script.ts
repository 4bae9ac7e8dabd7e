/**
 * What the voting page runs: plain, for the browsers of old phones. It asks with no cookie, so nobody is signed in; takes
 * the voting code from behind the `#`, which no browser sends, and removes it from the address at once.
 */
export const BALLOT_PAGE_SCRIPT = `'use strict';
const WORDS = {
  zh: {
    title: '民主测评', code: '投票码', open: '打开选票', send: '提交选票', sure: '还有选项未填，未填的作弃权。仍要提交吗？',
    once: '提交后不能修改。系统不记录是谁投的票。', until: '截止时间：', wait: '请稍候…', none: '弃权', failed: '网络不通，请重试。投票码仍然有效。',
    ACCEPTED: '选票已投入票箱。谢谢！', ALREADY_USED: '该投票码已使用过。如果是您本人投的，您的票已计入。',
    NOT_OPEN: '投票尚未开始。', CLOSED: '投票已经结束。',
  },
  en: {
    title: 'Ballot', code: 'Voting code', open: 'Open the ballot paper', send: 'Cast the ballot',
    sure: 'Some answers are open; they count as abstentions. Cast the ballot all the same?',
    once: 'It cannot be changed afterwards. Nobody keeps who cast it.', until: 'Until: ', wait: 'One moment …', none: 'Abstain',
    failed: 'No connection. Try again; your code is still good.',
    ACCEPTED: 'Your ballot is in the box. Thank you!', ALREADY_USED: 'This code was used before. If it was you, your vote counts.',
    NOT_OPEN: 'Voting has not begun.', CLOSED: 'Voting is over.',
  },
};
const language = navigator.language.startsWith('zh') ? 'zh' : 'en';
const words = WORDS[language];
const main = document.querySelector('main');
let token = decodeURIComponent(location.hash.slice(1));
history.replaceState(null, '', location.pathname);
document.documentElement.lang = language;
document.title = words.title;

const element = (name, text, ...children) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
};
const show = (...children) => main.replaceChildren(...children);
const note = (text, kind) => {
  const made = element('p', text);
  made.className = kind;
  made.setAttribute('role', 'status');
  return made;
};

const ask = async (query, variables) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw Object.assign(new Error(errors[0].message), { isRefusal: true });
  return data;
};
const sentence = (error) => (error.isRefusal ? error.message : words.failed);

const askForCode = (problem) => {
  const field = element('input');
  field.value = token;
  field.autocomplete = 'off';
  field.spellcheck = false;
  const label = element('label', words.code, field);
  const button = element('button', words.open);
  const form = element('form', '', label, button);
  form.onsubmit = (event) => {
    event.preventDefault();
    token = field.value.trim();
    void openPaper();
  };
  show(element('h1', words.title), ...(problem ? [note(problem, 'problem')] : []), form);
};

const PAPER = 'query Paper($token: String!) { ballotPaper(token: $token) { title electorate closesAt cannotVote ' +
  'organisations { organisationId name } questions { indicator title { zh en } choices { key title { zh en } } } } }';
const CAST = 'mutation Cast($input: CastBallotInput!) { castBallot(input: $input) { outcome } }';

const openPaper = async () => {
  show(note(words.wait, 'quiet'));
  try {
    const { ballotPaper } = await ask(PAPER, { token });
    if (ballotPaper.cannotVote) show(element('h1', ballotPaper.title), note(words[ballotPaper.cannotVote], 'done'));
    else showPaper(ballotPaper);
  } catch (error) {
    askForCode(sentence(error));
  }
};

const choiceBox = (group, value, text) => {
  const radio = element('input');
  Object.assign(radio, { type: 'radio', name: group, value });
  return element('label', '', radio, element('span', text));
};

const showPaper = (paper) => {
  const rows = [];
  const sections = paper.questions.map((question, at) => {
    const sets = paper.organisations.map(({ organisationId, name }, place) => {
      const group = 'q' + at + '-' + place;
      const boxes = question.choices.map(({ key, title }) => choiceBox(group, key, title[language]));
      const set = element('fieldset', '', element('legend', name), ...boxes, choiceBox(group, '', words.none));
      rows.push({ set, indicator: question.indicator, organisationId });
      return set;
    });
    return element('section', '', element('h2', question.title[language]), ...sets);
  });
  const button = element('button', words.send);
  const problem = note('', 'problem');
  const form = element('form', '', ...sections, note(words.once, 'quiet'), problem, button);
  form.onsubmit = (event) => {
    event.preventDefault();
    void cast({ paper, rows, button, problem });
  };
  const closesAt = new Date(paper.closesAt).toLocaleString(language);
  show(element('h1', paper.title), note(paper.electorate + ' · ' + words.until + closesAt, 'quiet'), form);
};

const cast = async ({ paper, rows, button, problem }) => {
  const chosen = rows.map(({ set, ...row }) => ({ ...row, box: set.querySelector(':checked') }));
  if (chosen.some(({ box }) => !box) && !confirm(words.sure)) return;
  const answers = chosen
    .filter(({ box }) => box && box.value !== '')
    .map(({ indicator, organisationId, box }) => ({ indicator, organisationId, choice: box.value }));
  button.disabled = true;
  try {
    const { castBallot } = await ask(CAST, { input: { token, answers } });
    token = '';
    show(element('h1', paper.title), note(words[castBallot.outcome], 'done'));
  } catch (error) {
    problem.textContent = sentence(error);
    button.disabled = false;
  }
};

if (token === '') askForCode();
else void openPaper();
`;
