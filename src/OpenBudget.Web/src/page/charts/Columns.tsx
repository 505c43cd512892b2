import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import type { Numbers } from '../text/numbers';
import type { ChartModel, ChartRow } from './model';

interface ChartProps {
  model: ChartModel;
  numbers: Numbers;
  width: number;
  height: number;
  /** What stands in place of a column without a number. */
  absent: string;
}

const top = 28;
const bottom = 32;

/** Stacked columns along time. Behind the parts stands the total, pale: it shows where the parts do not make it up. */
export function Columns({ model, numbers, width, height, absent }: ChartProps) {
  const most = Math.max(1e-9, ...model.rows.map(heightOfRow));
  const ticks = scaleLinear({ domain: [0, most], range: [0, 1], nice: 4 }).ticks(4);
  const left = 12 + 7 * Math.max(...ticks.map((tick) => numbers.plain(tick).length));
  const x = scaleBand({ domain: model.rows.map((row) => row.key), range: [left, width], paddingInner: 0.4, paddingOuter: 0.2 });
  const y = scaleLinear({ domain: [0, most], range: [height - bottom, top], nice: 4 });
  const band = Math.min(x.bandwidth(), 120);
  const base = y(0);

  return (
    <>
      {ticks.map((tick) => (
        <Line key={tick} className="grid" from={{ x: left, y: y(tick) }} to={{ x: width, y: y(tick) }} />
      ))}
      <AxisLeft scale={y} left={left} tickValues={ticks} tickFormat={(tick) => numbers.plain(Number(tick))} hideAxisLine hideTicks axisClassName="axis" />
      {model.rows.map((row) => {
        const start = x(row.key)! + (x.bandwidth() - band) / 2;
        const total = row.total?.value;
        const height = heightOfRow(row);
        return (
          <Group key={row.key}>
            {total != null && <Bar className="total" x={start} width={band} y={y(total)} height={base - y(total)} />}
            {stack(row).map(({ series, from, to }) => (
              <Bar key={series} className={`series-${series}`} x={start} width={band} y={y(to)} height={Math.max(0, y(from) - y(to))}>
                <title>{`${row.label} ${model.series[series]} ${numbers.money(row.cells[series]!.value!)}`}</title>
              </Bar>
            ))}
            <text className="value" x={start + band / 2} y={y(height) - 8} textAnchor="middle">
              {total != null ? numbers.money(total) : absent}
            </text>
          </Group>
        );
      })}
      <AxisBottom scale={x} top={base} tickFormat={(key) => model.rows.find((row) => row.key === key)!.label} hideTicks axisClassName="axis" />
    </>
  );
}

function stack(row: ChartRow): { series: number; from: number; to: number }[] {
  let end = 0;
  return row.cells.flatMap(({ value }, series) => {
    if (value == null || value <= 0) {
      return [];
    }

    const from = end;
    end += value;
    return [{ series, from, to: end }];
  });
}

function heightOfRow(row: ChartRow): number {
  return Math.max(row.total?.value ?? 0, stack(row).at(-1)?.to ?? 0);
}
