// Clients: one request, or many that go on asking and compare what they get.

import { Agent, request } from 'node:http';
import { sleep } from './checks.mjs';

const shared = new Agent({ keepAlive: true });

/** One request. @returns {Promise<{status: number, headers: object, body: Buffer}>} fails where the answer breaks off */
export function ask(url, { method = 'GET', path, headers = {}, body }, { agent = shared, timeout = 60_000 } = {}) {
  return new Promise((done, fail) => {
    const sent = request(url + path, { method, headers: body ? { 'Content-Length': Buffer.byteLength(body), ...headers } : headers, agent, timeout }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', fail);
      answer.on('close', () => (answer.complete
        ? done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) })
        : fail(new Error('The answer broke off.'))));
    });
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${timeout / 1000} s.`)));
    sent.on('error', fail);
    sent.end(body);
  });
}

/**
 * Asks from several clients at once until it is stopped.
 * @param {() => string} url
 * @param {object[]} questions each with what `judge` needs
 * @param {(question, answer) => string | null} judge what is wrong with an answer
 * @param {number} count how many clients
 * @param {number} pause how long each waits after an answer, in milliseconds
 */
export class Clients {
  constructor(url, questions, judge, count = 4, pause = 0) {
    this.url = url;
    this.questions = questions;
    this.judge = judge;
    this.pause = pause;
    this.answered = 0;
    this.unanswered = 0;
    this.wrong = [];
    this.slowest = 0;
    this.lastAnswer = 0;
    this.agent = new Agent({ keepAlive: true });
    this.running = Array.from({ length: count }, (_, i) => this.run(i));
  }

  async run(first) {
    for (let i = first * 7; !this.stopped; i++) {
      const question = this.questions[i % this.questions.length];
      const asked = performance.now();
      try {
        const answer = await ask(this.url(), question, { agent: this.agent });
        this.answered++;
        this.slowest = Math.max(this.slowest, Math.round(performance.now() - asked));
        const wrong = this.judge(question, answer);
        if (wrong) {
          this.wrong.push(`${question.name}: ${wrong}`);
        } else if (answer.status === 200) {
          this.lastAnswer = performance.now();
        }

        // Room for the commands that run beside them.
        await sleep(this.pause);
      } catch (failure) {
        this.unanswered++;
        this.failure = failure.message;
        await sleep(10);
      }
    }
  }

  /** Resolves once a right answer has come to something asked from now on. @returns milliseconds */
  async recovered(deadline = 60_000) {
    const begin = performance.now();
    while (this.lastAnswer <= begin) {
      if (performance.now() - begin > deadline) {
        throw new Error(`No right answer within ${deadline / 1000} s; last: ${this.failure ?? this.wrong.at(-1)}`);
      }

      await sleep(5);
    }

    return Math.round(performance.now() - begin);
  }

  async stop() {
    this.stopped = true;
    await Promise.all(this.running);
    this.agent.destroy();
  }
}
