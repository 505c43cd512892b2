// What was found, a line for each check with its figures.

let held = 0;
let failed = 0;

/** @param {string} what @param {string[]} problems what does not hold; none where all does @param {string} figures */
export function check(what, problems, figures = '') {
  const told = figures ? `${what}: ${figures}` : what;
  if (problems.length === 0) {
    held++;
    console.log(`ok   ${told}`);
    return;
  }

  failed++;
  console.log(`FAIL ${told}\n     ${problems.slice(0, 8).join('\n     ')}${problems.length > 8 ? `\n     … ${problems.length} in all` : ''}`);
}

/** Ends the run. */
export function tell() {
  console.log(`resilience: ${held} checks hold, ${failed} do not.`);
  return failed === 0 && held > 0 ? 0 : 1;
}

/** Problems where values are not those expected. */
export const unlike = (what, actual, expected) => (JSON.stringify(actual) === JSON.stringify(expected)
  ? [] : [`${what}: ${JSON.stringify(actual)}, and not ${JSON.stringify(expected)}`]);

export const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Asks until something is so. @returns how long it took, in milliseconds */
export async function until(what, isSo, deadline = 60_000, pause = 20) {
  const begin = performance.now();
  for (;;) {
    if (await isSo()) {
      return Math.round(performance.now() - begin);
    }

    if (performance.now() - begin > deadline) {
      throw new Error(`${what}: not within ${deadline / 1000} s.`);
    }

    await sleep(pause);
  }
}
