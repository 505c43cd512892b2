import { useSyncExternalStore } from 'react';
import { lastCost, subscribe } from './cost';

/** Says under an answer what it cost. */
export function CostLine() {
  const cost = useSyncExternalStore(subscribe, lastCost);
  return (
    <p className="cost" role="status">
      {cost && (
        <>
          <span lang="zh">成本 Cost</span>: <b>{cost.fields}</b> <span lang="zh">字段 fields</span> · <b>{cost.objects}</b>{' '}
          <span lang="zh">对象 objects</span> · {Math.round(cost.milliseconds)} ms · {kilobytes(cost.bytes)} kB
        </>
      )}
    </p>
  );
}

function kilobytes(bytes: number) {
  return (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
}
