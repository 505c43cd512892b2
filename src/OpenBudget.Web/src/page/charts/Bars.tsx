import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { Numbers } from '../text/numbers';
import { rowHeight, type ChartModel } from './model';

interface ChartProps {
  model: ChartModel;
  numbers: Numbers;
  width: number;
  /** What stands in place of a bar without a number. */
  absent: (row: number, series: number) => string;
}

const charWidth = 13;
const digitWidth = 9;
const valueRoom = 8;

/** Lying bars, the name above its bars: names of projects are long, and a phone is narrow. */
export function Bars({ model, numbers, width, absent }: ChartProps) {
  const values = model.rows.flatMap((row) => row.cells.map((cell) => cell.value ?? 0));
  const longest = Math.max(...model.rows.flatMap((row) => row.cells.map(({ value }) => (value == null ? 0 : numbers.money(value).length))), 4);
  const x = scaleLinear({ domain: [Math.min(0, ...values), Math.max(1e-9, ...values)], range: [0, width - longest * digitWidth - valueRoom] });
  const step = rowHeight(model);

  return (
    <>
      {model.rows.map((row, index) => (
        <Group key={row.key} top={index * step}>
          <text className="label" x={0} y={16}>
            {cut(row.label, width)}
            <title>{row.label}</title>
          </text>
          {row.cells.map(({ value }, series) => {
            const y = 24 + series * 20;
            const end = x(Math.max(value ?? 0, 0));
            const start = x(Math.min(value ?? 0, 0));
            return (
              <Group key={series}>
                <Bar className={`series-${series}`} x={start} y={y} width={Math.max(end - start, value === 0 ? 0 : value == null ? 0 : 1)} height={14} />
                <text className={value == null ? 'value absent' : 'value'} x={end + valueRoom} y={y + 12}>
                  {value == null ? absent(index, series) : numbers.money(value)}
                </text>
              </Group>
            );
          })}
        </Group>
      ))}
    </>
  );
}

/** A Chinese character is about twice as wide as a Latin one. */
function cut(label: string, width: number): string {
  let used = 0;
  for (let index = 0; index < label.length; index++) {
    used += label.charCodeAt(index) > 0x2e7f ? charWidth : charWidth * 0.55;
    if (used > width - charWidth && index < label.length - 1) {
      return `${label.slice(0, index)}…`;
    }
  }

  return label;
}
