// Takes a folder away in which parts of the machine are mounted: never into them.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

/** Unmounts what is below a folder and removes it; throws, and removes nothing, where something stays mounted. */
export function removeUnmounted(folder) {
  const mounts = () => readFileSync('/proc/self/mounts', 'utf8').split('\n').map((line) => line.split(' ')[1]).filter((point) => point?.startsWith(`${folder}/`));

  // What is mounted twice is taken away in two rounds.
  for (let round = 0; round < 5 && mounts().length > 0; round++) {
    spawnSync('umount', ['--lazy', ...mounts().sort().reverse()]);
  }

  const left = mounts();
  if (left.length > 0) {
    throw new Error(`Still mounted, and not removed: ${left.join(', ')}`);
  }

  rmSync(folder, { recursive: true, force: true });
}
