import type { INestApplication } from '@nestjs/common';
import express from 'express';
import { BALLOT_PAGE_DOCUMENT, BALLOT_PAGE_STYLE } from './ballot-page-document.ts';
import { BALLOT_PAGE_SCRIPT } from './ballot-page-script.ts';

/** The page runs its own script and asks its own address, and tells no other where it was opened. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // The page is the same for everybody, and a browser that keeps it keeps nothing of a vote.
  'Cache-Control': 'public, max-age=3600',
};

const FILES = [
  { path: '/', type: 'html', text: BALLOT_PAGE_DOCUMENT },
  { path: '/page.js', type: 'js', text: BALLOT_PAGE_SCRIPT },
  { path: '/page.css', type: 'css', text: BALLOT_PAGE_STYLE },
];

/**
 * Serves the page on which a voter uses a voting code, at `/ballot`. The QR code of a printed slip leads there, with the
 * voting code behind `#`. It stands before everything that proves who asks.
 */
export const serveBallotPage = (app: Pick<INestApplication, 'use'>): void => {
  const router = express.Router();
  for (const { path, type, text } of FILES) {
    router.get(path, (_request, response) => {
      response.set(HEADERS).type(type).send(text);
    });
  }
  app.use('/ballot', router);
};
