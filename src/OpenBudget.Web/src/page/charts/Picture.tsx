import type { Ref } from 'react';
import { useNumbers } from '../text/numbers';
import { useTexts } from '../text/useTexts';
import { Bars } from './Bars';
import { Columns } from './Columns';
import { heightOf, type ChartModel } from './model';

interface PictureProps {
  model: ChartModel;
  title: string;
  width: number;
  ref: Ref<SVGSVGElement>;
}

/** The drawn chart. It comes with the charting library in a file of its own, which the first view does not wait for. */
export default function Picture({ model, title, width, ref }: PictureProps) {
  const numbers = useNumbers();
  const texts = useTexts();
  const height = heightOf(model);
  const absent = (row: number, series: number) => {
    const cell = model.rows[row]!.cells[series]!;
    return cell.reason !== undefined ? texts.absence[cell.reason] : cell.withheld ? texts.figure.withheld : texts.figure.notPublished;
  };
  return (
    <svg ref={ref} className="chart" role="img" aria-label={`${title} (${numbers.unitLabel})`} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {model.shape === 'columns' ? (
        <Columns model={model} numbers={numbers} width={width} height={height} absent={texts.figure.notPublished} />
      ) : (
        <Bars model={model} numbers={numbers} width={width} absent={absent} />
      )}
    </svg>
  );
}
